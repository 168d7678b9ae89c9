import type { RefId } from '../../../preload/contract/ids';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { Draft, Review } from '../../../preload/contract/sale/sale';
import { submit, type NotSubmitted, type Sending } from '../../recharge/sale/submit';
import type { JournalFailure } from '../../recharge/ports';
import type { Caller } from '../../recharge/state/moment';
import type { DeskParts } from '../desk-parts';
import { notRead } from '../journal-trouble';
import type { Machinery } from '../machinery';
import { review, type NotReviewed } from './review';

/** The owner wants a shift to be open before anything is sold, and none is. */
type ShiftNeeded = { readonly kind: 'shift_needed' };

/** The read-back and the sale itself. */
export interface DeskSales {
  /** Reads a sale back to `caller`, who alone may send it. */
  review(draft: Draft, caller: Caller): Promise<Result<Review, NotReviewed | ShiftNeeded>>;
  /** Sends what was read back; resolves when it is about to leave, or is refused. */
  submit(sending: Sending, caller: Caller): Promise<Result<Recharge, NotSubmitted | ShiftNeeded>>;
  /** The recharge that was sent last in this run; `null`: none was. */
  lastSent(): RefId | null;
  /** What was read back is on no screen any more: it cannot be sent. */
  voidTickets(): void;
  /** Recharges that are about to leave, or whose outcome is not on disk yet. */
  inFlight(): number;
  /** Resolves when none is in flight any more. */
  idle(): Promise<void>;
  /** From now on no sale starts. */
  refuseNewSales(): void;
}

/** Makes it over the machinery of a desk. */
export function createDeskSales(machinery: Machinery, parts: DeskParts): DeskSales {
  const { tickets, dispatcher, clockOffset, steadyTimes } = machinery;
  const ports = {
    ...machinery,
    ...parts,
    news: machinery.news,
    account: () => parts.gateway.account(),
    shieldWindowMs: () => parts.settings().shieldMinutes * 60_000,
    agesOf: steadyTimes.agesOf,
    shuttingDown: () => leaving,
    clockOffMs: () => clockOffset.offMs(),
  };
  let leaving = false;
  let lastSent: RefId | null = null;
  let sending: Promise<unknown> = Promise.resolve();
  let sends = 0;

  /**
   * Whether nothing may be sold now, since no shift is open. Answered at once where nobody wants one: whoever leaves in the
   * moment of Send finds the sale begun.
   */
  function lacksShift(): Result<boolean, JournalFailure> | Promise<Result<boolean, JournalFailure>> {
    return parts.closeSettings().shiftRequired ? noShiftIsOpen() : ok(false);
  }

  async function noShiftIsOpen(): Promise<Result<boolean, JournalFailure>> {
    const isOpen = await machinery.journal.isShiftOpen();
    return isOpen.ok ? ok(!isOpen.value) : isOpen;
  }

  async function send(what: Sending, caller: Caller): Promise<Result<Recharge, NotSubmitted | ShiftNeeded>> {
    const asked = lacksShift();
    const lacks = asked instanceof Promise ? await asked : asked;
    if (!lacks.ok) return fail({ kind: 'journal', failure: lacks.failure });
    if (lacks.value) return fail({ kind: 'shift_needed' });
    const submitted = await submit(what, caller, ports);
    if (submitted.ok) {
      lastSent = submitted.value.refId;
      parts.news.status();
    }
    return submitted;
  }

  return {
    async review(draft, caller) {
      const lacks = await lacksShift();
      if (!lacks.ok) return notRead(lacks.failure);
      if (lacks.value) return fail({ kind: 'shift_needed' });
      // SECURITY: what was sent a moment ago counts, too: the limits are asked when it is on disk. What was sent while
      // they were asked may be missing from the answer: then all is asked again, for a new ticket.
      for (;;) {
        const before = sends;
        await sending;
        const reviewed = await review(draft, caller, ports);
        if (sends === before) return reviewed;
      }
    },
    submit(what, caller) {
      sends += 1;
      const sent = send(what, caller);
      sending = Promise.all([sending, sent.catch(() => undefined)]);
      return sent;
    },
    lastSent: () => lastSent,
    voidTickets: () => tickets.voidAll(),
    inFlight: () => dispatcher.inFlight(),
    idle: () => dispatcher.idle(),
    refuseNewSales() {
      leaving = true;
    },
  };
}
