import { describe, expect, test } from 'vitest';
import { asSecret } from '../../../src/renderer/src/components/people/as-secret';
import { leftOfWait } from '../../../src/renderer/src/components/people/left-of-wait';
import { readForgotten } from '../../../src/renderer/src/components/people/read-forgotten';
import { keyOf, placeOf } from '../../../src/renderer/src/components/people/tile-keys';
import { pinProblems } from '../../../src/renderer/src/screens/settings/people/read-pin';
import { say } from '../../support/say';

describe('names to choose from', () => {
  test('the first nine have a digit, in whatever digits it is typed', () => {
    expect([keyOf(0), keyOf(8), keyOf(9)]).toEqual(['1', '9', null]);
    expect(placeOf('3', 4)).toBe(2);
    expect(placeOf('३', 4)).toBe(2);
    for (const other of ['5', '0', 'a', 'Enter', '']) expect(placeOf(other, 4)).toBeNull();
  });
});

describe('what is typed to show who one is', () => {
  test('a PIN is of at most eight digits; an owner may have a passphrase', () => {
    expect(asSecret('staff', '12a ३4')).toBe('1234');
    expect(asSecret('manager', '123456789')).toBe('12345678');
    expect(asSecret('owner', 'chai at four')).toBe('chai at four');
  });

  test('a wait is a clock, and over when it is over', () => {
    expect(leftOfWait(60_000, 1)).toBe('1:00');
    expect(leftOfWait(15 * 60_000, 0)).toBe('15:00');
    expect(leftOfWait(5001, 1)).toBe('0:05');
    expect(leftOfWait(5000, 5000)).toBeNull();
    expect(leftOfWait(null, 5000)).toBeNull();
  });

  test('a new PIN is typed twice alike; only an owner may have none', () => {
    const problems = (pin: string, again: string, mayBeEmpty = false) =>
      Object.entries(pinProblems(say, { pin, again }, mayBeEmpty)).flatMap(([field, said]) =>
        said === null ? [] : [field],
      );
    expect(problems('1234', '1234')).toEqual([]);
    expect(problems('123', '123')).toEqual(['pin']);
    expect(problems('', '')).toEqual(['pin']);
    expect(problems('', '', true)).toEqual([]);
    expect(problems('1234', '1235')).toEqual(['again']);
    expect(problems('', '1234', true)).toEqual(['again']);
  });

  test('a forgotten passphrase wants the code, and the new one twice', () => {
    const read = readForgotten(say, { code: ' ', next: 'tea', again: 'coffee' });
    expect(read).toMatchObject({ ok: false, failure: { code: say('lock.forgotten.no_code') } });
    expect(Object.keys(read.ok ? {} : read.failure)).toEqual(['code', 'next', 'again']);
  });
});
