import { expect, test } from 'vitest';
import { numberWarningSentence } from '../../../src/renderer/src/screens/counter/entry/number-warning-sentence';
import { say } from '../../support/say';

const tataPlay = {
  name: 'Tata Play',
  number: {
    label: 'Subscriber ID',
    help: 'Starts with 1, ten digits. Home button on the remote',
    kind: 'digits',
    minLength: 10,
    maxLength: 10,
    pattern: '1[0-9]{9}',
    example: '1023456789',
    mismatch: 'warn',
  },
} as const;

test('a number that is too short says how long it is before it says what fits', () => {
  expect(numberWarningSentence(say, { code: 'too_short', hint: '10' }, '123456789', tataPlay)).toBe(
    'Subscriber ID: this has 9 digits. Tata Play has at least 10. Starts with 1, ten digits. Home button on the remote. Ask the customer.',
  );
});

test('a number that is too long says so', () => {
  expect(numberWarningSentence(say, { code: 'too_long', hint: '10' }, '12345678901', tataPlay)).toContain(
    'this has 11 digits. Tata Play has at most 10.',
  );
});

test('a number of another shape says that it does not look like one of this operator', () => {
  const { number } = tataPlay;
  const bare = { ...tataPlay, number: { ...number, help: null } };
  expect(numberWarningSentence(say, { code: 'does_not_fit' }, '2345678901', bare)).toBe(
    'This does not look like a Subscriber ID of Tata Play. Such as 1023456789. Ask the customer.',
  );
});
