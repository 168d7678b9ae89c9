import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { makeCatalogue } from '../../src/main/operators/catalogue';
import {
  isAbout,
  memoryWarning,
  numberKeys,
  suggestOperator,
  type NumberMemory,
} from '../../src/main/operators/number-hint';
import { starterCatalogue, starterOperator } from './starter-catalogue';

const catalogue = starterCatalogue();
const carriers: Readonly<Record<string, string>> = { '98': 'Vodafone', '97': 'Tata Docomo', '96': 'Aircel' };
const carrierOf = (mobile: string): string | null => carriers[mobile.slice(0, 2)] ?? null;

function suggest(typed: string, memory: NumberMemory | null = null, of = catalogue) {
  return suggestOperator({ typed, memory, catalogue: of, carrierOf });
}

const jioFiveTimes: NumberMemory = {
  operator: 'JIO',
  operatorName: 'Jio',
  times: 5,
  lastAt: 1_700_000_000_000,
  lastAmountsPaise: [paise(239_00), paise(149_00)],
};

describe('the suggestion for a number', () => {
  test('comes from the shop’s own journal first, with the last amounts', () => {
    expect(suggest('98765 43210', jioFiveTimes)).toEqual({
      source: 'journal',
      operatorCode: 'JIO',
      operatorName: 'Jio',
      times: 5,
      lastAt: 1_700_000_000_000,
      lastAmountsPaise: [23900, 14900],
    });
  });

  test.each([
    ['1234567890', 'TATASKY'],
    ['3012345678', 'ATDTH'],
    ['01512345678', 'DISHTV'],
    ['41234567890', 'SUNDTH'],
    ['1234 567 890', 'TATASKY'],
    ['१२३४५६७८९०', 'TATASKY'],
  ])('%s fits the rule of %s alone', (typed, code) => {
    expect(suggest(typed)).toMatchObject({ source: 'rule', operatorCode: code });
  });

  test.each(['2012345678', '123456789', '12345678901234', '', 'abc', '0987654321'])(
    '%s fits no rule and suggests nothing',
    (typed) => {
      expect(suggest(typed)).toBeNull();
    },
  );

  test('a mobile number with a leading 0 is not taken for a Dish TV card', () => {
    expect(suggest('09876543210')).toMatchObject({ source: 'prefix', operatorCode: 'VI' });
  });

  test('two DTH operators that fit suggest neither', () => {
    const twin = starterOperator('TATASKY', { code: 'TATASKY2' });
    expect(suggest('1234567890', null, makeCatalogue([...catalogue.operators, twin]))).toBeNull();
  });

  test.each([
    ['9876543210', 'VI'],
    ['+91 97765-43210', 'AT'],
  ])('%s has a prefix that points to %s of today', (typed, code) => {
    expect(suggest(typed)).toMatchObject({ source: 'prefix', operatorCode: code, times: 0, lastAt: null });
  });

  test('a company that is gone suggests nothing', () => {
    expect(suggest('9676543210')).toBeNull();
  });

  test('an operator that is off is never suggested', () => {
    const off = makeCatalogue(
      catalogue.operators.map((operator) =>
        ['JIO', 'TATASKY', 'VI'].includes(operator.code) ? { ...operator, on: false } : operator,
      ),
    );
    expect(suggest('1234567890', null, off)).toBeNull();
    expect(suggest('9876543210', jioFiveTimes, off)).toBeNull();
  });

  test('a remembered operator that was taken out of the catalogue leaves the prefix to speak', () => {
    const without = makeCatalogue(catalogue.operators.filter((operator) => operator.code !== 'JIO'));
    expect(suggest('9876543210', jioFiveTimes, without)).toMatchObject({ source: 'prefix' });
  });
});

describe('the keys under which the journal is asked', () => {
  test.each([
    ['+91 98765-43210', ['+919876543210', '+91 98765-43210', '9876543210']],
    ['09876543210', ['09876543210', '9876543210']],
    ['mh 12 ab 1234', ['mh12ab1234', 'MH12AB1234', 'mh 12 ab 1234']],
    ['  ', []],
  ])('%s', (typed, keys) => {
    expect(numberKeys(typed)).toEqual(keys);
  });
});

describe('what the journal remembers is about what was typed', () => {
  const power: NumberMemory = { ...jioFiveTimes, operator: 'TPDDL' };

  test.each([
    [jioFiveTimes, '9876543210', '+91 98765 43210', true],
    [jioFiveTimes, '9876543210', '09876543210', true],
    [power, '09876543210', '09876543210', true],
    [power, '080234567890', '080-2345 67890', true],
    // An account is not what its digits would be as a mobile number.
    [power, '9876543210', '09876543210', false],
    [power, '9876543210', '919876543210', false],
  ] as const)('%o under %s, typed as %s: %s', (memory, key, typed, about) => {
    expect(isAbout(memory, key, typed, catalogue)).toBe(about);
  });
});

describe('the warning against the shop’s memory', () => {
  test('names the remembered operator when another is chosen', () => {
    expect(memoryWarning(jioFiveTimes, starterOperator('AT'), catalogue)).toEqual({
      operatorName: 'Jio',
      times: 5,
      lastAt: 1_700_000_000_000,
    });
  });

  test('is silent for the same operator and for a number never sold', () => {
    expect(memoryWarning(jioFiveTimes, starterOperator('JIO'), catalogue)).toBeNull();
    expect(memoryWarning(null, starterOperator('JIO'), catalogue)).toBeNull();
  });
});
