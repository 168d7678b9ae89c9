import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { emptyList, firstPage } from '../../../src/renderer/src/screens/history/history-list';
import { listWords } from '../../../src/renderer/src/screens/history/list-words';
import { cashToReturn, mayOweCash } from '../../../src/renderer/src/screens/history/money-owed';
import { printedWords } from '../../../src/renderer/src/screens/slip/printed-words';
import { rowAfterKey } from '../../../src/renderer/src/screens/history/row-keys';
import { aRecharge } from './a-recharge';

describe('the line over the history', () => {
  const three = [aRecharge({ seq: 3 }), aRecharge({ seq: 2 }), aRecharge({ seq: 1 })];

  test('counts rows only when all of them are there', () => {
    expect(listWords(firstPage({ rows: three, before: null }), '', false)).toBe('3 recharges, newest first.');
    expect(listWords(firstPage({ rows: three, before: 1 }), '', false)).toBe('Newest first.');
    expect(listWords(firstPage({ rows: three, before: null }), '4321', false)).toBe(
      '3 recharges matching “4321”.',
    );
  });

  test('says that older ones exist when the list is full', () => {
    expect(listWords({ rows: three, before: null, full: true }, '', false)).toContain('search for them');
  });

  test('leaves the empty list to its own text', () => {
    expect(listWords(emptyList, 'x', false)).toBe('');
  });
});

describe('the keys of the table', () => {
  test('stay within the list', () => {
    expect(rowAfterKey('ArrowDown', 4, 5, 10)).toBe(4);
    expect(rowAfterKey('ArrowUp', 0, 5, 10)).toBe(0);
    expect(rowAfterKey('PageDown', 2, 100, 10)).toBe(11);
    expect(rowAfterKey('PageUp', 2, 100, 10)).toBe(0);
    expect(rowAfterKey('End', 2, 100, 10)).toBe(99);
    expect(rowAfterKey('Home', 50, 100, 10)).toBe(0);
  });

  test('leave other keys and empty lists alone', () => {
    expect(rowAfterKey('a', 0, 5, 10)).toBeNull();
    expect(rowAfterKey('End', 0, 0, 10)).toBeNull();
  });
});

describe('cash to give back', () => {
  test('is what the customer paid, the shop’s own charge included', () => {
    expect(cashToReturn({ amountPaise: paise(19_900), chargePaise: paise(550) })).toBe('204.50');
  });

  test('is offered once, and only where the recharge came to nothing', () => {
    expect(mayOweCash(aRecharge({ state: 'refunded' }))).toBe(true);
    expect(mayOweCash(aRecharge({ state: 'failed', cashReturned: true }))).toBe(false);
    expect(mayOweCash(aRecharge({ state: 'success' }))).toBe(false);
    expect(mayOweCash(aRecharge({ state: 'unknown' }))).toBe(false);
  });
});

test('a slip on its way to a printer is not said to be printed', () => {
  const said = printedWords({ kind: 'queued', printer: 'POS-58', copy: 0 });
  expect(said).toContain('goes to POS-58');
  expect(said).not.toMatch(/printed/);
  expect(printedWords({ kind: 'saved', file: '/tmp/a.pdf', copy: 2 })).toBe(
    'Duplicate 2 is saved as /tmp/a.pdf.',
  );
});
