import { describe, expect, test } from 'vitest';
import {
  conditionOrder,
  defaultConditionPhrases,
} from '../../../src/preload/contract/settings/condition-phrases';
import {
  conditionsForm,
  phrasesIn,
  readConditions,
  withPhrase,
} from '../../../src/renderer/src/screens/settings/conditions/conditions-form';
import { say } from '../../support/say';

const empty = conditionsForm([]);

describe('the form of the gateway’s words', () => {
  test('gives back what it was made of', () => {
    expect(readConditions(say, conditionsForm(defaultConditionPhrases))).toEqual({
      ok: true,
      value: defaultConditionPhrases,
    });
    expect(new Set(defaultConditionPhrases.map(({ condition }) => condition))).toEqual(
      new Set(conditionOrder),
    );
  });

  test('leaves out blank lines and what is there twice', () => {
    const form = { ...empty, low_balance: '\n low  \n\nlow\n' };
    expect(readConditions(say, form)).toEqual({
      ok: true,
      value: [{ condition: 'low_balance', phrase: 'low' }],
    });
  });

  test('names the line that has no word', () => {
    const read = readConditions(say, { ...empty, operator_down: 'down\n*' });
    expect(read.ok ? null : read.failure.operator_down).toMatch(/^Line 2 needs a word/);
    expect(phrasesIn({ ...empty, operator_down: 'down\n*' })).toEqual([
      { condition: 'operator_down', phrase: 'down' },
    ]);
  });

  test('says when there are too many', () => {
    const many = Array.from({ length: 301 }, (_, at) => `phrase ${at}`).join('\n');
    expect(readConditions(say, { ...empty, low_balance: many })).toEqual({
      ok: false,
      failure: { address_refused: 'There are 301 phrases; 300 are enough.' },
    });
  });

  test('takes in one more', () => {
    const once = withPhrase(empty, 'low_balance', 'khaali');
    expect(withPhrase(once, 'low_balance', 'kam').low_balance).toBe('khaali\nkam');
  });
});
