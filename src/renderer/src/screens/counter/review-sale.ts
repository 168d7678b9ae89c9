import type { Draft } from '../../../../preload/contract/sale';
import type { Failure, FieldProblem, SaleField } from '../../../../preload/contract/failures';
import { galla } from '../../bridge';
import { lastForwardPress } from '../../keyboard/watch-forward';
import { fromThisCounter } from '../../store/which-counter';
import { fieldProblemText } from '../../text/field-problems';
import { focusField } from './focus-field';
import type { SaleForm } from './sale-form';
import { useSale } from './sale-store';

const { getState, setState } = useSale;

/** Has main check what was typed and opens the read-back, or says next to each field what does not fit. */
export async function reviewSale(): Promise<void> {
  const { form, reviewing, readBack } = getState();
  if (reviewing || readBack !== null) return;
  // Known now: whatever is pressed until main has answered did not open it.
  const openedBy = lastForwardPress();
  setState({ reviewing: true, refusal: null, problems: {} });
  const answer = await fromThisCounter(galla['recharge:review'](draftOf(form)));
  if (answer === null) return;
  setState({ reviewing: false });
  if (answer.ok) {
    const { payment } = answer.value;
    const said = { reason: '', lastFour: '', passphrase: '', sending: false, refusal: null };
    setState({ readBack: { review: answer.value, openedBy, payment, ...said } });
  } else takeRefusal(answer.failure);
}

/** What staff typed, as typed: main reads it. */
export function draftOf(form: SaleForm): Draft {
  return {
    operator: form.operator?.code ?? '',
    number: form.number,
    amount: form.amount,
    fields: form.fields,
    payment: form.payment,
    customerPhone: form.customerPhone,
    customerName: form.customerName,
    collected: form.collected,
    restartOf: form.restartOf,
  };
}

function takeRefusal(failure: Failure): void {
  const problems = failure.problems ?? [];
  if (failure.code !== 'bad_fields' || problems.length === 0) {
    setState({ refusal: failure });
    return;
  }
  setState({ problems: sentencesOf(problems) });
  // Main answers in the order in which it reads; the form begins with the number.
  const first = problems.find(({ field }) => field === 'number') ?? problems[0];
  if (first !== undefined) focusField(first.field);
}

function sentencesOf(problems: readonly FieldProblem[]): { readonly [F in SaleField]?: string } {
  return Object.fromEntries(problems.map((problem) => [problem.field, fieldProblemText(problem)]));
}
