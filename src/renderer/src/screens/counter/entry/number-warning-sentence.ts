import type { ValueProblem } from '../../../../../preload/contract/rules/number';
import type { Operator } from '../../../../../preload/contract/operators/operator';

/** What is odd about a number that staff may send all the same: first what it is, then what would fit. */
export function numberWarningSentence(
  { code, hint }: ValueProblem,
  number: string,
  operator: Pick<Operator, 'name' | 'number'>,
): string {
  const { label, help, example, kind } = operator.number;
  const { length } = Array.from(number);
  const what = `${label}: this has ${length} ${/^\d+$/.test(number) ? 'digit' : 'character'}${length === 1 ? '' : 's'}.`;
  const fits = help ?? `Such as ${example}`;
  const usual = `${fits.replace(/[.\s]+$/, '')}. Ask the customer.`;
  if (code === 'too_short') {
    return `${what} ${operator.name} has at least ${hint ?? operator.number.minLength}. ${usual}`;
  }
  if (code === 'too_long') {
    return `${what} ${operator.name} has at most ${hint ?? operator.number.maxLength}. ${usual}`;
  }
  return kind === 'mobile'
    ? `This is not a mobile number. ${usual}`
    : `This does not look like a ${label} of ${operator.name}. ${usual}`;
}
