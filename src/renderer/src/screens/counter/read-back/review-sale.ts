import type { Draft } from '../../../../../preload/contract/sale/sale';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { FieldProblem } from '../../../../../preload/contract/sale/field-problem';
import { galla } from '../../../page/bridge';
import type { ForwardPress } from '../../../keyboard/forward-press';
import { hasDialog } from '../../../keyboard/has-dialog';
import { lastForwardPress } from '../../../keyboard/watch-forward';
import { comesInFrames } from '../../../page/next-frame';
import { fromThisCounter } from '../../../store/which-counter';
import { showProblem } from '../entry/said/show-problem';
import type { SaleForm } from '../sale-form';
import { useSale, type SaleProblems } from '../sale-store';
import { keepTypedAhead } from '../typing/type-ahead';

const { getState, setState } = useSale;

/** A read-back that was asked for and let go of since opens no more. */
let asked = 0;

/**
 * Has main check what was typed and opens the read-back, or says next to each field what does not fit. What is typed
 * meanwhile is meant for the read-back. Whoever has gone elsewhere by then, or typed something else, is left in peace.
 */
export async function reviewSale(): Promise<void> {
  const { form, reviewing, readBack } = getState();
  if (reviewing || readBack !== null) return;
  asked += 1;
  const mine = asked;
  // Known now: whatever is pressed until main has answered did not open it.
  const openedBy = lastForwardPress();
  setState({ reviewing: true, refusal: null, problems: {}, saidOf: null });
  await keepTypedAhead(document, {
    work: () => review(draftOf(form), openedBy, () => mine === asked),
    isElsewhere: () => mine !== asked,
    endsWithEscape: true,
    forNextNumber: false,
    forDialog: true,
  });
}

/** Somebody turned to something else before the read-back was there. Answers whether it was on its way. */
export function letGoOfReview(): boolean {
  const { reviewing } = getState();
  if (!reviewing) return false;
  asked += 1;
  setState({ reviewing: false });
  return true;
}

/** Answers whether the read-back is open and has the focus. */
async function review(
  draft: Draft,
  openedBy: ForwardPress | null,
  isWanted: () => boolean,
): Promise<boolean> {
  const answer = await fromThisCounter(galla['recharge:review'](draft));
  if (answer === null || !isWanted()) return false;
  setState({ reviewing: false });
  // One dialog at a time, and never what is not what stands in the form.
  if (hasDialog(document) || JSON.stringify(draftOf(getState().form)) !== JSON.stringify(draft)) return false;
  if (!answer.ok) {
    takeRefusal(answer.failure);
    return false;
  }
  const { payment } = answer.value;
  const said = { parts: null, reason: '', lastFour: '', passphrase: '', sending: false, refusal: null };
  setState({ readBack: { review: answer.value, openedBy, payment, ...said } });
  return comesInFrames(isInDialog, (frames) => frames <= FRAMES_TO_OPEN);
}

/** A dialog is drawn and has the focus well before. */
const FRAMES_TO_OPEN = 30;

function isInDialog(): boolean {
  return (document.activeElement?.closest('[role="dialog"]') ?? null) !== null;
}

/** What staff typed, as typed: main reads it. */
function draftOf(form: SaleForm): Draft {
  return {
    operator: form.operator?.code ?? '',
    number: form.number,
    amount: form.amount,
    fields: form.fields,
    payment: form.payment,
    parts: null,
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
  setState({ problems: byField(problems) });
  // Main answers in the order in which it reads; the form begins with the number.
  const first = problems.find(({ field }) => field === 'number') ?? problems[0];
  if (first !== undefined) showProblem(first.field);
}

function byField(problems: readonly FieldProblem[]): SaleProblems {
  return Object.fromEntries(problems.map((problem) => [problem.field, problem]));
}
