import type { FieldProblem, FieldProblemCode } from '../../../preload/contract/sale/field-problem';
import { fail } from '../../../preload/contract/result';

/** What was typed as an amount does not do. `hint`: the limit, where there is one. */
export function wrongAmount(code: FieldProblemCode, hint?: string) {
  const problem: FieldProblem =
    hint === undefined ? { field: 'amount', code } : { field: 'amount', code, hint };
  return fail({ code: 'bad_fields', problems: [problem] } as const);
}
