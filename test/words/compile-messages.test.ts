import { describe, expect, test } from 'vitest';
import { compileMessages } from '../../scripts/words/compile-messages.mjs';
import { createSay } from '../../src/preload/contract/words/create-say';
import english from '../../src/preload/contract/words/en.json' with { type: 'json' };
import { say, sayRich } from '../support/say';

/** As a build writes it down and the app reads it back. */
const { say: built, sayRich: builtRich } = createSay(
  'en-IN',
  JSON.parse(JSON.stringify(compileMessages(english))),
);

describe('a message that a build has read is said as it is written', () => {
  test('a text', () => {
    expect(built('frame.keys.all')).toBe(say('frame.keys.all'));
  });

  test('one with signs of the syntax in it', () => {
    expect(built('problem.operator.bad_pattern')).toContain('? * + {2,4} |');
  });

  test.each([1, 2, 123_456])('one that counts %i', (count) => {
    expect(built('frame.warnings.not_saved', { count })).toBe(say('frame.warnings.not_saved', { count }));
    expect(built('time.days', { count })).toBe(say('time.days', { count }));
  });

  test.each(['name', 'phone', 'other'] as const)('one that chooses its words by %s', (by) => {
    const account = { by, who: 'Sunita' };
    expect(built('outcome.written', account)).toBe(say('outcome.written', account));
  });

  test('one with parts that have a look of their own', () => {
    const parts = { count: 2, roomy: (part: readonly unknown[]) => `[${part.join('')}]` };
    expect(builtRich('frame.codes_to_confirm', parts)).toEqual(sayRich('frame.codes_to_confirm', parts));
  });
});

test('what is said as it stands stays a text, and anything else needs no parser', () => {
  const compiled = compileMessages({
    plain: 'All keys',
    counted: '{count, number} keys',
    quoted: "'{'2,4'}'",
  });
  expect(compiled.plain).toBe('All keys');
  expect([Array.isArray(compiled.counted), Array.isArray(compiled.quoted)]).toEqual([true, true]);
});
