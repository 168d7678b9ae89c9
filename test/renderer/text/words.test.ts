import { describe, expect, test } from 'vitest';
import { failureCodes } from '../../../src/preload/contract/bridge/failures';
import { fieldProblemCodes } from '../../../src/preload/contract/sale/field-problem';
import {
  conditions,
  notSentCauses,
  rechargeStates,
  unclearCauses,
} from '../../../src/preload/contract/sale/recharge';
import { startProblems } from '../../../src/preload/contract/settings/settings';
import { failureText } from '../../../src/renderer/src/text/failures';
import { fieldProblemText } from '../../../src/renderer/src/text/field-problems';
import { say } from '../../support/say';

const everySentence = [
  ...failureCodes.map((code) => failureText(say, { code })),
  ...fieldProblemCodes.flatMap((code) => [
    fieldProblemText(say, { code }),
    fieldProblemText(say, { code, hint: '10' }),
  ]),
  ...[...notSentCauses, ...unclearCauses].map((cause) => say(`cause.${cause}`)),
  ...conditions.map((condition) => say(`condition.${condition}.cure`)),
  ...startProblems.flatMap((code) => [say(`start.${code}.says`), say(`start.${code}.todo`)]),
];

describe('what staff read', () => {
  test('is a whole sentence', () => {
    for (const sentence of everySentence) expect(sentence).toMatch(/^[A-Z].*[.?]$/s);
  });

  test('never says "error", "invalid" or a code', () => {
    for (const sentence of everySentence) expect(sentence).not.toMatch(/\berror\b|\binvalid\b|_|undefined/i);
  });
});

describe('a state', () => {
  test('reads as the design says', () => {
    expect(new Set(rechargeStates.map((state) => say(`state.${state}`)))).toEqual(
      new Set(['Sending', 'Not sent', 'Pending', 'Unknown', 'Success', 'Failed', 'Refunded']),
    );
  });
});

describe('a passphrase typed before the wait was over', () => {
  test('is told to wait, and never called wrong', () => {
    const wait = { code: 'wrong_passphrase', cause: 'wait' } as const;
    expect(failureText(say, { ...wait, waitMs: 1 })).toBe('Wait 1 second, then try again.');
    expect(failureText(say, { ...wait, waitMs: 7001 })).toBe('Wait 8 seconds, then try again.');
  });
});
