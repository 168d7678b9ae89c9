import type { RefId } from '../../preload/contract/ids';
import type { NotSentCause, Recharge } from '../../preload/contract/recharge';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { Fact } from './entries';
import { factOfRecharge } from './facts';
import { momentOf } from './moment';
import type {
  ClockPort,
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
  /** Resolves when nothing is in flight any more. */
  idle(): Promise<void>;
}

/** How long to wait before a result that could not be committed is tried again. */
const RETRY_MS = 2000;

/** The way of one sale from `created` to its outcome: write, act, write. */
export function createDispatcher(ports: DispatchPorts): Dispatcher {
  const { journal, sentLog, gateway, operators, clock, news } = ports;
  const running = new Set<Promise<void>>();
  const unsaved = new Set<RefId>();

  function dispatch(created: Recharge): Promise<Result<Recharge, NotDispatched>> {
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
    const entered = await journal.enter(created.refId, { kind: 'sending' }, momentOf(clock), 'created');
    // Nothing leaves unless exactly this row went from `created` to `sent` just now.
    if (!entered.ok) {
      await giveUp(created, 'interrupted_before_sending');
      return fail(entered.failure);
    }
    if (entered.value.kind !== 'entered' || !entered.value.moved) return fail('not_created');
    const sent = entered.value.recharge;
    news.changed(sent, null);
    return ok(sent);
  }

  /** The one place in Galla that moves money: one call, never repeated, whatever it answers. */
  async function finish(sent: Recharge): Promise<void> {
    const answer = await gateway.recharge(sent);
    news.answered(answer, clock.now(), sent);
    const fact = factOfRecharge(answer, sent, operators);
    while ((await save(sent, fact)) === 'again') await pause(RETRY_MS);
  }

  async function save(sent: Recharge, fact: Fact): Promise<'done' | 'again'> {
    const entered = await journal.enter(sent.refId, fact, momentOf(clock));
    if (entered.ok && entered.value.kind === 'entered') {
      unsaved.delete(sent.refId);
      news.changed(entered.value.recharge, entered.value.alarm);
      return 'done';
    }
    // The app is going away: the row stays `sent`, and the next start asks about it.
    if (!entered.ok && entered.failure === 'closed') return 'done';
    unsaved.add(sent.refId);
    news.notSaved(sent, fact);
    return 'again';
  }

  /**
   * Nothing left for this row, and nothing will. Said as soon as it can be written, so that a disk that was
   * full does not block the number until a restart; only on a row that is still `created`.
   */
  async function giveUp(created: Recharge, cause: NotSentCause): Promise<void> {
    const entered = await journal.enter(
      created.refId,
      { kind: 'not_sent', cause },
      momentOf(clock),
      'created',
    );
    if (entered.ok) {
      if (entered.value.kind === 'entered') news.changed(entered.value.recharge, null);
    } else if (entered.failure !== 'closed') {
      clock.after(RETRY_MS, () => void giveUp(created, cause));
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

  return { dispatch, inFlight: () => running.size, notSaved: () => unsaved.size, idle };
}

function lineOf(row: Recharge, at: number): SentLine {
  const { refId, accountId, operator, number, amountPaise, istDate } = row;
  return { refId, accountId, operator, number, amountPaise, istDate, at };
}
