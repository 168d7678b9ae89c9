import type { AccountId, PersonId, RefId } from '../ids';
import type { Paise } from '../money';
import type { RechargeState } from '../sale/recharge';

/** What the customer says is wrong. */
export const complaintReasons = [
  'not_received',
  'wrong_amount',
  'wrong_number',
  'not_refunded',
  'other',
] as const;
export type ComplaintReason = (typeof complaintReasons)[number];

/** How a complaint reaches the gateway: by its call, on its panel, by phone. */
export const complaintWays = ['gateway', 'panel', 'phone'] as const;
export type ComplaintWay = (typeof complaintWays)[number];

/** How a complaint ended. */
export const complaintEnds = ['refunded', 'refused', 'done'] as const;
export type ComplaintEnd = (typeof complaintEnds)[number];

/**
 * What became of sending it to the gateway. `asking`: the request is about to leave, or has left; `lost`: nobody knows whether
 * it arrived; `not_sent`: it did not leave. Nothing of it is ever sent again by itself.
 */
export const complaintCalls = ['asking', 'accepted', 'refused', 'lost', 'not_sent'] as const;
export type ComplaintCall = (typeof complaintCalls)[number];

/** One line of a complaint's story. Append-only. */
export interface ComplaintEntry {
  readonly seq: number;
  /** UTC milliseconds. */
  readonly at: number;
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
  readonly kind: 'taken' | 'note' | 'call' | 'ended';
  /** Staff's words, or of a `call` the gateway's: masked and capped as every reply. */
  readonly words: string | null;
  /** The number that the gateway or the panel gave the complaint. */
  readonly gatewayNumber: string | null;
  /** Of a `call`: what became of it. */
  readonly call: ComplaintCall | null;
  /** Of an `ended`. */
  readonly end: ComplaintEnd | null;
}

/** A complaint about one recharge. */
export interface Complaint {
  /** Names it on the bridge: the number of its first entry. */
  readonly id: number;
  readonly refId: RefId;
  readonly accountId: AccountId;
  readonly reason: ComplaintReason;
  /** Of the customer; `null`: not noted. */
  readonly phone: string | null;
  readonly way: ComplaintWay;
  readonly takenAt: number;
  /** The newest number that it was given. */
  readonly gatewayNumber: string | null;
  /** Of its last call; `null`: none was made. */
  readonly call: ComplaintCall | null;
  /** `null`: it is open. */
  readonly end: ComplaintEnd | null;
  readonly endedAt: number | null;
  /** Oldest first. */
  readonly entries: readonly ComplaintEntry[];
  /** What it is about, as it stands now. */
  readonly recharge: {
    readonly number: string;
    readonly operatorName: string;
    readonly amountPaise: Paise;
    readonly state: RechargeState;
    readonly txnId: string | null;
    readonly createdAt: number;
  };
  /** The recharge's state has moved since the complaint was taken. */
  readonly movedSince: boolean;
}

/** Some complaints: the open ones with most money first, the ended ones newest first. */
export interface ComplaintPage {
  readonly complaints: readonly Complaint[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
  /** How many are open in all. */
  readonly open: number;
}
