import type { ImportProblem } from '../../../preload/contract/operators/operator-import';
import type { Say } from '../../../preload/contract/words/say';

/** Their sentence names the hint: a limit, a list or a sign. */
const hinted = [
  'too_long',
  'separator',
  'not_in_list',
  'out_of_range',
  'too_many',
  'duplicate',
  'bad_date_format',
  'file_too_large',
  'too_many_operators',
  'wrong_cell_count',
  'repeated_code',
] as const satisfies readonly ImportProblem['code'][];

/** The sentence below a field of the operator's form, or beside a line of an imported file. */
export function operatorProblemText(say: Say, { code, hint }: Pick<ImportProblem, 'code' | 'hint'>): string {
  const named = hinted.find((each) => each === code);
  return hint === undefined || named === undefined
    ? say(`problem.operator.${code}`)
    : say(`problem.operator.${named}_hint`, { hint });
}
