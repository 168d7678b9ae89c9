import type { ServiceCharge } from '../../preload/contract/earnings/service-charge';
import type { ConditionPhrase } from '../../preload/contract/settings/condition-phrases';
import type { Recharge } from '../../preload/contract/sale/recharge';
import type { CloseSettings } from '../../preload/contract/shift/close-settings';
import type { BackupProblem, CounterSettings, GatewayHealth } from '../../preload/contract/settings/settings';
import type { AwayNow } from '../journal/moving/moving-entries';
import type { SentLog } from '../journal/sent-log/sent-log';
import type { SentContents } from '../journal/sent-log/sent-log-text';
import type { Journal } from '../journal/thread/journal-client';
import type { Deliver } from '../printing/outbox/outbox';
import type { ClockPort, OperatorPort, SentLogPort } from '../recharge/ports';
import type { RandomBytes } from '../recharge/state/ref-id';
import type { Catalogue } from '../operators/catalogue';
import type { CounterKey } from '../settings/counter/counter-key';
import type { Background } from './background/background';
import type { LiveGateway } from './live-gateway';
import type { SlipPorts } from './slips/slip-ports';

/** What a desk tells about itself. Listeners must not throw. */
export interface DeskNews {
  changed(recharge: Recharge): void;
  /** A result could not be committed yet: the recharge as it will be. */
  notSaved(recharge: Recharge): void;
  /** The request of a recharge has ended and its outcome is on disk. Told once for each, never after a restart. */
  ended(recharge: Recharge): void;
  health(health: GatewayHealth): void;
  /** The difference to the gateway's clock, how many results wait to be saved, or how asking stands, may have changed. */
  status(): void;
  /** Slips on their way to printers moved. */
  prints(): void;
  /** How much of a statement is done: 0 … 1. */
  statement(share: number): void;
  /** Money moved at the drawer, of dues or of the wallet. */
  drawer(): void;
  /** What came of today's copy of the journal; `null`: it is there. */
  backup(problem: BackupProblem | null): void;
}

/** What a desk is made of. */
export interface DeskParts {
  readonly mode: 'practice' | 'real';
  /** Absolute path of the database. */
  readonly file: string;
  /** Absolute path of the built journal worker. */
  readonly workerFile: string;
  readonly sentLog: SentLogPort
    & Pick<SentLog, 'read' | 'noteMark' | 'noteHead' | 'keepHead' | 'noteCheckpoint' | 'noteAway'> & {
      readonly atStart: SentContents;
    };
  /** Something proves that there was a journal: an empty one is not made in its place. */
  readonly mustExist: boolean;
  readonly gateway: LiveGateway;
  readonly operators: OperatorPort;
  /** The shop's operators, as of now. */
  catalogue(): Catalogue;
  /** The shop's own charges by slabs, as of now. */
  charges(): readonly ServiceCharge[];
  /** What checkpoints are signed with; `null`: none are kept of this journal. */
  readonly counterKey: Pick<CounterKey, 'soon'> | null;
  readonly clock: ClockPort;
  readonly randomBytes: RandomBytes;
  readonly news: DeskNews;
  /** Sends a slip to its printer, once. Must not reject. */
  readonly deliver: Deliver;
  readonly slips: Pick<SlipPorts, 'shop' | 'files' | 'folder'>;
  settings(): CounterSettings;
  /** How the shop opens, counts and closes. */
  closeSettings(): CloseSettings;
  /** Something that nobody waits for has thrown. Must not throw itself. */
  reportBug(what: string, error: unknown): void;
  /** The journal is open. Told before anything is asked of the gateway. Must not throw. */
  journalOpened(opened: OpenedJournal): void;
  /** What names a condition in the gateway's messages, as of now. */
  conditionPhrases(): readonly ConditionPhrase[];
  /** What this desk does in the background beside selling, asking and printing. */
  background(at: BackgroundParts): readonly Background[];
}

/** What a journal says of itself when it is opened. */
export interface OpenedJournal {
  /** Made with it; its copies have the same. */
  readonly id: string;
  /** The shop has gone to another computer, or is about to; `null`: it is here. */
  readonly away: AwayNow | null;
}

/** What work in the background may use of its desk. */
export interface BackgroundParts {
  readonly journal: Journal;
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
}
