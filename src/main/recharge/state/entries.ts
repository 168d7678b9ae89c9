import type { Paise } from '../../../preload/contract/money';
import type { SlipLanguage } from '../../../preload/contract/printing/slip';
import type {
  Doubt,
  NotSentCause,
  RechargeState,
  UnclearCause,
} from '../../../preload/contract/sale/recharge';
import type { CheckBudget } from './check-budget';
import type { EchoVerdict } from './echo';
import type { RechargeReply, StatusReply } from './replies';

/** How a row begins: the only two ways. */
export type Beginning =
  | { readonly kind: 'created' }
  /** A line of `sent.log` whose row the journal lacks: the journal is older than the log. */
  | { readonly kind: 'found_outside_journal' };

/**
 * What `sent.log` says of a row that a stop left open. `no_line`: its request never left. `given_up`: there is a line,
 * and a later one says that nothing left. `damaged`: it has no whole line, but some line is damaged.
 */
export const sentLogWords = ['no_line', 'line', 'given_up', 'damaged'] as const;
export type SentLogWord = (typeof sentLogWords)[number];

/** What happened to a recharge and may move its state. `next` is total over it. */
export type Fact =
  /** The request is about to leave. */
  | { readonly kind: 'sending' }
  | { readonly kind: 'not_sent'; readonly cause: NotSentCause }
  /** The app stopped while it was open: written by `recover`, with what `sent.log` knew of it. */
  | { readonly kind: 'interrupted'; readonly sentLog: SentLogWord }
  | {
      readonly kind: 'recharge_unclear';
      readonly cause: UnclearCause;
      readonly httpStatus: number | null;
      readonly message: string | null;
    }
  | {
      readonly kind: 'recharge_reply';
      readonly reply: RechargeReply;
      readonly echo: EchoVerdict;
      /** Why the refusal in it may be none. Kept, so that a later list of words does not change a replay. */
      readonly doubt?: Doubt | undefined;
    }
  | {
      readonly kind: 'status_reply';
      readonly reply: StatusReply;
      readonly echo: EchoVerdict;
      readonly doubt?: Doubt | undefined;
      /** Its `Error` names the account, so it is no answer about the row. Kept for the replay, like a doubt. */
      readonly refusesAccount?: boolean | undefined;
    }
  /** A check that brought no word: says nothing about the money. */
  | {
      readonly kind: 'status_unclear';
      readonly cause: UnclearCause;
      readonly httpStatus: number | null;
      readonly message: string | null;
    }
  /** A person settled it with a reason. */
  | { readonly kind: 'settled'; readonly to: 'success' | 'failed' | 'refunded'; readonly reason: string };

/** What is noted about a recharge without touching its state. */
export type Note =
  /**
   * A status check is about to be sent: counted before the wire, so that a crash cannot hide one. `learnedOffMs`: how
   * far the clock is known to be off now, where the row was made before that was known.
   */
  | {
      readonly kind: 'status_asked';
      readonly istDate: string;
      readonly budget: CheckBudget;
      readonly learnedOffMs?: number | null | undefined;
    }
  /** The check ended before a connection stood: taken back from the day's count, asked again soon. */
  | {
      readonly kind: 'status_not_asked';
      readonly istDate: string;
      readonly budget: CheckBudget;
      readonly cause: NotSentCause;
    }
  /** `state`: what was shown, whether or not the row has moved since. */
  | { readonly kind: 'shown'; readonly state: RechargeState }
  /**
   * `language`: what the slip spoke; `null` in entries of an older Galla. `state`: the outcome it names; absent there:
   * the one of that moment.
   */
  | {
      readonly kind: 'slip_printed';
      readonly copy: number;
      readonly where: string;
      readonly language: SlipLanguage | null;
      readonly state?: RechargeState | undefined;
    }
  /**
   * `leftPaise` of a dealing: what stays owed after it, as main reckoned it in the same transaction. 0 in entries of
   * an older Galla: there every dealing ended the matter.
   */
  | {
      readonly kind: 'cash_returned';
      readonly amountPaise: Paise;
      readonly leftPaise: Paise;
      readonly who: string;
    }
  | {
      readonly kind: 'cash_received';
      readonly amountPaise: Paise;
      readonly leftPaise: Paise;
      readonly who: string;
    }
  /** `leavesMoney`: absent in entries of an older Galla, where telling listed what could be given back. */
  | {
      readonly kind: 'customer_told';
      readonly leftPaise: Paise;
      readonly leavesMoney?: boolean | undefined;
      readonly who: string;
    }
  | { readonly kind: 'nothing_owed'; readonly leftPaise: Paise; readonly who: string };

/** One line of a row's history as the journal keeps it. The present state is the replay of these. */
export type Entry = Beginning | Fact | Note;
export type EntryKind = Entry['kind'];
