import type { RechargeEvent } from '../../../../../preload/contract/sale/entries/recharge-event';
import type { Say } from '../../../../../preload/contract/words/say';

/** What happened, in the words of the counter. Total: a kind without words does not compile. */
export function describeEvent(say: Say, { entry, stateAfter }: RechargeEvent): string {
  switch (entry.kind) {
    case 'created':
      return 'Written to the journal. Nothing was sent yet.';
    case 'found_outside_journal':
      return entry.paymentKnown
        ? 'Found in the log of sent requests, not in the journal. Its outcome is not known.'
        : 'Found in the log of sent requests, not in the journal. Its outcome is not known. How it was paid is not known: it counts as cash.';
    case 'sending':
      return 'Sending to the gateway.';
    case 'not_sent':
      return 'The attempt ended before anything was sent.';
    case 'interrupted':
      return stateAfter === 'not_sent'
        ? 'Galla stopped before it was sent.'
        : 'Galla stopped while it was being sent. Its outcome is not known.';
    case 'recharge_reply':
      return `The gateway answered: ${entry.reply.word}.`;
    case 'recharge_unclear':
      return 'The gateway gave no clear answer. It may or may not have gone through.';
    case 'status_asked':
      return entry.budget === 'by_hand'
        ? 'Somebody asked the gateway for the status.'
        : 'Asked the gateway for the status.';
    case 'status_not_asked':
      return 'The status could not be asked: no connection.';
    case 'status_reply':
      return entry.reply.word === 'Error'
        ? 'The status check was refused. That says nothing about the money.'
        : `Status check: the gateway says ${entry.reply.word}.`;
    case 'status_unclear':
      return 'The status check brought no clear answer. That says nothing about the money.';
    case 'settled':
      return `Settled by hand as ${say(`state.${stateAfter}`)}.`;
    case 'shown':
      return `Shown at the counter as ${say(`state.${entry.state}`)}.`;
    case 'slip_printed':
      return entry.copy === 0 ? 'Slip printed.' : `Slip printed again: duplicate ${entry.copy}.`;
    case 'cash_returned':
      return 'Cash returned to the customer.';
    case 'cash_received':
      return 'Cash received from the customer.';
    case 'customer_told':
      return 'The customer was told.';
    case 'nothing_owed':
      return 'Noted: nothing is owed.';
  }
}
