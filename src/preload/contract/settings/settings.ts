import type { Paise } from '../money';
import type { CopiesState } from '../copies/copies';
import type { JournalFaults } from '../evidence/verified';
import type { AccountId, RefId } from '../ids';
import type { Away } from '../moving/moving';
import type { CounterLock } from '../people/person';
import type { SlipPart } from '../printing/slip';
import type { TextSize } from './text-size';
import type { Language } from '../languages';

/** Which journal the counter works on. `none`: a fresh data folder, nothing chosen yet. */
export type Mode = 'none' | 'practice' | 'real';

/** What the page may know about the account. Never the token. */
export interface AccountView {
  readonly accountId: AccountId;
  readonly gatewayAddress: string;
  readonly username: string;
  readonly hasToken: boolean;
  /**
   * `asking`, `silent`: ciphertext is there, and the key ring has not answered (for long) yet.
   * `lost`: ciphertext is there, but it cannot be read, or was sealed to something else than what is here.
   */
  readonly token: 'kept' | 'this_session' | 'missing' | 'lost' | 'asking' | 'silent';
  /** An `http` gateway on this computer: window and slips say TEST GATEWAY. */
  readonly testGateway: boolean;
}

/** Why the app cannot work on its data folder. Shown as a screen of its own. */
export const startProblems = [
  'journal_newer',
  'journal_missing',
  'journal_corrupt',
  'journal_not_a_database',
  'folder_read_only',
  'disk_full',
  'migration_failed',
  'journal_busy',
  'journal_io',
] as const;
export type StartProblem = (typeof startProblems)[number];

/** Why the daily copy of the journal could not be made. Selling goes on. */
export type BackupProblem = 'disk_full' | 'failed';

/** A recharge whose row does not read as what the journal writes: passed over everywhere, and told. */
export interface PassedOver {
  /** As it lies in the row: it may be what is damaged. */
  readonly refId: string | null;
  readonly seq: number | null;
}

/** What can still be read of a damaged line of `sent.log`. Any part of it may be wrong. */
export interface DamagedLine {
  readonly refId: RefId | null;
  readonly number: string | null;
  readonly amountPaise: Paise | null;
  /** UTC milliseconds. */
  readonly at: number | null;
}

/** What of the journal and `sent.log` cannot be read. Selling goes on. */
export interface NotReadable {
  readonly rows: readonly PassedOver[];
  /** Damaged lines of `sent.log` at this start, those that could be mended among them. */
  readonly sentLines: number;
  /** `sent.log` is too long: only its newest part was read. */
  readonly sentLogCut: boolean;
  /** Damaged lines that name a recharge which the journal may lack: a request may have left for each. */
  readonly perhapsSent: readonly DamagedLine[];
}

/** All of both can be read. */
export const allReadable: NotReadable = { rows: [], sentLines: 0, sentLogCut: false, perhapsSent: [] };

/** Everything the page needs to decide which screen to show. */
export interface AppStatus {
  /** Grows with every look: of two statuses the larger one is the newer, in whatever order they come. */
  readonly revision: number;
  readonly mode: Mode;
  readonly account: AccountView | null;
  /** Whether secrets can be protected on this computer; `silent`: it has been asked for long, and does not say. */
  readonly keyRing: 'asking' | 'silent' | 'protected' | 'unprotected';
  readonly problem: { readonly code: StartProblem; readonly file: string } | null;
  /** The passphrase; where there are people, `unlocked` only while an owner is at the counter. */
  readonly owner: 'not_set' | 'locked' | 'unlocked';
  /** Who is at the counter. While it is `locked`, this status tells nothing of the shop but its name and its theme. */
  readonly lock: CounterLock;
  /** What replaces a forgotten passphrase; `unknown`: the journal has not been asked, or there is no passphrase. */
  readonly recoveryCode: 'made' | 'missing' | 'unknown';
  /** `settings.json` named another owner, or no people, when the journal was read: the journal was believed. */
  readonly settingsDiffered: boolean;
  readonly textSize: TextSize;
  /** The shop's: of a locked counter, and of a shop without people. */
  readonly language: Language;
  readonly shop: ShopSettings;
  readonly counter: CounterSettings;
  readonly version: string;
  /** The recharge that this run sent last from this counter: a page that begins anew shows its outcome. */
  readonly lastSent: RefId | null;
  /** Difference to the gateway's clock when it is more than 5 minutes, else `null`. */
  readonly clockOffMs: number | null;
  /** Results that could not be committed yet: no new sale starts. */
  readonly notSavedYet: number;
  /** Why today's copy of the journal could not be made; `null` while all is well. */
  readonly backupProblem: BackupProblem | null;
  /** Copies of the real journal elsewhere. */
  readonly elsewhere: CopiesState;
  /** The shop has gone to another computer, or is about to: this one only reads. `null`: it is here, or practises. */
  readonly away: Away | null;
  /** The data folder was copied here from another place, and the owner has not said what that means. Selling goes on. */
  readonly copiedFolder: boolean;
  /** What the last check of the journal found wrong; where there are people, only an owner is told. */
  readonly journalFaults: JournalFaults;
  readonly asking: Asking;
  /** What keeps this computer from trusting the gateway's certificate, as its last try showed. */
  readonly distrust: Distrust | null;
  readonly notReadable: NotReadable;
}

/** Conditions under which the gateway refuses every call of the account, until somebody cures them. */
export type AccountRefusal = Extract<
  import('../sale/recharge').Condition,
  'wrong_credentials' | 'address_refused'
>;

/** Why status checks wait although rows are due. Times are UTC milliseconds. */
export interface Asking {
  /** The day's checks are used up and rows are due: how many, and when checks are counted anew. */
  readonly usedUp: { readonly notAsked: number; readonly nextAt: number } | null;
  /** The gateway refused the account: tried again at `nextAt`. */
  readonly refused: { readonly condition: AccountRefusal; readonly nextAt: number } | null;
}

/**
 * Why a certificate was not believed. `date`: the computer's clock is outside of its days. `issuer`: nobody Galla
 * trusts gave it out; a virus scanner or a proxy that reads secure connections signs with a name of its own.
 */
export type Distrust = { readonly kind: 'date' } | { readonly kind: 'issuer'; readonly issuer: string };

/** What the header's health light knows, from real attempts only. */
export interface GatewayHealth {
  readonly state: 'not_asked' | 'ok' | 'unreachable' | 'troubled';
  /** UTC milliseconds of the last attempt with that result; `since` of the first in a row. */
  readonly at: number | null;
  readonly since: number | null;
  readonly balancePaise: Paise | null;
  readonly balanceAt: number | null;
  readonly low: boolean;
  /** The balance for bills, where the gateway told one of its own; the ones above are for recharges then. */
  readonly utility: { readonly balancePaise: Paise; readonly at: number; readonly low: boolean } | null;
  readonly condition: import('../sale/recharge').Condition | null;
}

/** Who stands on top of every slip. */
export interface ShopSettings {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

/** What slips say besides the sale, and what they leave out. */
export interface SlipSettings {
  /** Lines below the shop's name, address and phone. */
  readonly header: string;
  /** The last lines. */
  readonly footer: string;
  readonly hidden: readonly SlipPart[];
}

/**
 * When a pad of digits is on the screen beside a field of them: after a touch; from the start, until a key is pressed;
 * never.
 */
export const numberPads = ['touch', 'shown', 'never'] as const;
export type NumberPad = (typeof numberPads)[number];

/** How the counter behaves. */
export interface CounterSettings {
  /** Duplicate shield window after a success. 1 … 1440 minutes. */
  readonly shieldMinutes: number;
  /** Status checks a day. 0 … 10000. */
  readonly dailyChecks: number;
  /** Above this amount the last four digits are typed again; `null`: never. */
  readonly retypeAbovePaise: Paise | null;
  /** Real sales in a minute before the owner is asked. 1 … 1000. */
  readonly salesAMinute: number;
  /** What real sales of an hour may cost before the owner is asked. */
  readonly spendAnHourPaise: Paise;
  readonly lowBalancePaise: Paise;
  /** The same for the balance for bills, where the gateway keeps one. */
  readonly lowUtilityPaise: Paise;
  readonly spokenReadBack: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly numberPad: NumberPad;
  /** Paper of the PDF and of the picture on screen; a printer has its own. */
  readonly slipWidth: 58 | 80;
}

/** The gateway's paths: inferred ones are labelled "not confirmed by Deeperweb" where the owner sets them. */
export interface GatewayPaths {
  readonly recharge: string;
  readonly status: string;
  readonly balance: string;
  readonly complaint: string;
}

/** Everything the Settings screen edits. */
export interface Settings {
  readonly shop: ShopSettings;
  readonly slips: SlipSettings;
  readonly counter: CounterSettings;
  readonly paths: GatewayPaths;
}
