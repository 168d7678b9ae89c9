import type { RefId } from '../../../../preload/contract/ids';
import { emptyForm, type SaleForm } from './sale-form';
import { useSale } from './sale-store';

/** What nobody has come back to by then is not waited for. In milliseconds. */
const KEPT_MS = 30 * 60_000;

/** What somebody had typed, and what they saw last, when the counter was locked. */
interface Draft {
  readonly form: SaleForm;
  readonly outcome: RefId | null;
  /** A sale was on its way to main; the one sent before it. */
  readonly sending: { readonly after: RefId | null } | null;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** SECURITY: by counter and person, in no store that a screen draws: what one typed is never shown to another. */
const drafts = new Map<string, Draft>();

/**
 * Keeps what is typed for whoever leaves. A sale on its way is not typed any more: it must not be sent twice.
 *
 * @param counter with the person (`counterOf`)
 * @param lastSent as main told it while they were here
 */
export function keepDraft(counter: string, lastSent: RefId | null): void {
  dropDraft(counter);
  const { form, outcome, readBack } = useSale.getState();
  const isSending = readBack?.sending === true;
  drafts.set(counter, {
    form: isSending ? emptyForm : form,
    outcome,
    sending: isSending ? { after: lastSent } : null,
    timer: setTimeout(() => dropDraft(counter), KEPT_MS),
  });
}

/** Gives back what this one had typed and saw, or the sale that was on its way then. */
export function restoreDraft(counter: string, lastSent: RefId | null): void {
  const draft = drafts.get(counter);
  dropDraft(counter);
  if (draft === undefined) return;
  const { form, outcome, sending } = draft;
  useSale.setState({ form, outcome: sending === null || sending.after === lastSent ? outcome : lastSent });
}

/** Somebody sends: what others had typed is of customers who have gone. */
export function dropDrafts(): void {
  for (const counter of drafts.keys()) dropDraft(counter);
}

function dropDraft(counter: string): void {
  clearTimeout(drafts.get(counter)?.timer);
  drafts.delete(counter);
}
