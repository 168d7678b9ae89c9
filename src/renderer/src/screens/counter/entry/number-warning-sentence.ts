import type { ValueProblem } from '../../../../../preload/contract/rules/number';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import type { Say } from '../../../../../preload/contract/words/say';

/** What is odd about a number that staff may send all the same: first what it is, then what would fit. */
export function numberWarningSentence(
  say: Say,
  problem: ValueProblem,
  number: string,
  operator: Pick<Operator, 'name' | 'number'>,
): string {
  const { help, example } = operator.number;
  const fits =
    help === null ? say('counter.number_warning.such_as', { example }) : `${help.replace(/[.\s]+$/, '')}.`;
  return `${whatItIs(say, problem, number, operator)} ${fits} ${say('counter.number_warning.ask')}`;
}

function whatItIs(
  say: Say,
  { code, hint }: ValueProblem,
  number: string,
  { name, number: { label, kind, minLength, maxLength } }: Pick<Operator, 'name' | 'number'>,
): string {
  if (code !== 'too_short' && code !== 'too_long') {
    return kind === 'mobile'
      ? say('counter.number_warning.not_a_mobile')
      : say('counter.number_warning.no_such_number', { label, name });
  }
  const count = Array.from(number).length;
  const signs = /^\d+$/.test(number) ? 'digits' : 'characters';
  const length = say(`counter.number_warning.${signs}`, { label, count });
  const limit = hint ?? String(code === 'too_short' ? minLength : maxLength);
  return `${length} ${say(`counter.number_warning.${code}`, { name, limit })}`;
}
