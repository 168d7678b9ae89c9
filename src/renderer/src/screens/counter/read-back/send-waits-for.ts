import type { ForwardPress } from '../../../keyboard/forward-press';
import type { SendWait } from '../../../keyboard/send-gate';
import type { ReadBack } from '../sale-store';
import { owesNobody } from '../entry/who-owes';

interface Seen {
  /** The owner's passphrase is asked for where one is needed. */
  readonly locked: boolean;
  /** All of the read-back has been in sight. */
  readonly isSeen: boolean;
}

/** What Send says that it waits for; `null` when it can be pressed, or is on its way. */
export function sendWaitsFor(readBack: ReadBack, gate: SendWait, { locked, isSeen }: Seen): string | null {
  if (readBack.sending) return null;
  if (!isSeen) return 'Scroll down, there is more to read.';
  return missingIn(readBack, locked) ?? gateSays(gate, readBack.openedBy);
}

/** What this read-back still asks of staff; `null` when everything is given. */
export function missingIn(readBack: ReadBack, locked: boolean): string | null {
  const { review, payment, reason, lastFour, passphrase } = readBack;
  if (review.shield.kind === 'reason_needed') {
    if (reason.trim() === '') return 'Say why it is sold again.';
    if (locked && passphrase === '') return 'Type the owner passphrase.';
  }
  if (review.retypeLastFour && lastFour.length !== 4) return 'Type the last four digits.';
  return owesNobody(payment) ? 'Write down who pays later.' : null;
}

function gateSays(gate: SendWait, opener: ForwardPress | null): string | null {
  switch (gate) {
    case 'read_back':
      return 'Read it to the customer.';
    case 'key_up':
      return opener?.name.key === ' ' ? 'Let go of the space bar.' : 'Let go of Enter.';
    case 'nothing':
      return null;
  }
}
