import type { RefId } from '../../preload/contract/ids';
import { recogniseCondition } from '../../preload/contract/rules/recognise-condition';
import { ok, type Result } from '../../preload/contract/result';
import type { Condition } from '../../preload/contract/sale/recharge';
import type { StartProblem } from '../../preload/contract/settings/settings';
import { createOutbox, type Outbox } from '../printing/outbox/outbox';
import { withdrawJob } from '../printing/transports/cups-queue';
import { createClockOffset, type ClockOffset } from '../recharge/follow-up/clock-offset';
import { createDayEnd, type DayEnd } from '../recharge/follow-up/day-end';
import { createFollowUp, type FollowUp } from '../recharge/follow-up/follow-up';
import type { JournalFailure, NewsPort } from '../recharge/ports';
import { createDispatcher, type Dispatcher } from '../recharge/sale/dispatch';
import { isOpen } from '../recharge/sale/duplicates';
import { withWord } from '../recharge/sale/row-with-word';
import { createSaver } from '../recharge/sale/saver';
import type { ReadBack } from '../recharge/sale/submit';
import { createTickets, type Tickets } from '../recharge/sale/tickets';
import { next } from '../recharge/state/next';
import { refusalIn } from '../recharge/state/refusal';
import type { RechargeAnswer, StatusAnswer } from '../recharge/state/replies';
import { saidIn } from '../recharge/state/status';
import { openDeskJournal, type DeskJournal } from './desk-journal';
import type { DeskParts } from './desk-parts';
import { watchGateway, type Answered, type GatewayWatch } from './watch-gateway';

/**
 * One journal and the parts that sell from it, ask about it and print from it. They are the desk's own: everybody else
 * asks the desk (`desk.ts`).
 */
export interface Machinery extends DeskJournal {
  readonly tickets: Tickets<ReadBack>;
  readonly dispatcher: Dispatcher;
  readonly followUp: FollowUp;
  readonly dayEnd: DayEnd;
  /** Slips on their way to printers. */
  readonly prints: Outbox<JournalFailure>;
  readonly clockOffset: ClockOffset;
  /** The light of the gateway and its balances. */
  readonly watch: Omit<GatewayWatch, 'answered'>;
  /** Results that could not be committed yet. */
  notSaved(): number;
  /** What parts of the core tell of rows that they made or moved. */
  readonly news: NewsPort;
}

/** Opens the journal, recovers it, and only then makes what sells and asks. Nothing of it has begun to ask. */
export async function openMachinery(parts: DeskParts): Promise<Result<Machinery, StartProblem>> {
  const { clock, gateway, operators } = parts;
  let isInFlight: (refId: RefId) => boolean = () => false;
  const opened = await openDeskJournal({ ...parts, isInFlight: (refId) => isInFlight(refId) });
  if (!opened.ok) return opened;
  const { journal, steadyTimes } = opened.value;
  const clockOffset = createClockOffset(clock);
  const watch = await watchGateway({
    ...parts,
    journal,
    changed: (health) => parts.news.health(health),
    observeClock,
  });

  function observeClock(gatewayClock: number | null): void {
    const offBefore = clockOffset.offMs();
    clockOffset.observe(gatewayClock);
    if (offBefore !== clockOffset.offMs()) parts.news.status();
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

  const news: NewsPort = {
    changed: (recharge) => {
      parts.news.changed(recharge);
      parts.news.status();
    },
    notSaved: (recharge, fact) => {
      const { status } = next({ state: 'sent' }, fact);
      // A word about a row that had a final one is counted, and seen when it is written.
      if (isOpen(recharge.state) && status.state !== 'sent') {
        parts.news.notSaved(withWord(recharge, { state: status.state, message: saidIn(status).message }));
      }
      parts.news.status();
    },
    answered: (...heard) => answered('status', ...heard),
  };
  const saver = createSaver({ journal, clock, news, bug: (error) => parts.reportBug('saving', error) });
  const dispatcher = createDispatcher({
    journal,
    saver,
    sentLog: parts.sentLog,
    gateway,
    operators,
    clock,
    conditionOf,
    news: {
      ...news,
      answered: (...heard) => answered('other', ...heard),
      changed(recharge, alarm) {
        news.changed(recharge, alarm);
        if (recharge.state !== 'sent') parts.news.ended(recharge);
      },
    },
    bug: (error) => parts.reportBug('sale', error),
  });
  isInFlight = dispatcher.isInFlight;
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
    news,
    conditionOf,
    standingChanged: () => parts.news.status(),
    bug: (error) => parts.reportBug('follow-up', error),
  });
  return ok({
    ...opened.value,
    tickets: createTickets<ReadBack>(parts.mode, clock, parts.randomBytes),
    dispatcher,
    followUp,
    dayEnd: createDayEnd({ ...asking, followUp }),
    prints: createOutbox({
      jobs: journal,
      deliver: parts.deliver,
      withdraw: withdrawJob,
      clock,
      changed: () => parts.news.prints(),
    }),
    clockOffset,
    watch: { ...watch, askBalance },
    notSaved: saver.notSaved,
    news,
  });
}
