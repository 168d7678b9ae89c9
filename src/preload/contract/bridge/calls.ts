import type { HistoryQuestion } from '../sale/history-filter';
import type { access } from './access';
import type { ConditionPhrase, ConditionPhrasesView } from '../settings/condition-phrases';
import type { Debt, DebtDetails, DebtDirection } from '../sale/debts';
import type { DayEndReport } from '../sale/day-end';
import type { Call, Data, Edit, None, Once, Write } from './call';
import type { CustomerCalls } from './calls/customer-calls';
import type { EarningsCalls } from './calls/earnings-calls';
import type { EvidenceCalls } from './evidence/evidence-calls';
import type { Failure } from './failures';
import type { ComplaintCalls } from './calls/complaint-calls';
import type { CopyCalls } from './copies/copy-calls';
import type { MoneyCalls } from './calls/money-calls';
import type { MovingCalls } from './moving/moving-calls';
import type { PageFault } from '../page-fault';
import type { OperatorCalls } from './calls/operator-calls';
import type { PeopleCalls } from './calls/people-calls';
import type { PrintingCalls } from './calls/printing-calls';
import type { RefId } from '../ids';
import type { TypedParts } from '../money-moves/move';
import type { Payment, Recharge, RechargeState } from '../sale/recharge';
import type { Result } from '../result';
import type { ReportCalls } from './calls/report-calls';
import type { ShiftCalls } from './calls/shift-calls';
import type { StatementCalls } from './calls/statement-calls';
import type { ReportFile } from '../reports/report-wanted';
import type { SupportCalls } from './calls/support-calls';
import type { Draft, NumberHint, Review } from '../sale/sale';
import type { DayReport, HistoryPage, NeedsYouPage, Today } from '../sale/overview';
import type { PracticeScript } from '../sale/practice-endings';
import type { RechargeDetails } from '../sale/entries/recharge-details';
import type { TextSize, TextSizeStep } from '../settings/text-size';
import type { Language } from '../languages';
import type { AppStatus, GatewayHealth, Settings } from '../settings/settings';

/** Every call over the bridge. The page's verbs, the schemas and the handlers are all derived from it. */
export interface Calls
  extends
    ComplaintCalls,
    CopyCalls,
    CustomerCalls,
    EarningsCalls,
    EvidenceCalls,
    MoneyCalls,
    MovingCalls,
    OperatorCalls,
    PeopleCalls,
    PrintingCalls,
    ReportCalls,
    ShiftCalls,
    StatementCalls,
    SupportCalls {
  'app:status': Call<None, AppStatus>;
  /** The page has drawn its first screen. Work that would slow that down begins now. */
  'app:drawn': Call<None, None>;
  /** Whether something is typed in Settings that is not saved: closing the window asks about it. */
  'app:unsaved': Call<{ readonly unsaved: boolean }, None>;
  /** A part of the page could not be drawn. Of `page`, all of it, main brings another one. */
  'app:faulted': Call<PageFault, None>;
  /** How large the screens are written: everybody's, whoever is at the counter. */
  'app:text-size': Call<{ readonly to: TextSize | TextSizeStep }, None, 'settings_not_saved'>;
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
    | 'already_connected'
    | 'settings_not_saved'
  >;
  /** Asks a key ring anew that has not answered. */
  'account:ask-key-ring': Call<None, AppStatus>;
  'account:enter-token': Call<{ readonly apiToken: string }, AppStatus, Edit | 'bad_token' | 'no_account'>;
  'owner:unlock': Call<{ readonly passphrase: string }, AppStatus, 'wrong_passphrase'>;
  'owner:lock': Call<None, AppStatus>;
  /** `current`: empty where there is none yet; then `next` is chosen. */
  'owner:change-passphrase': Call<
    { readonly current: string; readonly next: string },
    AppStatus,
    'wrong_passphrase' | 'bad_passphrase' | 'settings_not_saved'
  >;
  'settings:read': Call<None, Settings>;
  'settings:save': Call<{ readonly settings: Settings }, AppStatus, Edit | 'bad_fields'>;
  /** The language of the shop: of a locked counter, and of everybody where there are no people. */
  'settings:speak': Call<{ readonly language: Language }, AppStatus, Edit>;
  'conditions:read': Call<None, ConditionPhrasesView>;
  'conditions:save': Call<{ readonly phrases: readonly ConditionPhrase[] }, ConditionPhrasesView, Edit>;
  /** Back to the program's own phrases. */
  'conditions:reset': Call<None, ConditionPhrasesView, Edit>;
  /** Takes back the last change, once. */
  'conditions:undo': Call<None, ConditionPhrasesView, Edit | 'nothing_to_undo'>;
  'number:hint': Call<{ readonly number: string }, NumberHint | null>;
  'recharge:review': Call<
    Draft,
    Review,
    | Write
    | 'bad_fields'
    | 'no_token'
    | 'no_account'
    | 'not_saved_yet'
    | 'shutting_down'
    | 'spending_limit'
    | 'shift_needed'
  >;
  'recharge:submit': Call<
    {
      readonly ticket: string;
      readonly payment: Payment;
      /** Paid in more than one way; `null`: all of it as `payment` says. */
      readonly parts: TypedParts | null;
      readonly reason: string;
      readonly lastFour: string;
    },
    { readonly refId: RefId },
    | Write
    | 'ticket_unknown'
    | 'counter_changed'
    | 'ticket_too_young'
    | 'open_duplicate'
    | 'held_duplicate'
    | 'reason_needed'
    | 'last_digits_wrong'
    | 'bad_fields'
    | 'no_token'
    | 'not_saved_yet'
    | 'not_started'
    | 'shutting_down'
    | 'shift_needed'
  >;
  'recharge:check': Call<
    { readonly refId: string },
    Recharge,
    | Write
    | 'no_such_recharge'
    | 'nothing_to_check'
    | 'asked_just_now'
    | 'checks_by_hand_used_up'
    | 'wrong_credentials'
    | 'address_refused'
    | 'check_failed'
    | 'account_not_connected'
    | 'no_token'
  >;
  /** Rows that wait for a person, what is most urgent first. `before`: as the page before ended; `null` at the beginning. */
  'day:needs-you': Call<{ readonly before: string | null }, NeedsYouPage, Data | 'too_many_reads'>;
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
    Write | 'no_such_recharge' | 'cannot_settle' | 'reason_needed'
  >;
  /** Its totals are withheld from whoever counts blind. */
  'day:today': Call<None, Today, Data>;
  'history:page': Call<
    HistoryQuestion & { readonly before: number | null; readonly limit: number },
    HistoryPage,
    Data | 'too_many_reads'
  >;
  /** Answers when the file is there, or was given up. Who did it stands in Settings › Changes. One at a time: another one is `too_many_reads`. */
  'history:export': Call<
    HistoryQuestion & { readonly withStories: boolean; readonly as: ReportFile },
    { readonly file: string; readonly rows: number },
    Write | 'cancelled' | 'export_failed' | 'too_many_reads' | 'count_first'
  >;
  /** The export that runs answers `cancelled`, and leaves no file. */
  'history:stop-export': Call<None, None, Data>;
  /** Withheld from whoever counts blind until the count is written: `count_first`. */
  'reports:day': Call<{ readonly istDate: string }, DayReport, Data | 'count_first' | 'too_many_reads'>;
  /** Asks about recent successes and failures with what is left of the day's checks. Answers when it has ended. */
  'reports:day-end': Call<None, DayEndReport, Data | 'no_account' | 'no_token'>;
  'reports:stop-day-end': Call<None, None, Data>;
  /** Who owes for sales on account, the largest debt first. */
  'debts:list': Call<None, readonly Debt[], Data>;
  'debts:details': Call<{ readonly debtor: string }, DebtDetails, Data | 'count_first'>;
  'debts:pay': Call<
    Once & {
      readonly direction: DebtDirection;
      readonly debtor: string;
      readonly amount: string;
      readonly payment: 'cash' | 'upi';
      readonly note: string;
    },
    readonly Debt[],
    Write | 'bad_fields' | 'already_recorded'
  >;
  'gateway:health': Call<None, GatewayHealth>;
  'gateway:balance': Call<None, GatewayHealth, Write | 'balance_failed' | 'no_token' | 'no_account'>;
  'practice:scripts': Call<None, readonly PracticeScript[]>;
}

export type CallName = keyof Calls;
export type RequestOf<N extends CallName> = Calls[N]['request'];
export type ReplyOf<N extends CallName> = Calls[N]['reply'];
/** What the door says no with, besides what it says to every call: derived from the table that it reads. */
type RightFailures = {
  readonly [N in CallName]: (typeof access)[N] extends 'anyone' | 'passphrase'
    ? never
    : (typeof access)[N] extends 'here'
      ? Failure<'counter_locked'>
      : Failure<'counter_locked' | 'not_allowed' | 'owner_locked'>;
};
export type FailureOf<N extends CallName> = Calls[N]['failure'] | RightFailures[N];
export type AnswerOf<N extends CallName> = Result<ReplyOf<N>, FailureOf<N>>;
