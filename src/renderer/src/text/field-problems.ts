import type { FieldProblem, FieldProblemCode } from '../../../preload/contract/sale/field-problem';
import type { Say } from '../../../preload/contract/words/say';

/** Their hint is a limit, a form or a list, which the sentence names. */
const limited = [
  'too_short',
  'too_long',
  'below_minimum',
  'above_maximum',
  'not_a_listed_amount',
  'not_a_date',
  'not_a_choice',
  'more_than_owed',
  'less_than_total',
] as const satisfies readonly FieldProblemCode[];

/** Their hint is a sentence of the rule itself, which stands behind ours. */
const helped: ReadonlySet<FieldProblemCode> = new Set(['does_not_fit', 'not_a_mobile', 'operator_off']);

/** The sentence that stands below a field. */
export function fieldProblemText(say: Say, { code, hint }: Pick<FieldProblem, 'code' | 'hint'>): string {
  if (hint === undefined) return say(`problem.field.${code}`);
  const limit = limited.find((each) => each === code);
  if (limit !== undefined) return say(`problem.field.${limit}_hint`, { hint });
  const words = say(`problem.field.${code}`);
  return helped.has(code) ? `${words} ${hint}${/[.!?]$/.test(hint) ? '' : '.'}` : words;
}
