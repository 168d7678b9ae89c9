import { expect, test } from 'vitest';
import type { Say } from '../../../../src/preload/contract/words/say';
import { fail, ok, type Result } from '../../../../src/preload/contract/result';
import { readEach } from '../../../../src/renderer/src/components/form/submit/read-each';
import { say } from '../../../support/say';

const whole = (_: Say, typed: string): Result<number, string> =>
  /^\d+$/.test(typed) ? ok(Number(typed)) : fail('A whole number.');
const optional = (speaker: Say, typed: string): Result<number | null, string> =>
  typed === '' ? ok(null) : whole(speaker, typed);
const fields = { minutes: { read: whole }, checks: { read: optional } };

test('fields that can all be read come to their values, one that is left empty too', () => {
  expect(readEach(say, fields, { minutes: '15', checks: '' })).toEqual(ok({ minutes: 15, checks: null }));
});

test('every field that cannot be read has its own sentence, and no other has one', () => {
  expect(readEach(say, fields, { minutes: 'many', checks: '3' })).toEqual(
    fail({ minutes: 'A whole number.' }),
  );
  expect(readEach(say, fields, { minutes: '', checks: '1.5' })).toEqual(
    fail({ minutes: 'A whole number.', checks: 'A whole number.' }),
  );
});
