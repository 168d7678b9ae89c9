import type { ConditionPhrase } from '../../preload/contract/settings/condition-phrases';
import type { RefId } from '../../preload/contract/ids';
import type { Paise } from '../../preload/contract/money';
import { recogniseCondition } from '../../preload/contract/rules/recognise-condition';
import type { Condition, Recharge } from '../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { Shield } from '../../preload/contract/sale/sale';
import type {
  BackupProblem,
  CounterSettings,
  GatewayHealth,
  NotReadable,
  PassedOver,
  StartProblem,
} from '../../preload/contract/settings/settings';
import type { Journal } from '../journal/thread/journal-client';
import { keepJournal } from '../journal/thread/kept-journal';
import type { SentLog } from '../journal/sent-log/sent-log';
import type { SentContents } from '../journal/sent-log/sent-log-text';
import { startProblems } from '../journal/thread/start-problems';
import { createClockOffset, type ClockOffset } from '../recharge/follow-up/clock-offset';
import { createDayEnd, type DayEnd } from '../recharge/follow-up/day-end';
import { atMost } from '../recharge/at-most';
import { isOpen } from '../recharge/sale/duplicates';
import type { Actor } from '../recharge/state/moment';
import { next } from '../recharge/state/next';
import { saidIn } from '../recharge/state/status';
import { createDispatcher, type Dispatcher } from '../recharge/sale/dispatch';
import { createFollowUp, type FollowUp } from '../recharge/follow-up/follow-up';
import { refusalIn } from '../recharge/state/refusal';
import { createOutbox, type Deliver, type Outbox } from '../printing/outbox/outbox';
import { withdrawJob } from '../printing/transports/cups-queue';
import type { ClockPort, JournalFailure, NewsPort, OperatorPort, SentLogPort } from '../recharge/ports';
import { recover, type Recovered } from '../recharge/sale/recover';
import { createSteadyTimes } from '../recharge/follow-up/steady-times';
import type { RandomBytes } from '../recharge/state/ref-id';
import type { RechargeAnswer, StatusAnswer } from '../recharge/state/replies';
import { withWord } from '../recharge/sale/row-with-word';
import { createSaver } from '../recharge/sale/saver';
import { submit, type NotSubmitted, type ReadBack, type Sending } from '../recharge/sale/submit';
import { createTickets, type Tickets } from '../recharge/sale/tickets';
import type { LiveGateway } from './live-gateway';
import { noticing } from './noticing-journal';
import { prepareJournal } from './prepare-journal';
import { watchGateway, type Answered } from './watch-gateway';

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
  readonly sentLog: SentLogPort & Pick<SentLog, 'read'> & { readonly atStart: SentContents };
  /** Something proves that there was a journal: an empty one is not made in its place. */
  readonly mustExist: boolean;
  readonly gateway: LiveGateway;
  readonly operators: OperatorPort;
  readonly clock: ClockPort;
  readonly randomBytes: RandomBytes;
  readonly news: DeskNews;
  /** Sends a slip to its printer, once. Must not reject. */
  readonly deliver: Deliver;
  settings(): CounterSettings;
  ownerAllows(): boolean;
  /** Something that nobody waits for has thrown. Must not throw itself. */
  reportBug(what: string, error: unknown): void;
  /** The journal is open and has this id. Told before anything is asked of the gateway. Must not throw. */
  journalOpened(id: string): void;
  /** What names a condition in the gateway's messages, as of now. */
  conditionPhrases(): readonly ConditionPhrase[];
}

/** How long leaving waits for a slip that is being printed. */
const LAST_SLIP_MS = 1500;

/** One journal and everything that sells from it. */
export interface Desk {
  readonly mode: 'practice' | 'real';
  readonly journal: Journal;
  readonly gateway: LiveGateway;
  readonly tickets: Tickets<ReadBack>;
  readonly followUp: FollowUp;
  readonly dayEnd: DayEnd;
  readonly dispatcher: Dispatcher;
  /** Slips on their way to printers. */
  readonly prints: Outbox<JournalFailure>;
  readonly clockOffset: ClockOffset;
  /** What the start found of the stop before it. */
  readonly recovered: Recovered;
  notReadable(): NotReadable;
  /** Results that could not be committed yet. While there are any, no new sale starts. */
  notSaved(): number;
  /** What the shield says of a sale now; decides nothing. */
  shield(number: string, amountPaise: Paise): Promise<Result<Shield, JournalFailure>>;
  submit(sending: Sending, actor: Actor): Promise<Result<Recharge, NotSubmitted>>;
  /** The recharge that was sent last in this run; `null`: none was. */
  lastSent(): RefId | null;
  health(): GatewayHealth;
  /** Another account or other limits: tells the light and the balances anew. */
  lookAgain(): Promise<void>;
  /** Asks for the balance now. `false`: the gateway told none. */
  askBalance(): Promise<boolean>;
  /** From now on no sale starts. */
  refuseNewSales(): void;
  /** Stops asking, then closes the journal. What is in flight is left to the next start. */
  close(): Promise<void>;
}

/**
 * Opens a desk: the journal, then `recover`, and only then the parts that sell and ask.
 * Must run under the single-instance lock.
 */
export async function openDesk(parts: DeskParts): Promise<Result<Desk, StartProblem>> {
  const { clock, gateway, news, operators } = parts;
  const unreadable: PassedOver[] = [];
  let isInFlight: (refId: RefId) => boolean = () => false;
  const opened = await keepJournal(
    {
      file: parts.file,
      workerFile: parts.workerFile,
      conditionPhrases: parts.conditionPhrases(),
      mustExist: parts.mustExist,
    },
    {
      clock,
      again: async (fresh) => {
        const log = await parts.sentLog.read();
        const again = log.ok ? await recover(fresh, log.value, clock, isInFlight) : log;
        if (!again.ok) return again;
        const { notSent, unknown, found } = again.value;
        return ok(() => {
          for (const row of [...notSent, ...unknown, ...found]) news.changed(row);
        });
      },
      gone: (why) => parts.reportBug('journal thread', why),
      passedOver(row) {
        if (unreadable.some(({ refId, seq }) => refId === row.refId && seq === row.seq)) return;
        unreadable.push(row);
        parts.reportBug('row', new Error(`does not read: ref id ${row.refId ?? '?'}, seq ${row.seq ?? '?'}`));
        news.status();
      },
    },
  );
  if (!opened.ok) return opened;
  const prepared = await prepareJournal(opened.value, parts.sentLog.atStart, clock);
  if (!prepared.ok) {
    await opened.value.close();
    return fail(startProblems[prepared.failure]);
  }
  const { recovered, lateMoves, perhapsSent, id } = prepared.value;
  const steadyTimes = createSteadyTimes(clock, lateMoves);
  const journal = noticing(opened.value, steadyTimes.noted);
  parts.journalOpened(id);

  const { damaged, mended, isCut } = parts.sentLog.atStart;
  const logState = { sentLines: damaged + mended - (isCut ? 1 : 0), sentLogCut: isCut };
  const clockOffset = createClockOffset(clock);
  const watch = await watchGateway({
    ...parts,
    journal,
    changed: (health) => news.health(health),
    observeClock,
  });
  let leaving = false;
  let lastSent: RefId | null = null;

  function observeClock(gatewayClock: number | null): void {
    const offBefore = clockOffset.offMs();
    clockOffset.observe(gatewayClock);
    if (offBefore !== clockOffset.offMs()) news.status();
  }

  function answered(
    by: 'status' | 'other',
    answer: RechargeAnswer | StatusAnswer,
    at: number,
    about: Answered,
  ): void {
    observeClock(answer.gatewayClock);
    watch.answered(answer, at, about);
    if (about.accountId !== gateway.account()) return;
    const isRefused = refusalIn(answer, conditionOf) !== null;
    if (isRefused && by === 'other') followUp.refusedElsewhere();
    if (answer.kind === 'reply' && !isRefused) followUp.resume(by);
  }

  function conditionOf(message: string): Condition | null {
    return recogniseCondition(message, parts.conditionPhrases());
  }

  async function askBalance(): Promise<boolean> {
    const told = await watch.askBalance();
    if (told) followUp.resume('other');
    return told;
  }

  const deskNews: NewsPort = {
    changed: (recharge) => {
      news.changed(recharge);
      news.status();
    },
    notSaved: (recharge, fact) => {
      const { status } = next({ state: 'sent' }, fact);
      // A word about a row that had a final one is counted, and seen when it is written.
      if (isOpen(recharge.state) && status.state !== 'sent') {
        news.notSaved(withWord(recharge, { state: status.state, message: saidIn(status).message }));
      }
      news.status();
    },
    answered: (...heard) => answered('status', ...heard),
  };
  const saver = createSaver({
    journal,
    clock,
    news: deskNews,
    bug: (error) => parts.reportBug('saving', error),
  });
  const dispatcher = createDispatcher({
    journal,
    saver,
    sentLog: parts.sentLog,
    gateway,
    operators,
    clock,
    conditionOf,
    news: {
      ...deskNews,
      answered: (...heard) => answered('other', ...heard),
      changed(recharge, alarm) {
        deskNews.changed(recharge, alarm);
        if (recharge.state !== 'sent') news.ended(recharge);
      },
    },
    bug: (error) => parts.reportBug('sale', error),
  });
  isInFlight = dispatcher.isInFlight;
  const tickets = createTickets<ReadBack>(parts.mode, clock, parts.randomBytes);
  const asking = {
    journal,
    gateway,
    clock,
    account: () => gateway.account(),
    dailyCap: () => parts.settings().dailyChecks,
    selling: () => dispatcher.inFlight() > 0,
  };
  const followUp = createFollowUp({
    ...asking,
    saver,
    operators,
    clockOffWhenMade: ({ refId, createdAt }) => clockOffset.offWhen(createdAt, steadyTimes.madeAt(refId)),
    news: deskNews,
    conditionOf,
    standingChanged: () => news.status(),
    bug: (error) => parts.reportBug('follow-up', error),
  });
  const dayEnd = createDayEnd({ ...asking, followUp });
  const shieldWindowMs = () => parts.settings().shieldMinutes * 60_000;
  const submitPorts = {
    journal,
    dispatcher,
    notSaved: saver.notSaved,
    gateway,
    account: () => gateway.account(),
    tickets,
    clock,
    news: deskNews,
    randomBytes: parts.randomBytes,
    shieldWindowMs,
    agesOf: steadyTimes.agesOf,
    ownerAllows: () => parts.ownerAllows(),
    shuttingDown: () => leaving,
    clockOffMs: () => clockOffset.offMs(),
  };
  const prints = createOutbox({
    jobs: journal,
    deliver: parts.deliver,
    withdraw: withdrawJob,
    clock,
    changed: () => news.prints(),
  });
  followUp.start();
  // Not waited for: no sale waits for a slip.
  void prints.start();

  return ok({
    mode: parts.mode,
    journal,
    gateway,
    tickets,
    followUp,
    dayEnd,
    dispatcher,
    prints,
    clockOffset,
    recovered,
    notSaved: saver.notSaved,
    notReadable: () => ({ rows: unreadable, ...logState, perhapsSent }),
    shield: async (number, amountPaise) =>
      journal.shield(number, amountPaise, shieldWindowMs(), clock.now(), steadyTimes.agesOf(number)),
    async submit(sending, actor) {
      const submitted = await submit(sending, actor, submitPorts);
      if (submitted.ok) {
        lastSent = submitted.value.refId;
        news.status();
      }
      return submitted;
    },
    lastSent: () => lastSent,
    health: () => watch.health(),
    lookAgain: () => watch.lookAgain(),
    askBalance,
    refuseNewSales() {
      leaving = true;
    },
    async close() {
      leaving = true;
      dayEnd.stop();
      await followUp.stop();
      // What is left after that is asked about at the next start.
      await atMost(clock, LAST_SLIP_MS, prints.idle());
      await journal.close();
    },
  });
}
