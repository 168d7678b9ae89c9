import {
  conditionOrder,
  MAX_PHRASE_LENGTH,
  MAX_PHRASES,
  type ConditionPhrase,
} from '../../../../../preload/contract/settings/condition-phrases';
import { isPhrase } from '../../../../../preload/contract/rules/recognise-condition';
import type { Condition } from '../../../../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Problems } from '../../../components/form/submit/problems';

/** The phrases of each condition as typed: one a line. */
export type ConditionsForm = { readonly [C in Condition]: string };

/** The phrases as the form shows them. */
export function conditionsForm(phrases: readonly ConditionPhrase[]): ConditionsForm {
  const linesOf = (wanted: Condition): string =>
    phrases
      .filter(({ condition }) => condition === wanted)
      .map(({ phrase }) => phrase)
      .join('\n');
  return {
    low_balance: linesOf('low_balance'),
    address_refused: linesOf('address_refused'),
    wrong_credentials: linesOf('wrong_credentials'),
    operator_down: linesOf('operator_down'),
    duplicate_at_gateway: linesOf('duplicate_at_gateway'),
  };
}

/** Reads the form: what to save, or the sentences. Blank lines say nothing, and a phrase counts once. */
export function readConditions(
  say: Say,
  form: ConditionsForm,
): Result<readonly ConditionPhrase[], Problems<Condition>> {
  const problems: { [C in Condition]?: string } = {};
  for (const condition of conditionOrder) {
    const line = form[condition]
      .split('\n')
      .findIndex((text) => text.trim() !== '' && !isPhrase(text.trim()));
    if (line >= 0) {
      problems[condition] = say('settings.words.bad_line', { line: line + 1, most: MAX_PHRASE_LENGTH });
    }
  }
  const phrases = phrasesIn(form);
  if (phrases.length > MAX_PHRASES) {
    problems[conditionOrder[0]] = say('settings.words.too_many', {
      count: phrases.length,
      most: MAX_PHRASES,
    });
  }
  return Object.keys(problems).length > 0 ? fail(problems) : ok(phrases);
}

/** Every phrase of the form that can be used, in the order in which they are asked. */
export function phrasesIn(form: ConditionsForm): readonly ConditionPhrase[] {
  return conditionOrder.flatMap((condition) => {
    const lines = form[condition].split('\n').map((line) => line.trim());
    return [...new Set(lines)].filter(isPhrase).map((phrase) => ({ condition, phrase }));
  });
}

/** The form with one more phrase under a condition. */
export function withPhrase(form: ConditionsForm, condition: Condition, phrase: string): ConditionsForm {
  const before = form[condition].trimEnd();
  return { ...form, [condition]: before === '' ? phrase : `${before}\n${phrase}` };
}
