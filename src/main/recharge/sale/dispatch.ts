import type { RefId } from '../../../preload/contract/ids';
import type { NotSentCause, Recharge, RechargeState } from '../../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { attempt } from '../attempt';
import type { Fact } from '../../../preload/contract/sale/entries/entry-schemas';
import { factOfRecharge } from '../state/facts';
import { galla, momentOf } from '../state/moment';
import type { NameCondition } from '../state/refusal';
import { RETRY_MS, type Saver } from './saver';
import { tell } from '../tell';
import type {
  ClockPort,
  Entered,
  GatewayPort,
  JournalFailure,
  JournalPort,
  NewsPort,
  OperatorPort,
  SentLine,
  SentLogPort,
} from '../ports';

/** What a dispatcher works with. */
export interface DispatchPorts {
  readonly journal: JournalPort;
  readonly sentLog: SentLogPort;
  readonly gateway: GatewayPort;
  readonly operators: OperatorPort;
  readonly clock: ClockPort;
  readonly news: NewsPort;
  readonly saver: Saver;
  /** Something threw that must not: a mistake in the program. Must not throw itself. */
  bug(error: unknown): void;
  /** Names what a gateway's message is about. */
  readonly conditionOf: NameCondition;
}

/** Why a created recharge did not leave. In each case no request was and none will be sent for it. */
export type NotDispatched = JournalFailure | 'sent_log_failed' | 'not_created';

/** Takes created rows over the wire, each at most once. */
export interface Dispatcher {
  /**
   * Resolves when `sent` is committed, that is: just before the request leaves. The outcome comes as news.
   * @param recharge a row in `created` that nobody else dispatches.
   */
  dispatch(recharge: Recharge): Promise<Result<Recharge, NotDispatched>>;
  /** Recharges that are about to leave, whose request has not ended or whose result is not committed yet. */
  inFlight(): number;
  /** Whether this process still works on a row: nobody else may say what became of it. */
  isInFlight(refId: RefId): boolean;
  /** Resolves when nothing is in flight any more. */
  idle(): Promise<void>;
}

/** What to enter of a row, guarded by the state it has to be in; without one in any. */
type Entry = readonly [fact: Fact, expected?: RechargeState];

/** The way of one sale from `created` to its outcome: write, act, write. */
export function createDispatcher(ports: DispatchPorts): Dispatcher {
  const { journal, sentLog, gateway, operators, clock, news, saver, bug } = ports;
  const running = new Set<Promise<void>>();
  /** Rows whose last word is not committed yet. */
  const open = new Set<RefId>();

  function dispatch(created: Recharge): Promise<Result<Recharge, NotDispatched>> {
    open.add(created.refId);
    const leaving = leave(created);
    const ending: Promise<void> = leaving
      .then(async (left) => (left.ok ? finish(left.value) : undefined))
      .finally(() => running.delete(ending));
    running.add(ending);
    return leaving;
  }

  /** Writes down that the request is about to leave; after that it may. */
  async function leave(created: Recharge): Promise<Result<Recharge, NotDispatched>> {
    const logged = await sentLog.append(lineOf(created, clock.now()));
    if (!logged.ok) {
      await giveUp(created, 'sent_log_failed');
      return fail('sent_log_failed');
    }
    const entered = await enter(created.refId, { kind: 'sending' }, 'created');
    // Nothing leaves unless exactly this row went from `created` to `sent` just now.
    if (!entered.ok) {
      await giveUp(created, 'interrupted_before_sending');
      return fail(entered.failure);
    }
    if (entered.value.kind !== 'entered' || !entered.value.moved) {
      open.delete(created.refId);
      return fail('not_created');
    }
    const { recharge: sent, carried } = entered.value;
    for (const row of [...carried, sent]) tell(() => news.changed(row, null), bug);
    return ok(sent);
  }

  /** The one place in Galla that moves money: one call, never repeated, whatever it answers. */
  async function finish(sent: Recharge): Promise<void> {
    const fact = await factOf(sent);
    await saver.save({
      row: sent,
      fact,
      // The end of a request is written by nobody but us.
      isWritten: ({ endedAt }) => endedAt !== null,
      saved: news.changed,
    }).ended;
    open.delete(sent.refId);
  }

  async function factOf(sent: Recharge): Promise<Fact> {
    try {
      const answer = await gateway.recharge(sent);
      tell(() => news.answered(answer, clock.now(), sent), bug);
      return factOfRecharge(answer, sent, operators, ports.conditionOf);
    } catch (error) {
      // A mistake in the program must not leave a row `sent` that nobody asks about.
      bug(error);
      return { kind: 'recharge_unclear', cause: 'interrupted', httpStatus: null, message: null };
    }
  }

  /**
   * Nothing left for this row, and nothing will. Said in both witnesses as soon as each can be written, so that a disk
   * that was full does not block the number until a restart. Only on a row that never got further than `created`,
   * or whose `sent` was committed without a report.
   */
  async function giveUp(created: Recharge, cause: NotSentCause): Promise<void> {
    const { refId } = created;
    const [logged, ended] = await Promise.all([
      sentLog.giveUp(refId, clock.now()).then(({ ok: isThere }) => isThere),
      endWithout(refId, { kind: 'not_sent', cause }),
    ]);
    if (ended === 'closed' || (logged && ended === 'done')) open.delete(refId);
    else clock.after(RETRY_MS, () => void giveUp(created, cause));
  }

  async function endWithout(refId: RefId, fact: Fact): Promise<'done' | 'again' | 'closed'> {
    for (const expected of ['created', 'sent'] as const) {
      const entered = await enter(refId, fact, expected);
      if (!entered.ok) return entered.failure === 'closed' ? 'closed' : 'again';
      if (entered.value.kind === 'stale') continue;
      if (entered.value.kind === 'entered') {
        const { recharge } = entered.value;
        tell(() => news.changed(recharge, null), bug);
      }
      return 'done';
    }
    return 'done';
  }

  async function enter(refId: RefId, ...[fact, expected]: Entry): Promise<Result<Entered, JournalFailure>> {
    return attempt(async () => journal.enter(refId, fact, momentOf(clock, galla), expected), bug);
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running);
  }

  return {
    dispatch,
    inFlight: () => running.size,
    isInFlight: (refId) => open.has(refId),
    idle,
  };
}

function lineOf(row: Recharge, at: number): SentLine {
  const { refId, accountId, operator, number, amountPaise, istDate } = row;
  const { category, operatorName, chargePaise, payment, parts, customerPhone, customerName } = row;
  const sold = { category, operatorName, chargePaise, payment, parts, customerPhone, customerName };
  return { refId, accountId, operator, number, amountPaise, istDate, at, sold };
}
