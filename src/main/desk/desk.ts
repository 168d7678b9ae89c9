import type { AccountId } from '../../preload/contract/ids';
import { ok, type Result } from '../../preload/contract/result';
import type { ConditionPhrase } from '../../preload/contract/settings/condition-phrases';
import type {
  Asking,
  GatewayHealth,
  NotReadable,
  StartProblem,
} from '../../preload/contract/settings/settings';
import { atMost } from '../recharge/at-most';
import { oneAfterTheOther } from '../recharge/one-after-the-other';
import type { DayEnd } from '../recharge/follow-up/day-end';
import type { Recovered } from '../recharge/sale/recover';
import { startAll, type Background } from './background/background';
import { createDeskCloses, type DeskCloses } from './verbs/desk-closes';
import { createDeskComplaints, type DeskComplaints } from './verbs/money/desk-complaints';
import { createDeskCustomers, type DeskCustomers } from './verbs/money/desk-customers';
import { createDeskDebts, type DeskDebts } from './verbs/money/desk-debts';
import { createDeskDrawer, type DeskDrawer } from './verbs/money/desk-drawer';
import { createDeskEarnings, type DeskEarnings } from './verbs/money/desk-earnings';
import { createDeskWallet, type DeskWallet } from './verbs/money/desk-wallet';
import { createDeskFigures, type DeskFigures } from './verbs/desk-figures';
import { createDeskErasure, type DeskErasure } from './erasure/desk-erasure';
import { createDeskHistory, type DeskHistory } from './verbs/desk-history';
import type { DeskParts } from './desk-parts';
import { createDeskReports, type DeskReports } from './verbs/desk-reports';
import { createDeskRows, type DeskRows } from './verbs/desk-rows';
import { createDeskSales, type DeskSales } from './verbs/desk-sales';
import { createDeskShifts, type DeskShifts } from './verbs/desk-shifts';
import { createDeskStatement, type DeskStatement } from './statement/desk-statement';
import type { Checkpoint } from '../journal/checkpoints/checkpoint';
import { connectedAccount, type NotConnected } from './live-gateway';
import { openMachinery, type Machinery } from './machinery';
import type { PracticeBooks } from '../practice/practice-gateway';
import { createAccountPrinter, type AccountPrinter } from './slips/account-printer';
import { createClosePrinter, type ClosePrinter } from './slips/close-printer';
import { createOpenPrints, type OpenPrints } from './slips/open-prints';
import { createReturnPrinter, type ReturnPrinter } from './slips/return-printer';
import { createSlipPrinter, type SlipPrinter } from './slips/slip-printer';

/** How long leaving waits for a slip that is being printed. */
const LAST_SLIP_MS = 1500;

/** One journal and everything that sells from it, as whoever works at the counter may use it. */
export interface Desk extends DeskSales {
  readonly mode: 'practice' | 'real';
  readonly rows: DeskRows;
  readonly history: DeskHistory;
  readonly reports: DeskReports;
  readonly figures: DeskFigures;
  readonly debts: DeskDebts;
  readonly customers: DeskCustomers;
  readonly erasure: DeskErasure;
  readonly drawer: DeskDrawer;
  readonly wallet: DeskWallet;
  readonly complaints: DeskComplaints;
  readonly statement: DeskStatement;
  /** The practice gateway's own book; `null`: the gateway is a real one. */
  readonly practiceBooks: PracticeBooks | null;
  readonly earnings: DeskEarnings;
  readonly returns: ReturnPrinter;
  readonly shifts: DeskShifts;
  readonly closes: DeskCloses;
  readonly slips: SlipPrinter;
  readonly closePrinter: ClosePrinter;
  readonly accountPrinter: AccountPrinter;
  readonly openPrints: OpenPrints;
  readonly dayEnd: DayEnd;
  /** What the start found of the stop before it. */
  readonly recovered: Recovered;
  notReadable(): NotReadable;
  /** The newest checkpoint of its journal; `null`: there is none, or nobody can read it. */
  newestCheckpoint(): Promise<Checkpoint | null>;
  /** Results that could not be committed yet. While there are any, no new sale starts. */
  notSaved(): number;
  /** By how much this computer's clock differs from the gateway's, in milliseconds; `null`: not known. */
  clockOffMs(): number | null;
  /** What cannot be asked of the gateway now, and when it goes on. */
  asking(): Asking;
  health(): GatewayHealth;
  connected(): Result<AccountId, NotConnected>;
  /** Asks for the balance now. `false`: the gateway told none. */
  askBalance(): Promise<boolean>;
  /** Another account, token, paths or limits: what was refused may go well, and the light and the balances are told anew. */
  lookAgain(): Promise<void>;
  /** Messages that are entered from now on are named by these phrases. */
  nameConditionsBy(phrases: readonly ConditionPhrase[]): void;
  /** Stops what runs by itself, then closes the journal. What is in flight is left to the next start. */
  close(): Promise<void>;
}

/**
 * Opens a desk: the journal, then `recover`, and only then the parts that sell and ask.
 * Must run under the single-instance lock.
 * @throws what something in the background throws that cannot begin. Its journal is closed then: a desk that nobody has
 * would go on asking and printing beside the next one.
 */
export async function openDesk(parts: DeskParts): Promise<Result<Desk, StartProblem>> {
  const machinery = await openMachinery(parts);
  if (!machinery.ok) return machinery;
  try {
    return ok(await deskOver(machinery.value, parts));
  } catch (error) {
    await machinery.value.journal.close();
    throw error;
  }
}

/** Makes the desk of machinery that was just opened, and starts what runs by itself. */
export async function deskOver(machinery: Machinery, parts: DeskParts): Promise<Desk> {
  const { clock, gateway, mode, news } = parts;
  const { journal, prints, followUp, dayEnd, watch, clockOffset } = machinery;
  const sales = createDeskSales(machinery, parts);
  const run = Array.from(parts.randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const slipPorts = {
    ...parts.slips,
    mode,
    journal,
    prints,
    inTurn: oneAfterTheOther(),
    clock,
    catalogue: () => parts.catalogue(),
    changed: news.changed,
  };
  const returns = createReturnPrinter(slipPorts);
  const stopAll = await startAll([
    printing(machinery, parts),
    asking(machinery),
    ...parts.background({ journal, selling: () => sales.inFlight() > 0 }),
  ]);

  const rows = createDeskRows(machinery, parts, (seq, actor) => {
    // Not waited for: money that went back has gone back.
    returns.printByItself(seq, actor).catch((error: unknown) => parts.reportBug('slip', error));
  });

  return {
    ...sales,
    mode,
    rows,
    history: createDeskHistory(machinery, parts),
    reports: createDeskReports(machinery),
    figures: createDeskFigures(machinery),
    debts: createDeskDebts(machinery, parts),
    customers: createDeskCustomers(machinery, parts),
    erasure: createDeskErasure(machinery, parts),
    drawer: createDeskDrawer(machinery, parts),
    wallet: createDeskWallet(machinery, parts),
    complaints: createDeskComplaints(machinery, parts),
    statement: createDeskStatement(machinery, parts, rows.settle),
    practiceBooks: null,
    earnings: createDeskEarnings(machinery, parts),
    returns,
    shifts: createDeskShifts(machinery, parts, run),
    closes: createDeskCloses(machinery, parts, run),
    slips: createSlipPrinter(slipPorts),
    closePrinter: createClosePrinter(slipPorts),
    accountPrinter: createAccountPrinter(slipPorts),
    openPrints: createOpenPrints(slipPorts),
    dayEnd,
    recovered: machinery.recovered,
    notReadable: machinery.notReadable,
    async newestCheckpoint() {
      const newest = await journal.newestCheckpoint();
      return newest.ok ? newest.value : null;
    },
    notSaved: machinery.notSaved,
    clockOffMs: () => clockOffset.offMs(),
    asking: () => followUp.standing(),
    health: () => watch.health(),
    connected: () => connectedAccount(gateway),
    askBalance: () => watch.askBalance(),
    async lookAgain() {
      followUp.resume('changed');
      await watch.lookAgain();
    },
    nameConditionsBy: (phrases) => journal.nameConditionsBy(phrases),
    async close() {
      sales.refuseNewSales();
      await stopAll();
      await journal.close();
    },
  };
}

function printing({ prints }: Machinery, { clock }: DeskParts): Background {
  return {
    start() {
      // Not waited for: no sale waits for a slip.
      void prints.start();
    },
    // What is left after that is asked about at the next start.
    stop: () => atMost(clock, LAST_SLIP_MS, prints.idle()),
  };
}

/** By schedule, and the pass at the day's end that a person may have started. */
function asking({ followUp, dayEnd }: Machinery): Background {
  return {
    start: () => followUp.start(),
    async stop() {
      dayEnd.stop();
      await followUp.stop();
    },
  };
}
