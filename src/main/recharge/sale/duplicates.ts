import type { RefId } from '../../../preload/contract/ids';
import type { Paise } from '../../../preload/contract/money';
import { openStates, type Doubt, type RechargeState } from '../../../preload/contract/sale/recharge';
import type { Shield } from '../../../preload/contract/sale/sale';
import { HOLD_MS } from '../state/record';

/** An earlier recharge of the same number, as the shield sees it. */
export interface Earlier {
  readonly refId: RefId;
  readonly amountPaise: Paise;
  readonly state: RechargeState;
  /** UTC milliseconds: when the row was made, and when it got into its state. */
  readonly createdAt: number;
  readonly changedAt: number;
  /** Of a refusal that may be none: why, and until when it holds the shield (UTC milliseconds). */
  readonly doubt: Doubt | null;
  readonly heldUntil: number | null;
}

/** How long ago a row last changed by a clock that nobody can set, in milliseconds. */
export interface Age {
  readonly refId: RefId;
  readonly ms: number;
}

/** What the shield is asked. */
export interface Question {
  readonly amountPaise: Paise;
  /** UTC milliseconds. */
  readonly now: number;
  /** After a success, the same sale asks for a reason for this long. */
  readonly windowMs: number;
  /** Of what this run knows: a clock that was set forward makes nothing older. */
  readonly ages: readonly Age[];
}

/** How long an earlier sale of the same number with another amount, or a failed one, is worth a line. */
export const NOTE_WINDOW_MS = 24 * 60 * 60 * 1000;

/** A clock set back by so much still holds after a refusal that may be none. */
const SET_BACK_MS = 24 * 60 * 60 * 1000;

/**
 * The duplicate shield (design: Duplicate shield). `earlier` are recharges of the same number,
 * whatever its spelling (`shield-key.ts`) and their operator: all open ones however old, and those made or changed in the last
 * {@link NOTE_WINDOW_MS} or with a time in the future, and those that have an age. Near is what either clock calls so.
 * The strictest verdict wins.
 */
export function judgeDuplicate(earlier: readonly Earlier[], question: Question): Shield {
  const same = earlier.filter((row) => row.amountPaise === question.amountPaise);
  const open = latest(same.filter((row) => isOpen(row.state)));
  if (open !== undefined) {
    return { kind: 'open', refId: open.refId, at: open.createdAt, state: open.state };
  }
  const doubtful = same.filter((row) => holdsUntil(row, question) !== null);
  const held = latest(doubtful.filter((row) => isSoon(holdsUntil(row, question), question.now)));
  if (held !== undefined) {
    const { refId, changedAt: at, doubt } = held;
    return { kind: 'held', refId, at, until: holdsUntil(held, question) ?? at, why: doubt ?? 'no_id' };
  }
  const repeated =
    latest(same.filter((row) => row.state === 'success' && isNear(row, question))) ?? latest(doubtful);
  if (repeated !== undefined) {
    const { refId, changedAt: at, state } = repeated;
    return { kind: 'reason_needed', refId, at, after: state === 'success' ? 'success' : 'refusal' };
  }
  const failed = latest(same.filter((row) => row.state === 'failed'));
  if (failed !== undefined) return note('failed_before', failed);
  const other = latest(
    earlier.filter(
      (row) => row.amountPaise !== question.amountPaise && (isOpen(row.state) || row.state === 'success'),
    ),
  );
  return other === undefined ? { kind: 'clear' } : note('other_amount', other);
}

/** Whether the money of a row in this state may still move. */
export function isOpen(state: RechargeState): boolean {
  return openStates.some((open) => open === state);
}

/**
 * Until when a row holds the shield, as this computer's clock will say then; `null`: it does not. While the steady
 * clock says that it does, that one is right.
 */
function holdsUntil(row: Earlier, { now, ages }: Question): number | null {
  if (row.heldUntil === null) return null;
  const age = ageOf(row, ages);
  if (age < HOLD_MS) return now + HOLD_MS - age;
  return row.heldUntil > now ? row.heldUntil : null;
}

/** A clock set back by more than a day would hold for as long: then a reason is asked instead. */
function isSoon(until: number | null, now: number): boolean {
  return until !== null && until - now <= HOLD_MS + SET_BACK_MS;
}

function ageOf({ refId }: Earlier, ages: readonly Age[]): number {
  return ages.find((age) => age.refId === refId)?.ms ?? Number.POSITIVE_INFINITY;
}

/**
 * Within the window, or from the future: a clock that was turned back must not open the shield. The window begins
 * with the success: who waited for it an hour is as likely to ask again as who got it at once.
 */
function isNear(row: Earlier, question: Question): boolean {
  const { now, windowMs, ages } = question;
  return Math.max(row.createdAt, row.changedAt) > now - windowMs || ageOf(row, ages) < windowMs;
}

function latest(rows: readonly Earlier[]): Earlier | undefined {
  return rows.reduce<Earlier | undefined>(
    (best, row) => (best === undefined || row.createdAt >= best.createdAt ? row : best),
    undefined,
  );
}

function note(why: 'other_amount' | 'failed_before', row: Earlier): Shield {
  return { kind: 'note', why, refId: row.refId, at: row.createdAt, amountPaise: row.amountPaise };
}
