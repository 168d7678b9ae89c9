import { describe, expect, test } from 'vitest';
import { createSay } from '../../src/preload/contract/words/create-say';
import english from '../../src/preload/contract/words/en.json' with { type: 'json' };
import { slipLanguages } from '../../src/preload/contract/printing/slip';
import { say, sayRich } from '../support/say';

describe('a message', () => {
  test('is said as it is where nothing is filled in', () => {
    expect(say('frame.keys.all')).toBe('All keys');
  });

  test('is filled with what it is given', () => {
    expect(say('frame.warnings.next_check', { time: '12:41' })).toBe('The next status check is at 12:41.');
  });

  test('counts one and many, in Indian groups', () => {
    expect(say('frame.warnings.not_saved', { count: 1 })).toMatch(/^One outcome is not saved yet\./);
    expect(say('frame.warnings.not_saved', { count: 123456 })).toMatch(
      /^1,23,456 outcomes are not saved yet\./,
    );
  });

  test('gives its parts in order, each with its look', () => {
    const pieces = sayRich('frame.codes_to_confirm', {
      count: 2,
      roomy: (part) => ({ roomy: part.join('') }),
    });
    expect(pieces).toEqual(['2 ', { roomy: 'codes' }, ' to confirm']);
  });
});

test('a list is joined as its language does it', () => {
  const names = ['A', 'B', 'C'];
  expect(say('settings.saved', { what: names })).toBe('Saved: A, B, C.');
  const { say: elsewhere } = createSay('ja', english);
  expect(elsewhere('settings.saved', { what: names })).toBe('Saved: A B C.');
});

test('a list beside parts with a look of their own is joined, too', () => {
  const { sayRich: said } = createSay('en-IN', english);
  const pieces = said('counter.slip.of_other', {
    number: ['1', '2'],
    said: 'ok',
    digits: (part) => part.join(''),
  });
  expect(pieces.join('')).toBe('1, 2: ok');
});

test('what an object has beside what is wanted is nothing to the message, lists of other things too', () => {
  const operator = { name: 'Airtel', code: 'AT', fields: [{ label: 'Circle' }], choices: [1, 2] };
  expect(say('settings.operators.confirmed_one', operator)).toBe('Airtel: code AT is confirmed.');
});

describe('a number has the digits 0–9 in Indian groups', () => {
  test.each(slipLanguages)('in %s', (language) => {
    const { say: said } = createSay(language, {
      ...english,
      'frame.warnings.not_saved': '{count, plural, one {#} other {#}} {count, number}',
    });
    expect(said('frame.warnings.not_saved', { count: 1234567 })).toBe('12,34,567 12,34,567');
  });
});

test('a plural has the forms of its language', () => {
  const { say: said } = createSay('hi', {
    ...english,
    // In Hindi nothing is counted as one is.
    'frame.warnings.not_saved': '{count, plural, one {एक} other {कई}}',
  });
  expect([0, 1, 2].map((count) => said('frame.warnings.not_saved', { count }))).toEqual(['एक', 'एक', 'कई']);
});

test('a sign that is syntax elsewhere is said as it is written', () => {
  const { say: said } = createSay('en-IN', { ...english, 'frame.keys.all': "# 100 % | '{'2,4'}' [0-9]" });
  expect(said('frame.keys.all')).toBe('# 100 % | {2,4} [0-9]');
});

test('what does not fit the message does not compile', () => {
  const wrong = [
    // @ts-expect-error -- no such message
    () => say('frame.keys.none'),
    // @ts-expect-error -- nothing is given
    () => say('frame.warnings.not_saved'),
    // @ts-expect-error -- a list where a number is counted
    () => say('frame.warnings.not_saved', { count: ['1'] }),
    // @ts-expect-error -- a list where one of some words is chosen
    () => say('outcome.written', { by: ['name'], who: 'Sunita' }),
    // @ts-expect-error -- a text where a number is counted
    () => say('frame.warnings.not_saved', { count: '1' }),
    // @ts-expect-error -- more than it has room for
    () => say('frame.warnings.next_check', { time: '12:41', day: 'Monday' }),
    // @ts-expect-error -- one of several keys wants something
    (key: 'frame.keys.all' | 'frame.warnings.next_check') => say(key),
    // @ts-expect-error -- it has parts with a look of their own
    () => say('frame.codes_to_confirm', { count: 1 }),
    // @ts-expect-error -- a part without its look
    () => sayRich('frame.codes_to_confirm', { count: 1 }),
  ];
  expect(wrong).toHaveLength(9);
});
