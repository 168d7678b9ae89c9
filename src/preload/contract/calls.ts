import type { Failure, FailureCode } from './failures';
import type { RefId } from './ids';
import type { Paise } from './money';
import type { Operator } from './operator';
import type { PrintOutcome, SlipDocument, SystemPrinter } from './receipt';
import type {
  BalanceObservation,
  Payment,
  Recharge,
  RechargeEvent,
  RechargeState,
  Settlement,
} from './recharge';
import type { Result } from './result';
import type { AppStatus, GatewayHealth, Settings } from './settings';

/** What staff typed, as typed. Main parses and cleans it; the page's own checks are only a courtesy. */
export interface Draft {
  readonly operator: string;
  readonly number: string;
  readonly amount: string;
  /** `field1` first; empty string for one left empty. */
  readonly fields: readonly string[];
  readonly payment: Payment;
  readonly customerPhone: string;
  readonly customerName: string;
  /** Cash given, as typed; empty when not noted. */
  readonly collected: string;
  /** The `not_sent` recharge that this one starts again. */
  readonly restartOf: string | null;
}

/** What the duplicate shield says of a draft. */
export type Shield =
  | { readonly kind: 'clear' }
  /** A line in the review, no key: same number with another amount, or the same after a failure. */
  | {
      readonly kind: 'note';
      readonly why: 'other_amount' | 'failed_before';
      readonly refId: RefId;
      readonly at: number;
      readonly amountPaise: Paise;
    }
  /** A reason is asked, and the owner passphrase when one is set. */
  | { readonly kind: 'reason_needed'; readonly refId: RefId; readonly at: number }
  /** Hard stop. */
  | { readonly kind: 'open'; readonly refId: RefId; readonly at: number; readonly state: RechargeState };

/** The read-back: frozen, exactly what `Send` will send. */
export interface Review {
  /** One-time. */
  readonly ticket: string;
  readonly operator: Pick<Operator, 'code' | 'name' | 'category' | 'confirmation' | 'colour' | 'shortName'>;
  readonly number: string;
  readonly amountPaise: Paise;
  readonly amountInWords: string;
  readonly chargePaise: Paise;
  readonly totalPaise: Paise;
  readonly payment: Payment;
  readonly collectedPaise: Paise | null;
  readonly returnPaise: Paise | null;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly shield: Shield;
  /** The number does not look like this operator's; staff may go on. */
  readonly numberWarning: string | null;
  /** The shop's own memory of this number names another operator. */
  readonly memoryWarning: {
    readonly operatorName: string;
    readonly times: number;
    readonly lastAt: number;
  } | null;
  readonly retypeLastFour: boolean;
}

/** What the shop's journal or the rules know about a number. */
export interface NumberHint {
  readonly source: 'journal' | 'rule' | 'prefix';
  readonly operatorCode: string;
  readonly operatorName: string;
  readonly times: number;
  readonly lastAt: number | null;
  readonly lastAmountsPaise: readonly Paise[];
}

/** The day at a glance. Totals count successes only. */
export interface Day {
  /** `YYYY-MM-DD` in IST. */
  readonly istDate: string;
  /** Newest first, the last 200 at most. */
  readonly rows: readonly Recharge[];
  readonly success: { readonly count: number; readonly amountPaise: Paise };
  readonly open: { readonly count: number; readonly amountPaise: Paise };
  readonly failed: { readonly count: number };
  readonly refunded: { readonly count: number; readonly amountPaise: Paise };
  readonly byPayment: Readonly<Record<Payment, Paise>>;
  /** Rows of any day that wait for a person: unknown, needs a person, changed since. */
  readonly needsYou: readonly Recharge[];
}

/** One page of the history, newest first. */
export interface HistoryPage {
  readonly rows: readonly Recharge[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
}

/** Everything known about one recharge. */
export interface RechargeDetails {
  readonly recharge: Recharge;
  readonly events: readonly RechargeEvent[];
  readonly balances: readonly BalanceObservation[];
  /** Set when the row belongs to an account that is not connected now. */
  readonly connectToCheck: string | null;
}

/** One line of the practice script. */
export interface PracticeScript {
  /** The last two digits of the number. */
  readonly lastTwo: string;
  readonly title: string;
  readonly plays: string;
  readonly endsIn: RechargeState;
}

/** A call: what the page asks with, what it gets, and which refusals it has to handle. */
interface Call<Request, Reply, Code extends FailureCode = never> {
  readonly request: Request;
  readonly reply: Reply;
  readonly failure: Failure<Code | DoorFailure>;
}

/** Refusals that the door itself makes, for every call. */
export type DoorFailure = 'untrusted_sender' | 'bad_request' | 'internal';

type None = Readonly<Record<string, never>>;
type Data = 'journal_unreadable' | 'no_mode';
type Write = Data | 'journal_not_writable' | 'disk_full';

/** Every call over the bridge. The page's verbs, the schemas and the handlers are all derived from it. */
export interface Calls {
  'app:status': Call<None, AppStatus>;
  'app:practise': Call<None, AppStatus, 'journal_not_writable' | 'settings_not_saved' | 'internal'>;
  'app:work': Call<None, AppStatus, 'no_account' | 'settings_not_saved'>;
  'account:connect': Call<
    {
      readonly gatewayAddress: string;
      readonly username: string;
      readonly apiToken: string;
      readonly ownerPassphrase: string;
    },
    AppStatus,
    | 'bad_gateway_address'
    | 'test_gateway_not_allowed'
    | 'practice_address_refused'
    | 'bad_username'
    | 'bad_token'
    | 'bad_passphrase'
    | 'wrong_passphrase'
    | 'owner_locked'
    | 'already_connected'
    | 'settings_not_saved'
  >;
  'account:enter-token': Call<
    { readonly apiToken: string },
    AppStatus,
    'bad_token' | 'no_account' | 'settings_not_saved'
  >;
  'owner:unlock': Call<{ readonly passphrase: string }, AppStatus, 'wrong_passphrase'>;
  'owner:lock': Call<None, AppStatus>;
  'owner:change-passphrase': Call<
    { readonly current: string; readonly next: string },
    AppStatus,
    'wrong_passphrase' | 'bad_passphrase' | 'settings_not_saved'
  >;
  'settings:read': Call<None, Settings, 'owner_locked'>;
  'settings:save': Call<
    { readonly settings: Settings },
    AppStatus,
    'owner_locked' | 'bad_fields' | 'settings_not_saved'
  >;
  'operators:list': Call<None, readonly Operator[]>;
  'operators:confirm': Call<
    { readonly code: string },
    readonly Operator[],
    'owner_locked' | 'no_such_operator' | 'settings_not_saved'
  >;
  'operators:switch': Call<
    { readonly code: string; readonly on: boolean; readonly note: string },
    readonly Operator[],
    'owner_locked' | 'no_such_operator' | 'settings_not_saved'
  >;
  'operators:alias': Call<
    { readonly code: string; readonly alias: string },
    readonly Operator[],
    'owner_locked' | 'no_such_operator' | 'settings_not_saved'
  >;
  'number:hint': Call<{ readonly number: string }, NumberHint | null>;
  'recharge:review': Call<
    Draft,
    Review,
    Write | 'bad_fields' | 'no_token' | 'no_account' | 'not_saved_yet' | 'shutting_down'
  >;
  'recharge:submit': Call<
    {
      readonly ticket: string;
      readonly payment: Payment;
      readonly reason: string;
      readonly lastFour: string;
    },
    { readonly refId: RefId },
    | Write
    | 'ticket_unknown'
    | 'ticket_too_young'
    | 'open_duplicate'
    | 'reason_needed'
    | 'owner_locked'
    | 'last_digits_wrong'
    | 'no_token'
    | 'not_saved_yet'
    | 'not_started'
    | 'shutting_down'
  >;
  'recharge:check': Call<
    { readonly refId: string },
    Recharge,
    Write | 'no_such_recharge' | 'nothing_to_check' | 'check_failed' | 'account_not_connected' | 'no_token'
  >;
  'recharge:details': Call<{ readonly refId: string }, RechargeDetails, Data | 'no_such_recharge'>;
  /** The page showed this outcome to staff: later changes are *changed since*. */
  'recharge:shown': Call<
    { readonly refId: string; readonly state: RechargeState },
    None,
    Write | 'no_such_recharge'
  >;
  'recharge:settle': Call<
    { readonly refId: string; readonly to: 'success' | 'failed' | 'refunded'; readonly reason: string },
    Recharge,
    Write | 'no_such_recharge' | 'cannot_settle' | 'owner_locked' | 'reason_needed'
  >;
  'recharge:deal-with': Call<
    { readonly refId: string; readonly how: Settlement; readonly amount: string; readonly who: string },
    Recharge,
    Write | 'no_such_recharge' | 'already_dealt_with' | 'bad_fields'
  >;
  'day:today': Call<None, Day, Data>;
  'history:page': Call<
    { readonly search: string; readonly before: number | null; readonly limit: number },
    HistoryPage,
    Data
  >;
  'history:export': Call<
    { readonly search: string },
    { readonly file: string; readonly rows: number },
    Data | 'cancelled' | 'export_failed'
  >;
  'reports:day': Call<{ readonly istDate: string }, Day, Data>;
  'gateway:health': Call<None, GatewayHealth>;
  'gateway:balance': Call<None, GatewayHealth, Write | 'balance_failed' | 'no_token' | 'no_account'>;
  'slip:preview': Call<{ readonly refId: string }, SlipDocument, Data | 'no_such_recharge'>;
  'slip:print': Call<
    { readonly refId: string },
    PrintOutcome,
    Write | 'no_such_recharge' | 'no_printer' | 'printer_failed' | 'pdf_not_saved'
  >;
  'slip:save-pdf': Call<
    { readonly refId: string },
    PrintOutcome,
    Write | 'no_such_recharge' | 'pdf_not_saved' | 'cancelled'
  >;
  'printers:list': Call<None, readonly SystemPrinter[]>;
  'practice:scripts': Call<None, readonly PracticeScript[]>;
}

export type CallName = keyof Calls;
export type RequestOf<N extends CallName> = Calls[N]['request'];
export type ReplyOf<N extends CallName> = Calls[N]['reply'];
export type FailureOf<N extends CallName> = Calls[N]['failure'];
export type AnswerOf<N extends CallName> = Result<ReplyOf<N>, FailureOf<N>>;

/** The names of all calls, checked against the map in both directions. */
const names = {
  'app:status': true,
  'app:practise': true,
  'app:work': true,
  'account:connect': true,
  'account:enter-token': true,
  'owner:unlock': true,
  'owner:lock': true,
  'owner:change-passphrase': true,
  'settings:read': true,
  'settings:save': true,
  'operators:list': true,
  'operators:confirm': true,
  'operators:switch': true,
  'operators:alias': true,
  'number:hint': true,
  'recharge:review': true,
  'recharge:submit': true,
  'recharge:check': true,
  'recharge:details': true,
  'recharge:shown': true,
  'recharge:settle': true,
  'recharge:deal-with': true,
  'day:today': true,
  'history:page': true,
  'history:export': true,
  'reports:day': true,
  'gateway:health': true,
  'gateway:balance': true,
  'slip:preview': true,
  'slip:print': true,
  'slip:save-pdf': true,
  'printers:list': true,
  'practice:scripts': true,
} as const satisfies Record<CallName, true>;

export const callNames: readonly string[] = Object.keys(names);
