import type { RechargeEvent } from '../../../../../preload/contract/sale/entries/recharge-event';
import type { Say } from '../../../../../preload/contract/words/say';

/** What happened, in the words of the counter. Total: a kind without words does not compile. */
export function describeEvent(say: Say, { entry, stateAfter }: RechargeEvent): string {
  switch (entry.kind) {
    case 'found_outside_journal':
      return say(entry.paymentKnown ? 'history.event.found' : 'history.event.found_payment_unknown');
    case 'interrupted':
      return say(
        stateAfter === 'not_sent'
          ? 'history.event.interrupted_before_sending'
          : 'history.event.interrupted_on_the_way',
      );
    case 'recharge_reply':
      return say('history.event.recharge_reply', { word: entry.reply.word });
    case 'status_asked':
      return say(
        entry.budget === 'by_hand' ? 'history.event.status_asked_by_hand' : 'history.event.status_asked',
      );
    case 'status_reply':
      return entry.reply.word === 'Error'
        ? say('history.event.status_refused')
        : say('history.event.status_reply', { word: entry.reply.word });
    case 'settled':
      return say('history.event.settled', { state: say(`state.${stateAfter}`) });
    case 'shown':
      return say('history.event.shown', { state: say(`state.${entry.state}`) });
    case 'slip_printed':
      return entry.copy === 0
        ? say('history.event.slip_printed')
        : say('history.event.slip_printed_again', { copy: entry.copy });
    case 'not_taken':
      return say(entry.carriedInto === null ? 'history.event.not_taken' : 'history.event.not_taken_carried');
    case 'move_reversed':
      return say(`history.event.reversed.${entry.moved}`);
    case 'created':
    case 'sending':
    case 'not_sent':
    case 'recharge_unclear':
    case 'status_not_asked':
    case 'status_unclear':
    case 'cash_returned':
    case 'cash_received':
    case 'customer_told':
    case 'nothing_owed':
    case 'charge_kept':
    case 'payment_told':
    case 'way_corrected':
      return say(`history.event.${entry.kind}`);
  }
}
