import type { SaleField } from '../../../../../preload/contract/sale/field-problem';
import { useSay } from '../../../page/use-say';
import { fieldProblemText } from '../../../text/field-problems';
import { useSale } from '../sale-store';

/** What is wrong with a field of the sale, in words. */
export function useFieldProblem(field: SaleField): string | undefined {
  const say = useSay();
  const problem = useSale(({ problems }) => problems[field]);
  return problem === undefined ? undefined : fieldProblemText(say, problem);
}
