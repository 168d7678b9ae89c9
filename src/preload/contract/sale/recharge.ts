import type { AccountId, RefId } from '../ids';
import type { Paise } from '../money';
import type { Category, NumberRule } from '../operators/operator';
import type { PaidParts } from '../money-moves/move';
import type { RowMoney } from './row-money';

/** The states of a recharge, in the order of `docs/states.md`. */
export const rechargeStates = [
  'created',
  'sent',
  'not_sent',
  'pending',
  'unknown',
  'success',
  'failed',
  'refunded',
] as const;
export type RechargeState = (typeof rechargeStates)[number];

/** States in which the money may still move either way: the duplicate shield stops a second sale. */
export const openStates = [
  'created',
  'sent',
  'pending',
  'unknown',
] as const satisfies readonly RechargeState[];

/** The gateway's own words, as its API document spells them. */
export const gatewayWords = ['Pending', 'Accepted', 'Success', 'Failure', 'Refunded', 'Error'] as const;
export type GatewayWord = (typeof gatewayWords)[number];

/** How the customer paid at the counter. */
export const payments = ['cash', 'upi', 'on_account'] as const;
export type Payment = (typeof payments)[number];

/** Why an attempt ended before anything left this computer. */
export const notSentCauses = [
  'interrupted_before_sending',
  'name_not_found',
  'connection_refused',
  'connection_timed_out',
  'connection_lost',
  'tls_failed',
  'tls_date',
  'tls_issuer',
  'not_loopback',
  'no_token',
  'sent_log_failed',
] as const;
export type NotSentCause = (typeof notSentCauses)[number];

/** Why there is no clear word. */
export const unclearCauses = [
  'interrupted',
  'timed_out',
  'connection_lost',
  'cut_off',
  'too_large',
  'http_status',
  'not_json',
  'no_status_word',
  'unknown_status_word',
  'foreign_ref_id',
  'foreign_number',
  'foreign_amount',
  'foreign_operator',
  'bare_success',
  'found_outside_journal',
] as const;
export type UnclearCause = (typeof unclearCauses)[number];

/** Something named in a gateway message that staff can cure. Never decides a state. */
export const conditions = [
  'low_balance',
  'address_refused',
  'wrong_credentials',
  'operator_down',
  'duplicate_at_gateway',
] as const;
export type Condition = (typeof conditions)[number];

/** Why a refusal may be none: the money may have moved all the same. */
export const doubts = ['duplicate', 'timed_out', 'no_id'] as const;
export type Doubt = (typeof doubts)[number];

/** A change after the outcome was first shown or printed, until somebody deals with it. */
export interface ChangedSince {
  readonly from: RechargeState;
  readonly to: RechargeState;
  /** UTC milliseconds. */
  readonly at: number;
}

/** Words of the gateway that a person has to look at although the state machine did its duty. */
export const alarms = [
  /** The gateway knows a recharge that was seen to end before a connection stood. */
  'word_after_not_sent',
  /** A word that a final state does not follow: recorded and listed, no move. */
  'word_against_final',
  /** The gateway's final word moved what a person had settled, and the money goes the other way now. */
  'word_against_hand',
] as const;
export type Alarm = (typeof alarms)[number];

/** How a change after an outcome was shown, or money that is owed, was dealt with. */
export const dealingKinds = [
  'cash_returned',
  'cash_received',
  'customer_told',
  'nothing_owed',
  /** Nothing was paid before it failed. */
  'not_taken',
  /** The shop keeps its service charge of what failed; all else went back. */
  'charge_kept',
  /** How a recharge was paid of which nobody knew that. */
  'payment_told',
] as const;
export type DealingKind = (typeof dealingKinds)[number];

/** What was sold, as it was read back. Fixed from then on: the database refuses to change it. */
export interface Sale {
  readonly refId: RefId;
  readonly accountId: AccountId;
  readonly category: Category;
  readonly operator: string;
  readonly operatorName: string;
  /** Cleaned: as it was sent. */
  readonly number: string;
  /** How the operator's numbers were written when it was sold; `null`: an older Galla sold it, or it was found. */
  readonly numberKind: NumberRule['kind'] | null;
  readonly amountPaise: Paise;
  /** The shop's own service charge, on top of the amount. */
  readonly chargePaise: Paise;
  /** The bill fields as sent, `field1` first; `null` for one that was not sent. */
  readonly fields: readonly (string | null)[];
  /** With parts: `on_account` where a part is, else the way of the larger part. */
  readonly payment: Payment;
  /** Paid in more than one way; `null`: all of it as `payment` says. */
  readonly parts: PaidParts | null;
  /** What the customer handed over and what staff gave back, when staff noted it. */
  readonly collectedPaise: Paise | null;
  readonly returnedPaise: Paise | null;
  readonly customerPhone: string | null;
  readonly customerName: string | null;
  /** The earlier recharge that this one starts again. */
  readonly restartOf: RefId | null;
  /** Why staff sold the same again. */
  readonly overrideReason: string | null;
  /** How far this computer's clock was off when the row was made, when more than 5 minutes. */
  readonly clockOffMs: number | null;
}

/** A sale with its time. */
export interface DatedSale extends Sale {
  /** UTC milliseconds. */
  readonly createdAt: number;
  /** `YYYY-MM-DD` in IST of the original request: what a status check has to name. */
  readonly istDate: string;
}

/** One recharge as the journal holds it and every screen shows it: the sale and what became of it. Times are UTC milliseconds. */
export interface Recharge extends DatedSale {
  /** Order of creation in this journal: 1, 2, 3 … Lists are ordered by it, never by the clock. */
  readonly seq: number;
  readonly state: RechargeState;
  readonly settledByHand: boolean;
  /** Why the state is `not_sent` or `unknown`; `null` in other states. */
  readonly cause: NotSentCause | UnclearCause | null;
  readonly httpStatus: number | null;
  readonly txnId: string | null;
  readonly optId: string | null;
  /** The gateway's own sentence, masked and capped. */
  readonly message: string | null;
  readonly condition: Condition | null;
  /** Of a failed one: why it may have gone through all the same; `null`: no doubt. */
  readonly doubt: Doubt | null;
  /** Closing balance the gateway reported with its last reply. An observation, not a truth. */
  readonly balancePaise: Paise | null;
  readonly sentAt: number | null;
  /** When the recharge request itself ended, with or without a reply. */
  readonly endedAt: number | null;
  readonly changedAt: number;
  readonly checksDone: number;
  readonly nextCheckAt: number | null;
  /** When a status check last had an answer, clear or not. */
  readonly askedAt: number | null;
  readonly needsPerson: boolean;
  readonly changedSince: ChangedSince | null;
  /** Listed under *Needs you* until somebody deals with it, like `changedSince`. */
  readonly alarm: Alarm | null;
  /** Whether cash was ever given back. */
  readonly cashReturned: boolean;
  readonly money: RowMoney;
  /** Slips printed so far, copies included. */
  readonly slipsPrinted: number;
  /** The code the gateway echoed when only the operator differed; the owner may record it as an alias. */
  readonly foreignOperator: string | null;
  /** How far the clock was off by the first answer after the row was made. */
  readonly learnedOffMs: number | null;
}

/** What the balance did around a recharge: evidence, never a verdict. */
export interface BalanceObservation {
  readonly at: number;
  readonly balancePaise: Paise;
  readonly source: 'recharge_reply' | 'status_reply' | 'balance_call';
  readonly refId: RefId | null;
}
