import { expect, test } from 'vitest';
import { printedWords } from '../../../src/renderer/src/screens/slip/printed-words';
import { say } from '../../support/say';

test('a slip on its way to a printer is not said to be printed', () => {
  const first = printedWords(say, { kind: 'queued', printer: 'POS-58', copy: 0 });
  const copy = printedWords(say, { kind: 'queued', printer: 'TM-T82', copy: 1 });
  expect(first).toContain('goes to POS-58');
  expect(copy).toContain('Duplicate 1 goes to TM-T82');
  expect(`${first} ${copy}`).not.toMatch(/\bprinted\b/);
});

test('a slip that is saved names its file', () => {
  expect(printedWords(say, { kind: 'saved', file: '/tmp/a.pdf', copy: 2 })).toBe(
    'Duplicate 2 is saved as /tmp/a.pdf.',
  );
});
