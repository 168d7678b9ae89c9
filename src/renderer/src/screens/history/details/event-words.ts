import { isEventKind, type EventKind } from '../../../../../preload/contract/sale/event-kinds';
import type { RechargeEvent } from '../../../../../preload/contract/sale/recharge';
import { stateNames } from '../../../text/states';

/** The sentence for each kind of journal line. Total: a kind without words does not compile. */
const sentences = {
  created: () => 'Written to the journal. Nothing was sent yet.',
  found_outside_journal: ({ detail }) =>
    'Found in the log of sent requests, not in the journal. Its outcome is not known.'
    + (detail['paymentKnown'] === true ? '' : ' How it was paid is not known: it counts as cash.'),
  sending: () => 'Sending to the gateway.',
  not_sent: () => 'The attempt ended before anything was sent.',
  interrupted: ({ stateAfter }) =>
    stateAfter === 'not_sent'
      ? 'Galla stopped before it was sent.'
      : 'Galla stopped while it was being sent. Its outcome is not known.',
  recharge_reply: (event) => `The gateway answered: ${said(event)}.`,
  recharge_unclear: () => 'The gateway gave no clear answer. It may or may not have gone through.',
  status_asked: ({ detail }) =>
    detail['budget'] === 'by_hand'
      ? 'Somebody asked the gateway for the status.'
      : 'Asked the gateway for the status.',
  status_not_asked: () => 'The status could not be asked: no connection.',
  status_reply: (event) =>
    said(event) === 'Error'
      ? 'The status check was refused. That says nothing about the money.'
      : `Status check: the gateway says ${said(event)}.`,
  status_unclear: () => 'The status check brought no clear answer. That says nothing about the money.',
  settled: ({ stateAfter }) => `Settled by hand as ${stateNames[stateAfter]}.`,
  shown: ({ detail }) => `Shown at the counter as ${nameOfState(detail['state'])}.`,
  slip_printed: ({ detail }) =>
    detail['copy'] === undefined || detail['copy'] === 0
      ? 'Slip printed.'
      : `Slip printed again: duplicate ${String(detail['copy'])}.`,
  cash_returned: () => 'Cash returned to the customer.',
  cash_received: () => 'Cash received from the customer.',
  customer_told: () => 'The customer was told.',
  nothing_owed: () => 'Noted: nothing is owed.',
} as const satisfies Readonly<Record<EventKind, (event: RechargeEvent) => string>>;

/**
 * What happened, in the words of the counter. A kind of a newer Galla reads as its own name, so that no
 * line of the journal is ever hidden.
 */
export function describeEvent(event: RechargeEvent): string {
  if (isEventKind(event.kind)) return sentences[event.kind](event);
  const words = event.kind.replaceAll(/[_:.-]+/g, ' ').trim();
  return words === '' ? 'Something was recorded.' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function said({ detail }: RechargeEvent): string {
  const word = detail['word'];
  return typeof word === 'string' && word !== '' ? word : 'a word this Galla does not know';
}

function nameOfState(state: string | number | boolean | null | undefined): string {
  const name = Object.entries(stateNames).find(([key]) => key === state)?.[1];
  return name ?? (typeof state === 'string' ? state : 'something else');
}
