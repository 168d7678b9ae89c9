import type { Credit } from '../../../preload/contract/customers/customer';
import { overLimit } from '../../../preload/contract/customers/over-limit';
import type { AccountId, PersonId, RefId } from '../../../preload/contract/ids';
import type { TypedParts } from '../../../preload/contract/money-moves/move';
import type { ValueProblem } from '../../../preload/contract/rules/number';
import type { Payment, Recharge } from '../../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Dispatcher, NotDispatched } from './dispatch';
import type { Age } from './duplicates';
import { mayDo, momentOf, type Caller } from '../state/moment';
import type { ClockPort, GatewayPort, Intent, JournalFailure, JournalPort, NewsPort } from '../ports';
import { priceOf, totalOf } from '../state/price';
import { parseParts, type Paid } from '../state/parse-parts';
import { makeRefId, type RandomBytes } from '../state/ref-id';
import type { Tickets } from './tickets';

/** A sale that was read back: all of an intent but what is decided when it is sent. */
export type ReadBack = Omit<Intent, 'refId' | 'overrideReason' | 'clockOffMs'> & {
  /** Whether the last four digits have to be typed again. */
  readonly retypeLastFour: boolean;
  /** What they owe and may owe whom it names, when it was read back; `null`: no limit was set. */
  readonly credit: Credit | null;
  /** Who had it before their eyes; `null`: the counter knew no people. */
  readonly readBy: PersonId | null;
};

/** What staff said when they pressed Send. */
export interface Sending {
  readonly ticket: string;
  readonly payment: Payment;
  /** Paid in more than one way, as typed; `null`: all of it as `payment` says. */
  readonly parts: TypedParts | null;
  /** Why the same is sold again; empty: no reason given. SECURITY: the door lets a reason in only from the owner. */
  readonly reason: string;
  readonly lastFour: string;
}

/** Why a sale did not start. In every case nothing was sent. */
export type NotSubmitted =
  | { readonly kind: 'ticket_unknown' | 'ticket_too_young' | 'no_token' | 'not_saved_yet' }
  /** It was read back in the other mode, or for an account that is no longer connected. */
  | { readonly kind: 'counter_changed' }
  | { readonly kind: 'last_digits_wrong' | 'shutting_down' | 'nobody_to_owe' }
  /** They would owe more than they may, and whoever sells may not allow that. */
  | { readonly kind: 'over_credit' }
  | { readonly kind: 'bad_parts'; readonly problem: ValueProblem }
  | { readonly kind: 'open_duplicate' | 'held_duplicate' | 'reason_needed'; readonly refId: RefId }
  | { readonly kind: 'journal'; readonly failure: JournalFailure }
  | { readonly kind: 'not_started'; readonly failure: NotDispatched; readonly refId: RefId };

/** What `submit` works with. */
export interface SubmitPorts {
  readonly journal: JournalPort;
  readonly dispatcher: Dispatcher;
  /** Results that could not be committed yet: while there are any, no new sale starts. */
  notSaved(): number;
  readonly gateway: GatewayPort;
  /** The account that is connected now; `null`: none. */
  account(): AccountId | null;
  readonly tickets: Tickets<ReadBack>;
  readonly clock: ClockPort;
  readonly news: NewsPort;
  readonly randomBytes: RandomBytes;
  /** The duplicate shield's window in milliseconds. */
  shieldWindowMs(): number;
  /** How long ago rows of a number last changed, by the steady clock. */
  agesOf(number: string): readonly Age[];
  /** Set once the app is going away: no new sale starts. */
  shuttingDown(): boolean;
  clockOffMs(): number | null;
}

/**
 * Sells what a ticket stands for, as `caller`: shield and `created` in one commit, then dispatch.
 * Resolves when `sent` is committed or the sale is refused.
 */
export async function submit(
  sending: Sending,
  caller: Caller,
  ports: SubmitPorts,
): Promise<Result<Recharge, NotSubmitted>> {
  if (ports.shuttingDown()) return fail({ kind: 'shutting_down' });
  if (ports.notSaved() > 0) return fail({ kind: 'not_saved_yet' });
  const taken = ports.tickets.take(sending.ticket);
  if (taken.kind !== 'taken') {
    return fail({ kind: notTaken[taken.kind] });
  }
  const readBack = taken.what;
  // SECURITY: nobody sends what another has read back.
  if (readBack.readBy !== caller.by) return fail({ kind: 'ticket_unknown' });
  // The ticket is not put back: what was read to the customer is not what this counter would do now.
  if (readBack.accountId !== ports.account()) return fail({ kind: 'counter_changed' });
  const refused = (why: NotSubmitted) => {
    ports.tickets.putBack(sending.ticket, readBack);
    return fail(why);
  };
  if (!ports.gateway.canAsk(readBack.accountId)) return refused({ kind: 'no_token' });
  if (readBack.retypeLastFour && sending.lastFour !== readBack.number.slice(-4)) {
    return refused({ kind: 'last_digits_wrong' });
  }
  const paid = paidBy(sending, readBack);
  if (!paid.ok) return refused({ kind: 'bad_parts', problem: paid.failure });
  if (paid.value.payment === 'on_account' && isNobody(readBack)) return refused({ kind: 'nobody_to_owe' });
  if (!mayOwe(readBack, paid.value, caller)) return refused({ kind: 'over_credit' });
  const reason = sending.reason.trim();

  const opened = await ports.journal.openIntent(
    intentOf(readBack, paid.value, reason, ports),
    ports.shieldWindowMs(),
    momentOf(ports.clock, caller),
    ports.agesOf(readBack.number),
  );
  if (!opened.ok) return refused({ kind: 'journal', failure: opened.failure });
  if (opened.value.kind === 'refused') {
    const { shield } = opened.value;
    return refused({ kind: refusals[shield.kind], refId: shield.refId });
  }
  const created = opened.value.recharge;
  // The app began to leave while the row was written: nobody would wait for its request. `recover` calls it
  // not sent.
  if (ports.shuttingDown()) return fail({ kind: 'shutting_down' });
  ports.news.changed(created, null);
  const dispatched = await ports.dispatcher.dispatch(created);
  return dispatched.ok
    ? ok(dispatched.value)
    : fail({ kind: 'not_started', failure: dispatched.failure, refId: created.refId });
}

const notTaken = {
  unknown: 'ticket_unknown',
  too_young: 'ticket_too_young',
  other_counter: 'counter_changed',
} as const;
const refusals = { open: 'open_duplicate', held: 'held_duplicate', reason_needed: 'reason_needed' } as const;

/** The payment may still change in the read-back, so what the review asked is asked again here. */
function isNobody({ customerName, customerPhone }: ReadBack): boolean {
  return customerName === null && customerPhone === null;
}

/** SECURITY: a limit that the page alone would know is none. Where nobody is known by name, whoever is there may sell over it. */
function mayOwe(readBack: ReadBack, paid: Paid, caller: Caller): boolean {
  const { totalPaise } = priceOf({ ...readBack, ...paid });
  const later = paid.payment === 'on_account' ? (paid.parts?.onAccountPaise ?? totalPaise) : 0;
  return overLimit(readBack.credit, later) === null || caller.by === null || mayDo(caller, 'override_limit');
}

/** The parts are read against what was read back: nothing else is sent. */
function paidBy({ payment, parts }: Sending, readBack: ReadBack): Result<Paid, ValueProblem> {
  return parts === null ? ok({ payment, parts: null }) : parseParts(parts, totalOf(readBack));
}

function intentOf(readBack: ReadBack, paid: Paid, reason: string, ports: SubmitPorts): Intent {
  const { retypeLastFour: _, readBy: __, credit: ___, ...sale } = readBack;
  return {
    ...sale,
    ...paid,
    refId: makeRefId(ports.randomBytes),
    overrideReason: reason === '' ? null : reason,
    clockOffMs: ports.clockOffMs(),
  };
}
