import type { AccountId, RefId } from '../../preload/contract/ids';
import type { Paise } from '../../preload/contract/money';
import type { NumberRule } from '../../preload/contract/operators/operator';
import type { Alarm, Recharge, RechargeState, Sale } from '../../preload/contract/sale/recharge';
import type { Result } from '../../preload/contract/result';
import type { Shield } from '../../preload/contract/sale/sale';
import type { Checks } from './state/check-budget';
import type { Age } from './sale/duplicates';
import type { Fact, Note } from '../../preload/contract/sale/entries/entry-schemas';
import type { Moment } from './state/moment';
import type { RechargeAnswer, StatusAnswer } from './state/replies';

/** Why the journal could not do what it was asked. Values, so that a full disk is a case, not a crash. */
export type JournalFailure = 'disk_full' | 'not_writable' | 'busy' | 'corrupt' | 'io' | 'closed';

/** A sale that was read back: what becomes a row in `created`. */
export interface Intent extends Sale {
  readonly numberKind: NumberRule['kind'];
}

/** What became of an intent: a row, or what the shield says against it. */
export type Opened =
  | { readonly kind: 'opened'; readonly recharge: Recharge }
  | {
      readonly kind: 'refused';
      readonly shield: Extract<Shield, { kind: 'open' | 'held' | 'reason_needed' }>;
    };

/** What became of an entry. `stale`: the row was not in the state the caller counted on, nothing written. */
export type Entered =
  | {
      readonly kind: 'entered';
      readonly recharge: Recharge;
      readonly moved: boolean;
      readonly alarm: Alarm | null;
      /** Other rows that were noted with it: failures whose money counts for this sale. */
      readonly carried: readonly Recharge[];
    }
  | { readonly kind: 'stale'; readonly recharge: Recharge }
  | { readonly kind: 'no_such_row' };

/** One line of `sent.log`: enough to know that a request may have left when the journal forgot. */
export interface SentLine {
  readonly refId: RefId;
  readonly accountId: AccountId;
  readonly operator: string;
  readonly number: string;
  readonly amountPaise: Paise;
  readonly istDate: string;
  /** UTC milliseconds. */
  readonly at: number;
  /** What else the row needs to be found again whole; `null` in lines of an older Galla. */
  readonly sold: SoldAs | null;
}

/** How a recharge was sold: what accounts and the day ask of it, beside what the gateway was sent. */
export type SoldAs = Pick<
  Sale,
  'category' | 'operatorName' | 'chargePaise' | 'payment' | 'parts' | 'customerPhone' | 'customerName'
>;

/**
 * Kinds of rows that wait for a check. `ahead`: due, too, because the check lies further ahead than any is planned;
 * the clock ran ahead when it was planned, and would keep the row waiting for as long.
 */
export type DueKind = 'young' | 'old' | 'ahead';

/**
 * What `sent.log` knows of the journal itself: an epoch that began, or with `n` a Z that was written in it, or with `move` a
 * money move that somebody made in it, or with `wallet` an entry of the wallet, or with `head` where its chain was.
 */
export interface LogMark {
  readonly counter: string;
  readonly epoch: number;
  readonly n: number | null;
  /** The newest money move then, by its number in the journal. */
  readonly move?: number;
  /** The newest entry of the wallet then, in the same way. */
  readonly wallet?: number;
  /** Where the journal's chain of evidence was then: its newest place, and the first 32 hexadecimal digits of its hash. */
  readonly head?: { readonly n: number; readonly h: string };
  /** Of a `head` that is a checkpoint: all of its hash, when it was made (UTC milliseconds), and who signed it. */
  readonly checkpoint?: {
    readonly h: string;
    readonly at: number;
    readonly signed: { readonly publicKey: string; readonly signature: string } | null;
  };
}

/** What `sent.log` knows of requests that may have left, and of the journal. */
export interface SentRecord {
  /** Whole lines, oldest first. */
  readonly lines: readonly SentLine[];
  /** Lines after which it was noted that nothing had left for them. */
  readonly givenUp: ReadonlySet<RefId>;
  /** Epochs and closes that were noted, in the order of the lines. */
  readonly marks: readonly LogMark[];
  /** How many lines were damaged after they were written and could not be mended: what they said is not sure. */
  readonly damaged: number;
}

/** The journal, as the core needs it. Every promise resolves after its commit (`synchronous=FULL`). */
export interface JournalPort {
  /** Shield and insert in one IMMEDIATE transaction. `ages`: what this run knows of rows of this number. */
  openIntent(
    intent: Intent,
    windowMs: number,
    moment: Moment,
    ages: readonly Age[],
  ): Promise<Result<Opened, JournalFailure>>;
  /** Appends an entry and moves the row by it, in one transaction; `expected` guards the move. */
  enter(
    refId: RefId,
    entry: Fact | Note,
    moment: Moment,
    expected?: RechargeState,
  ): Promise<Result<Entered, JournalFailure>>;
  /** Rows that a stop of the app left in `created` or `sent`, oldest first. */
  unfinished(): Promise<Result<readonly Recharge[], JournalFailure>>;
  /**
   * Inserts the lines whose ref id the journal lacks as `unknown`; answers the rows made. Where it lacks one, or an epoch or
   * a Z of the marks, an older journal was put back: a new epoch begins with it, once for each cause.
   */
  insertFound(
    lines: readonly SentLine[],
    moment: Moment,
    marks: readonly LogMark[],
  ): Promise<Result<readonly Recharge[], JournalFailure>>;
  recharge(refId: string): Promise<Result<Recharge | null, JournalFailure>>;
  /** The row of one account whose check is the longest due at `now` (UTC milliseconds), of one kind. */
  due(accountId: AccountId, now: number, kind: DueKind): Promise<Result<Recharge | null, JournalFailure>>;
  /** How many rows of an account are due at `now`. */
  dueCount(
    accountId: AccountId,
    now: number,
  ): Promise<Result<{ readonly young: number; readonly old: number }, JournalFailure>>;
  /** Status checks asked for an account on an Indian day. */
  checksOn(accountId: AccountId, istDate: string): Promise<Result<Checks, JournalFailure>>;
  /** What the shield would say now; decides nothing. */
  shield(
    number: string,
    amountPaise: Paise,
    windowMs: number,
    now: number,
    ages: readonly Age[],
  ): Promise<Result<Shield, JournalFailure>>;
}

/** `sent.log`, appended and fsynced before each request. */
export interface SentLogPort {
  append(line: SentLine): Promise<Result<null, 'disk_full' | 'not_writable' | 'io'>>;
  /** Notes that nothing left for a line, and nothing will. `at` in UTC milliseconds. */
  giveUp(refId: RefId, at: number): Promise<Result<null, 'disk_full' | 'not_writable' | 'io'>>;
}

/** What goes on the wire for one recharge. The client adds the credentials. */
export interface Order {
  readonly accountId: AccountId;
  readonly refId: RefId;
  readonly operator: string;
  readonly number: string;
  readonly amountPaise: Paise;
  readonly fields: readonly (string | null)[];
}

/** What a status check asks. */
export interface Inquiry {
  readonly accountId: AccountId;
  readonly refId: RefId;
  /** The IST date of the original request. */
  readonly istDate: string;
}

/** The gateway. `recharge` sends at most one request, ever; it never rejects. */
export interface GatewayPort {
  /** Whether a token for this account is at hand: without one nothing is tried. */
  canAsk(accountId: AccountId): boolean;
  recharge(order: Order): Promise<RechargeAnswer>;
  status(inquiry: Inquiry): Promise<StatusAnswer>;
}

/** Time and chance, so that tests own both. */
export interface ClockPort {
  /** UTC milliseconds: for what is written down. Jumps when somebody sets the clock. */
  now(): number;
  /** Milliseconds since some moment, never backwards: for measuring how long something took. */
  monotonic(): number;
  /** 0 … 1. */
  chance(): number;
  /** Calls back once after `ms`; answers how to cancel. */
  after(ms: number, callback: () => void): () => void;
}

/** Codes the owner recorded as the same operator, and how its numbers are cleaned. */
export interface OperatorPort {
  aliases(operator: string): readonly string[];
  numberKind(operator: string): NumberRule['kind'];
}

/** What the rest of the app is told. Listeners must not throw. */
export interface NewsPort {
  changed(recharge: Recharge, alarm: Alarm | null): void;
  /** A result that could not be committed: the screen shows it as "not saved yet". */
  notSaved(recharge: Recharge, fact: Fact): void;
  /** Every end of a call, for the health light and the clock comparison. */
  answered(
    answer: RechargeAnswer | StatusAnswer,
    at: number,
    about: Pick<Recharge, 'accountId' | 'category'>,
  ): void;
}
