import type { ForwardPress } from '../../../keyboard/forward-press';
import type { SendWait } from '../../../keyboard/send-gate';
import type { ReadBack } from '../sale-store';
import { owesNobody } from '../entry/who-owes';
import { isSplitOf, owingPayment } from './split-parts';
import { saysSomething } from '../../../../../preload/contract/rules/says-something';
import type { PhraseKey } from '../../../../../preload/contract/words/say';

interface Seen {
  /** The owner's passphrase is asked for where one is needed. */
  readonly locked: boolean;
  /** All of the read-back has been in sight. */
  readonly isSeen: boolean;
}

/** What Send says that it waits for; `null` when it can be pressed, or is on its way. */
export function sendWaitsFor(readBack: ReadBack, gate: SendWait, { locked, isSeen }: Seen): PhraseKey | null {
  if (readBack.sending) return null;
  if (!isSeen) return 'counter.send_waits.scroll';
  return missingIn(readBack, locked) ?? gateSays(gate, readBack.openedBy);
}

/** What this read-back still asks of staff; `null` when everything is given. */
export function missingIn(readBack: ReadBack, locked: boolean): PhraseKey | null {
  const { review, parts, reason, lastFour, passphrase } = readBack;
  if (review.shield.kind === 'reason_needed') {
    if (!saysSomething(reason)) return 'counter.send_waits.reason';
    if (locked && passphrase === '') return 'counter.send_waits.passphrase';
  }
  if (review.retypeLastFour && lastFour.length !== 4) return 'counter.send_waits.last_four';
  if (parts !== null && !isSplitOf(parts, review.totalPaise)) return 'counter.send_waits.parts';
  return owesNobody(owingPayment(readBack)) ? 'counter.send_waits.who_owes' : null;
}

function gateSays(gate: SendWait, opener: ForwardPress | null): PhraseKey | null {
  switch (gate) {
    case 'read_back':
      return 'counter.send_waits.read_it';
    case 'key_up':
      return opener?.name.key === ' ' ? 'counter.send_waits.space_up' : 'counter.send_waits.enter_up';
    case 'nothing':
      return null;
  }
}
