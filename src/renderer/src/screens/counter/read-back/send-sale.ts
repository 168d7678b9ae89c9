import type { FailureCode } from '../../../../../preload/contract/bridge/failures';
import { galla } from '../../../page/bridge';
import { nextFrame } from '../../../page/next-frame';
import { forgetReopened } from '../../../store/reopened';
import { fromThisCounter } from '../../../store/which-counter';
import { focusField, hasFocus, isElsewhere } from '../entry/focus-field';
import { dropDrafts } from '../kept-draft';
import { clearForm, setReadBack, useSale, type ReadBack } from '../sale-store';
import { keepTypedAhead } from '../typing/type-ahead';

const { getState, setState } = useSale;

/** Refusals that staff can cure in the read-back that is open: main took the ticket back. */
const curedHere: ReadonlySet<FailureCode> = new Set([
  'ticket_too_young',
  'bad_fields',
  'last_digits_wrong',
  'reason_needed',
  'owner_locked',
  'not_allowed',
  'wrong_passphrase',
]);

/**
 * Sends what is read back. Calling it again while it runs does nothing: two quick Enters are one sale.
 * Afterwards the outcome is on screen and the form is empty, or the refusal stands where it can be cured. What is
 * typed meanwhile is the next number; after a refusal there is no next one yet, and it is dropped.
 */
export async function sendSale(): Promise<void> {
  const { readBack } = getState();
  if (readBack === null || readBack.sending) return;
  setReadBack({ sending: true, refusal: null });
  await keepTypedAhead(document, {
    work: () => send(readBack),
    isElsewhere,
    endsWithEscape: false,
    forNextNumber: true,
  });
}

/** Answers whether it was sent, and Number has the focus for the next sale. */
async function send(readBack: ReadBack): Promise<boolean> {
  if (readBack.passphrase !== '') {
    const unlocked = await galla['owner:unlock']({ passphrase: readBack.passphrase });
    // SECURITY: a refused sale stays open, and the counter locks again: then it must not be typed already.
    setReadBack({ passphrase: '' });
    if (!unlocked.ok) {
      setReadBack({ sending: false, refusal: unlocked.failure });
      return false;
    }
  }

  const { review, payment, parts, reason, lastFour } = readBack;
  const answer = await fromThisCounter(
    galla['recharge:submit']({ ticket: review.ticket, payment, parts, reason, lastFour }),
  );
  // Whatever came of it stands in the list of the counter that sent it.
  if (answer === null) return false;
  if (answer.ok) {
    forgetReopened();
    dropDrafts();
    clearForm();
    setState({ outcome: answer.value.refId });
    // The read-back has let go of the focus then.
    await nextFrame();
    if (!isElsewhere()) focusField('number');
    return hasFocus('number');
  }
  if (curedHere.has(answer.failure.code)) setReadBack({ sending: false, refusal: answer.failure });
  else setState({ readBack: null, refusal: answer.failure });
  return false;
}
