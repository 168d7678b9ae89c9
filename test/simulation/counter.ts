import { ok } from '../../src/preload/contract/result';
import { recogniseCondition } from '../../src/preload/contract/rules/recognise-condition';
import type { AccountId, RefId } from '../../src/preload/contract/ids';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { noticing } from '../../src/main/desk/noticing-journal';
import { createClockOffset } from '../../src/main/recharge/follow-up/clock-offset';
import { createDayEnd, type DayEnd } from '../../src/main/recharge/follow-up/day-end';
import { createDispatcher } from '../../src/main/recharge/sale/dispatch';
import { createFollowUp, type FollowUp } from '../../src/main/recharge/follow-up/follow-up';
import type { GatewayPort, NewsPort, OperatorPort, SentLine } from '../../src/main/recharge/ports';
import type { RechargeAnswer, StatusAnswer } from '../../src/main/recharge/state/replies';
import { recover } from '../../src/main/recharge/sale/recover';
import { createSteadyTimes } from '../../src/main/recharge/follow-up/steady-times';
import { refusalIn } from '../../src/main/recharge/state/refusal';
import { createSaver } from '../../src/main/recharge/sale/saver';
import { submit, type ReadBack } from '../../src/main/recharge/sale/submit';
import { createTickets } from '../../src/main/recharge/sale/tickets';
import type { LocalJournal } from '../support/desk/local-journal';
import type { Mistake } from './mistakes';
import type { SimulatedClock } from './simulated-clock';
import { anybody } from '../../src/main/recharge/state/moment';

/** One run of Galla's real core, from a start to a stop. */
export interface Counter {
  readonly followUp: FollowUp;
  readonly dayEnd: DayEnd;
  /** Reads back and, a second later, sends. `false`: refused. */
  sell(what: ReadBack): Promise<boolean>;
  /** Who asks about a row just now, where it is not the schedule. */
  whoAsks(refId: RefId): 'by_hand' | 'day_end' | null;
  /** Staff press Check status. */
  press(refId: RefId): Promise<void>;
  /** Ends as a power cut does: nothing is finished, and nothing more is written. */
  stop(): void;
}

/** What a counter is made of. */
export interface CounterParts {
  readonly journal: LocalJournal;
  readonly gateway: GatewayPort;
  readonly clock: SimulatedClock;
  readonly account: AccountId;
  readonly sentLog: SentLine[];
  readonly mistake: Mistake | null;
  dailyCap(): number;
  readonly randomBytes: (length: number) => Uint8Array;
  /** An outcome stands on the screen of whoever sells. */
  ended(recharge: Recharge): void;
}

const SHIELD_MS = 15 * 60_000;

/** Starts the core over a journal as the desk does: `recover` first, then what sells and asks. */
export async function openCounter(parts: CounterParts): Promise<Counter> {
  const { clock, account, mistake } = parts;
  const gateway = mistake?.gateway?.(parts.gateway, clock) ?? parts.gateway;
  const conditionOf = (message: string | null) => recogniseCondition(message);
  const clockOffset = createClockOffset(clock);
  const ported = mistake?.journal?.(parts.journal) ?? parts.journal;
  const recovered = await recover(
    ported,
    { lines: parts.sentLog, givenUp: new Set(), marks: [], damaged: 0 },
    clock,
  );
  if (!recovered.ok) throw new Error(`recover: ${recovered.failure}`);
  const steadyTimes = createSteadyTimes(clock, ported.lateMoves());
  const journal = noticing(ported, steadyTimes.noted);
  let stopped = false;

  const news: NewsPort = {
    changed: () => undefined,
    notSaved: () => undefined,
    answered(answer) {
      heard('status', answer);
    },
  };

  function heard(by: 'status' | 'other', answer: RechargeAnswer | StatusAnswer): void {
    clockOffset.observe(answer.gatewayClock);
    const isRefused = refusalIn(answer, conditionOf) !== null;
    if (isRefused && by === 'other') followUp.refusedElsewhere();
    if (answer.kind === 'reply' && !isRefused && !stopped) followUp.resume(by);
  }

  const saver = createSaver({ journal, clock, news, bug });
  const dispatcher = createDispatcher({
    journal,
    saver,
    sentLog: {
      append: async (line) => {
        parts.sentLog.push(line);
        return ok(null);
      },
      giveUp: async () => ok(null),
    },
    gateway,
    operators,
    clock,
    conditionOf,
    bug,
    news: {
      ...news,
      answered: (answer) => heard('other', answer),
      changed: (recharge) => {
        if (recharge.state !== 'sent' && !stopped) parts.ended(recharge);
      },
    },
  });
  const tickets = createTickets<ReadBack>('real', clock, parts.randomBytes);
  const asking = {
    journal,
    gateway,
    clock,
    account: () => account,
    dailyCap: () => parts.dailyCap(),
    selling: () => dispatcher.inFlight() > 0,
  };
  const followUp = createFollowUp({
    ...asking,
    saver,
    clock: mistake?.followUpClock?.(clock) ?? clock,
    operators,
    news,
    conditionOf,
    clockOffWhenMade: ({ refId, createdAt }) => clockOffset.offWhen(createdAt, steadyTimes.madeAt(refId)),
    standingChanged: () => undefined,
    bug,
  });
  const others = new Map<RefId, 'by_hand' | 'day_end'>();

  async function check(refId: RefId, by: 'by_hand' | 'day_end') {
    others.set(refId, by);
    return followUp.check(refId, by, anybody).finally(() => others.delete(refId));
  }

  const dayEnd = createDayEnd({ ...asking, followUp: { check } });
  followUp.start();

  return {
    followUp,
    dayEnd,
    whoAsks: (refId) => others.get(refId) ?? null,
    async press(refId) {
      await check(refId, 'by_hand');
    },
    async sell(what) {
      const ticket = tickets.issue(what);
      await new Promise<void>((resolve) => void clock.after(1000, resolve));
      if (stopped) return false;
      const sent = await submit({ ticket, payment: 'cash', parts: null, reason: '', lastFour: '' }, anybody, {
        journal,
        dispatcher,
        notSaved: saver.notSaved,
        gateway,
        account: () => account,
        tickets,
        clock,
        news,
        randomBytes: parts.randomBytes,
        shieldWindowMs: () => SHIELD_MS,
        agesOf: steadyTimes.agesOf,
        shuttingDown: () => stopped,
        clockOffMs: () => clockOffset.offMs(),
      });
      return sent.ok;
    },
    stop() {
      stopped = true;
      dayEnd.stop();
      void followUp.stop();
    },
  };
}

function bug(error: unknown): void {
  throw error;
}

const operators: OperatorPort = { aliases: () => [], numberKind: () => 'mobile' };
