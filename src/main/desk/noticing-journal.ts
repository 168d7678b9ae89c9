import type { Recharge } from '../../preload/contract/sale/recharge';
import type { JournalPort } from '../recharge/ports';

/** The same journal; `noted` hears of each row that it made, moved or read by its ref id. Must not throw. */
export function noticing<J extends Pick<JournalPort, 'openIntent' | 'enter' | 'recharge'>>(
  journal: J,
  noted: (row: Recharge) => void,
): J {
  return {
    ...journal,
    async openIntent(...asked) {
      const opened = await journal.openIntent(...asked);
      if (opened.ok && opened.value.kind === 'opened') noted(opened.value.recharge);
      return opened;
    },
    async enter(...asked) {
      const entered = await journal.enter(...asked);
      if (entered.ok && entered.value.kind !== 'no_such_row') noted(entered.value.recharge);
      return entered;
    },
    // A commit that nobody reported is seen when somebody looks.
    async recharge(...asked) {
      const found = await journal.recharge(...asked);
      if (found.ok && found.value !== null) noted(found.value);
      return found;
    },
  };
}
