import type { RefId } from '../../preload/contract/ids';
import type { NotSentCause, Recharge, RechargeState } from '../../preload/contract/recharge';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { Fact } from './entries';
import { factOfRecharge } from './facts';
import { momentOf } from './moment';
import type { NameCondition } from './refusal';
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
} from './ports';

/** What a dispatcher works with. */
export interface DispatchPorts {
  readonly journal: JournalPort;
  readonly sentLog: SentLogPort;
  readonly gateway: GatewayPort;
  readonly operators: OperatorPort;
  readonly clock: ClockPort;
  readonly news: NewsPort;
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
  /** Results that could not be committed yet. While there are any, no new sale may start. */
  notSaved(): number;
  /** Whether this process still works on a row: nobody else may say what became of it. */
  isInFlight(refId: RefId): boolean;
  /** Resolves when nothing is in flight any more. */
  idle(): Promise<void>;
}

/** How long to wait before a result that could not be committed is tried again. */
const RETRY_MS = 2000;

/** What to enter of a row, guarded by the state it has to be in; without one in any. */
type Entry = readonly [fact: Fact, expected?: RechargeState];

/** The way of one sale from `created` to its outcome: write, act, write. */
export function createDispatcher(ports: DispatchPorts): Dispatcher {
  const { journal, sentLog, gateway, operators, clock, news } = ports;
  const running = new Set<Promise<void>>();
  const unsaved = new Set<RefId>();
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
    const sent = entered.value.recharge;
    tell(() => news.changed(sent, null));
    return ok(sent);
  }

  /** The one place in Galla that moves money: one call, never repeated, whatever it answers. */
  async function finish(sent: Recharge): Promise<void> {
    const fact = await factOf(sent);
    let saved = await save(sent, fact);
    while (saved === 'again') {
      await pause(RETRY_MS);
      saved = await saveAgain(sent, fact);
    }
    unsaved.delete(sent.refId);
    open.delete(sent.refId);
  }

  async function factOf(sent: Recharge): Promise<Fact> {
    try {
      const answer = await gateway.recharge(sent);
      tell(() => news.answered(answer, clock.now(), sent));
      return factOfRecharge(answer, sent, operators, ports.conditionOf);
    } catch (error) {
      // A mistake in the program must not leave a row `sent` that nobody asks about.
      ports.bug(error);
      return { kind: 'recharge_unclear', cause: 'interrupted', httpStatus: null, message: null };
    }
  }

  /** Whatever is no commit that was reported is "not saved yet". */
  async function save(sent: Recharge, fact: Fact): Promise<'done' | 'again'> {
    const entered = await enter(sent.refId, fact);
    if (entered.ok && entered.value.kind === 'entered') {
      unsaved.delete(sent.refId);
      const { recharge, alarm } = entered.value;
      tell(() => news.changed(recharge, alarm));
      return 'done';
    }
    // The app is going away: the row stays `sent`, and the next start asks about it.
    if (!entered.ok && entered.failure === 'closed') return 'done';
    unsaved.add(sent.refId);
    tell(() => news.notSaved(sent, fact));
    return 'again';
  }

  /**
   * A try that was not reported may have been committed all the same (its thread died). The end of a request is
   * written by nobody but us, so a row that has one is not told twice.
   */
  async function saveAgain(sent: Recharge, fact: Fact): Promise<'done' | 'again'> {
    const found = await attempt(() => journal.recharge(sent.refId));
    if (!found.ok) return found.failure === 'closed' ? 'done' : 'again';
    const row = found.value;
    if (row === null || row.endedAt === null) return save(sent, fact);
    unsaved.delete(sent.refId);
    tell(() => news.changed(row, row.alarm));
    return 'done';
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
        tell(() => news.changed(recharge, null));
      }
      return 'done';
    }
    return 'done';
  }

  async function enter(refId: RefId, ...[fact, expected]: Entry): Promise<Result<Entered, JournalFailure>> {
    return attempt(() => journal.enter(refId, fact, momentOf(clock), expected));
  }

  /** A journal that throws has committed nothing that anybody may count on. */
  async function attempt<T>(
    call: () => Promise<Result<T, JournalFailure>>,
  ): Promise<Result<T, JournalFailure>> {
    try {
      return await call();
    } catch (error) {
      ports.bug(error);
      return fail('io');
    }
  }

  /** A listener that throws must not cost what was just written. */
  function tell(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      ports.bug(error);
    }
  }

  async function pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      clock.after(ms, resolve);
    });
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running);
  }

  return {
    dispatch,
    inFlight: () => running.size,
    notSaved: () => unsaved.size,
    isInFlight: (refId) => open.has(refId),
    idle,
  };
}

function lineOf(row: Recharge, at: number): SentLine {
  const { refId, accountId, operator, number, amountPaise, istDate } = row;
  const { category, operatorName, chargePaise, payment, customerPhone, customerName } = row;
  const sold = { category, operatorName, chargePaise, payment, customerPhone, customerName };
  return { refId, accountId, operator, number, amountPaise, istDate, at, sold };
}
