import { describe, expect, test } from 'vitest';
import {
  operatorForm,
  type OperatorForm,
} from '../../../src/renderer/src/screens/settings/operators/form/operator-form';
import {
  problemAt,
  readOperatorForm,
} from '../../../src/renderer/src/screens/settings/operators/form/read-operator-form';
import { operatorProblemText } from '../../../src/renderer/src/text/operator-problems';
import { manyOperators, starterCatalogue, starterOperator } from '../../operators/starter-catalogue';
import { say } from '../../support/say';

const airtel = starterOperator('AT');
const read = (change: Partial<OperatorForm>) =>
  readOperatorForm({ ...operatorForm(airtel), ...change }, airtel);

/** The sentence at a path after a change. */
function sentence(change: Partial<OperatorForm>, path: string): string | null {
  const problem = problemAt(read(change).problems, path);
  return problem === undefined ? null : operatorProblemText(say, problem);
}

test('every operator of the starter goes through the form unchanged', () => {
  for (const operator of starterCatalogue().operators) {
    expect(readOperatorForm(operatorForm(operator), operator)).toEqual({ operator, problems: [] });
  }
});

test('so does every kind of a long list', () => {
  for (const operator of manyOperators(200)) {
    expect(readOperatorForm(operatorForm(operator), operator)).toEqual({ operator, problems: [] });
  }
});

describe('a list of amounts', () => {
  test.each([
    ['99 149 199', [9900, 14_900, 19_900]],
    ['99, 149, 1,234.50', [9900, 14_900, 123_450]],
    ['१९९  ₹10', [19_900, 1000]],
    ['99|149;199', [9900, 14_900, 19_900]],
    ['', []],
  ])('%j is read as %j paise', (quickAmounts, paise) => {
    expect(read({ quickAmounts })).toMatchObject({ operator: { quickAmountsPaise: paise }, problems: [] });
  });

  test.each(['12.345', '1e3', '-5', 'abc', '99 x'])('%j is refused with a sentence', (quickAmounts) => {
    expect(sentence({ quickAmounts }, 'quickAmountsPaise')).toBe(
      'Write amounts in rupees, such as 199 or 199.50.',
    );
  });
});

test.each<[Partial<OperatorForm>, string, RegExp]>([
  [{ code: 'A B' }, 'code', /^Use letters/],
  [{ code: '' }, 'code', /^Use letters/],
  [{ name: ' ' }, 'name', /still empty/],
  [{ name: '=cmd' }, 'name', /must not begin/],
  [{ shortName: 'x'.repeat(17) }, 'shortName', /at most 16/],
  [{ nicknames: 'a|b' }, 'nicknames', /between the items/],
  [{ nicknames: 'a\nA' }, 'nicknames', /twice/],
  [{ colour: 'red' }, 'colour', /six signs/],
  [{ charge: '10,001' }, 'chargePaise', /outside/],
  [{ charge: '-5' }, 'chargePaise', /rupees/],
  [{ number: { ...operatorForm(airtel).number, minLength: 'ten' } }, 'number.minLength', /whole number/],
  [{ number: { ...operatorForm(airtel).number, minLength: '11' } }, 'number.minLength', /smallest is larger/],
  [{ number: { ...operatorForm(airtel).number, pattern: '(?=a)' } }, 'number.pattern', /cannot be read/],
  [{ number: { ...operatorForm(airtel).number, example: '12' } }, 'number.example', /does not fit/],
  [{ amount: { ...operatorForm(airtel).amount, min: '0' } }, 'amount.minPaise', /outside/],
  [{ amount: { ...operatorForm(airtel).amount, max: '5' } }, 'amount.minPaise', /smallest is larger/],
])('%j has a sentence at %s', (change, path, text) => {
  expect(sentence(change, path)).toMatch(text);
});

test('a number that cannot be read has one sentence, not a second one that follows from it', () => {
  const { problems } = read({ number: { ...operatorForm(airtel).number, maxLength: 'x' } });
  expect(problems).toEqual([{ path: 'number.maxLength', code: 'not_a_whole_number' }]);
});
