import type { AccountId, RefId } from '../../preload/contract/ids';
import type { Recharge } from '../../preload/contract/recharge';
import { fail, ok, type Result } from '../../preload/contract/result';
import { entryOfStatus } from './facts';
import { istDate } from './ist-date';
import { momentOf } from './moment';
import type { ClockPort, GatewayPort, JournalFailure, JournalPort, NewsPort, OperatorPort } from './ports';

/** What follow-up works with. */
export interface FollowUpPorts {
  readonly journal: JournalPort;
  readonly gateway: GatewayPort;
  readonly operators: OperatorPort;
  readonly clock: ClockPort;
  readonly news: NewsPort;
  /** The account whose rows are asked about; `null` while none is connected. */
  account(): AccountId | null;
  /** Status checks allowed a day. */
  dailyCap(): number;
  /** Whether a sale is on its way: sales go first. */
  selling(): boolean;
  /** A turn has thrown: a bug. Asking goes on after a while. Must not throw itself. */
  bug(error: unknown): void;
}

/** Why a check that a person asked for brought nothing. */
export type NotChecked =
  JournalFailure | 'no_such_row' | 'other_account' | 'no_token' | 'nothing_to_check' | 'no_connection';

/** Asks the gateway about rows that have no final word. */
export interface FollowUp {
  start(): void;
  /** Stops asking; resolves when a check under way has ended. */
  stop(): Promise<void>;
  /** Asks about one row now, whatever its schedule and the cap. */
  check(refId: RefId): Promise<Result<Recharge, NotChecked>>;
}

/** Rows younger than this are asked first and may use the whole cap. */
const YOUNG_MS = 10 * 60 * 1000;
/** Share of the cap that old rows may use: the rest is kept for young ones. */
const OLD_SHARE = 0.6;
/** Between two checks, so that a night without network does not end in a burst. */
const GAP_MS = 2000;
/** How often the schedule is looked at while nothing is due. */
const IDLE_MS = 3000;
/** First and longest wait after a check found no connection. */
const OFFLINE_FIRST_MS = 15_000;
const OFFLINE_MAX_MS = 5 * 60 * 1000;

/** Follow-up as the design has it: one question at a time, young rows first, then the longest due. */
export function createFollowUp(ports: FollowUpPorts): FollowUp {
  const { journal, gateway, operators, clock, news } = ports;
  const asking = new Map<RefId, Promise<Result<Recharge, NotChecked>>>();
  let cancel: (() => void) | null = null;
  let turn: Promise<void> = Promise.resolve();
  let running = false;
  let offlineMs = 0;

  function wait(ms: number): void {
    if (!running) return;
    cancel = clock.after(ms, () => {
      // A row that makes this program throw must not end the asking about all others.
      turn = takeTurn().catch((error: unknown) => {
        ports.bug(error);
        wait(OFFLINE_MAX_MS);
      });
    });
  }

  async function takeTurn(): Promise<void> {
    const account = ports.account();
    if (account === null || ports.selling() || !gateway.canAsk(account)) return wait(IDLE_MS);
    const row = await pick(account);
    if (row === null) return wait(IDLE_MS);
    const checked = await check(row.refId);
    if (!checked.ok && checked.failure === 'no_connection') {
      offlineMs = Math.min(Math.max(offlineMs * 2, OFFLINE_FIRST_MS), OFFLINE_MAX_MS);
      return wait(offlineMs);
    }
    offlineMs = 0;
    return wait(checked.ok ? GAP_MS : IDLE_MS);
  }

  async function pick(account: AccountId): Promise<Recharge | null> {
    const now = clock.now();
    const asked = await journal.checksOn(account, istDate(now));
    const cap = ports.dailyCap();
    if (!asked.ok || asked.value >= cap) return null;
    const young = await journal.due(account, now, now - YOUNG_MS);
    if (!young.ok || young.value !== null) return young.ok ? young.value : null;
    if (asked.value >= Math.floor(cap * OLD_SHARE)) return null;
    const old = await journal.due(account, now, 0);
    return old.ok ? old.value : null;
  }

  /** Two questions about one row at a time would only race each other. */
  async function check(refId: RefId): Promise<Result<Recharge, NotChecked>> {
    const underWay = asking.get(refId);
    if (underWay !== undefined) return underWay;
    const asked = ask(refId).finally(() => asking.delete(refId));
    asking.set(refId, asked);
    return asked;
  }

  async function ask(refId: RefId): Promise<Result<Recharge, NotChecked>> {
    const found = await journal.recharge(refId);
    if (!found.ok) return found;
    const row = found.value;
    if (row === null) return fail('no_such_row');
    if (row.accountId !== ports.account()) return fail('other_account');
    if (!gateway.canAsk(row.accountId)) return fail('no_token');
    if (row.state === 'created' || row.state === 'sent') return fail('nothing_to_check');
    const day = istDate(clock.now());
    // Counted before the wire: a crash may cost a question, never hide one.
    const noted = await journal.enter(refId, { kind: 'status_asked', istDate: day }, momentOf(clock));
    if (!noted.ok) return noted;
    const answer = await gateway.status({ ...row, istDate: dayToAsk(row) });
    news.answered(answer, clock.now(), row);
    const entered = await journal.enter(refId, entryOfStatus(answer, row, operators, day), momentOf(clock));
    if (!entered.ok) return entered;
    if (entered.value.kind === 'no_such_row') return fail('no_such_row');
    const alarm = entered.value.kind === 'entered' ? entered.value.alarm : null;
    news.changed(entered.value.recharge, alarm);
    return answer.kind === 'not_sent' ? fail('no_connection') : ok(entered.value.recharge);
  }

  return {
    start() {
      if (running) return;
      running = true;
      wait(0);
    },
    async stop() {
      running = false;
      cancel?.();
      await turn;
      await Promise.allSettled(asking.values());
    },
    check,
  };
}

/**
 * The Indian day that a status check names. A row that was made under a clock known to be off is asked by turns
 * with the day by the gateway's clock and with our own: somebody may have set the clock right just before the sale.
 */
function dayToAsk({ istDate: ours, createdAt, clockOffMs, checksDone }: Recharge): string {
  return clockOffMs === null || checksDone % 2 === 1 ? ours : istDate(createdAt - clockOffMs);
}
