import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsPattern, MAX_PATTERN, readPattern } from '../../src/preload/contract/rules/pattern';
import { cpuMsOf } from '../support/cpu-time';

function fits(source: string, text: string): boolean | null {
  const pattern = readPattern(source);
  if (pattern === null) throw new Error(`not understood: ${source}`);
  return fitsPattern(pattern, text);
}

describe('patterns of number rules', () => {
  test.each([
    ['[6-9]\\d{9}', '9876543210', true],
    ['[6-9]\\d{9}', '5876543210', false],
    ['[6-9]\\d{9}', '98765432100', false],
    ['0\\d{10}|[6-9]\\d{9}', '01234567890', true],
    ['0\\d{10}|[6-9]\\d{9}', '9876543210', true],
    ['^[A-Z]{2}\\d{1,2}[A-Z]{0,3}\\d{4}$', 'MH12AB1234', true],
    ['[A-Z]{2}\\d{1,2}[A-Z]{0,3}\\d{4}', 'MH121234', true],
    ['\\d{2}BH\\d{4}[A-Z]{1,2}', '22BH1234AA', true],
    ['(?:ab)+c?', 'ababc', true],
    ['(?:ab)+c?', 'abac', false],
    ['[^0-9]+', 'abc', true],
    ['[^0-9]+', 'ab1', false],
    ['[\\w-]+', 'a-b_1', true],
    ['a{2,}', 'a', false],
    ['a{2,}', 'aaaa', true],
    ['a\\.b', 'axb', false],
    ['a.b', 'axb', true],
    ['', '', true],
    ['', 'a', false],
    ['अ+', 'अअ', true],
  ])('%s over "%s" is %s', (source, text, expected) => {
    expect(fits(source, text)).toBe(expected);
  });

  test.each([
    '(',
    ')',
    '(a',
    'a)',
    '[',
    '[]',
    '[z-a]',
    '*',
    '+a',
    'a**',
    'a{',
    'a{2',
    'a{3,2}',
    'a{x}',
    'a{9999}',
    'a}',
    '\\',
    '\\1',
    '\\b',
    '\\p{L}',
    '(?=a)',
    '(?<name>a)',
    '(?i)a',
    'a^b',
    'a$b',
    'a+?',
    'a'.repeat(MAX_PATTERN + 1),
    '='.repeat(3000),
  ])('"%s" is not taken for a pattern', (source) => {
    expect(readPattern(source)).toBeNull();
  });

  test('a deeply nested pattern is read without falling over', () => {
    const deep = `${'('.repeat(140)}a${')'.repeat(140)}`;
    expect(fits(deep, 'a')).toBe(true);
  });

  test.each([
    '(\\d+)+x',
    '(\\d*)*x',
    '(\\d|\\d\\d)+x',
    '(((\\d*)*)*)*x',
    '\\d*\\d*\\d*\\d*\\d*\\d*\\d*\\d*x',
    '((((\\d{0,99}){0,99}){0,99}){0,99}){0,99}x',
    '(((\\d{1,99}){1,99}){1,99}){1,99}x',
    '((\\d?){200}){200}x',
  ])('%s cannot freeze the counter', async (source) => {
    const ms = await cpuMsOf(() => expect(fits(source, '1'.repeat(100))).not.toBe(true));
    expect(ms).toBeLessThan(500);
  });

  test('it agrees with the built-in RegExp on everything it understands', () => {
    const { pattern } = fc.letrec<{ atom: string; pattern: string; sequence: string; part: string }>(
      (tie) => ({
        atom: fc.oneof(
          {
            weight: 12,
            arbitrary: fc.constantFrom(
              'a',
              'b',
              '1',
              '.',
              '\\d',
              '\\w',
              '[ab]',
              '[^a]',
              '[0-9a]',
              '\\D',
              '\\.',
            ),
          },
          { weight: 1, arbitrary: tie('pattern').map((inner) => `(${inner})`) },
        ),
        part: fc
          .tuple(tie('atom'), fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}'))
          .map(([atom, quantifier]) => atom + quantifier),
        sequence: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
        pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
      }),
    );
    const text = fc
      .array(fc.constantFrom('a', 'b', '1', '2', '.', '-'), { maxLength: 7 })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(pattern, text, (source, value) => {
        fc.pre(source.length <= MAX_PATTERN);
        expect(fits(source, value)).toBe(new RegExp(`^(?:${source})$`, 'su').test(value));
      }),
      { numRuns: 300 },
    );
  });
});
