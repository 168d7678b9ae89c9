import type { RefId } from '../../preload/contract/ids';
import type { Recharge } from '../../preload/contract/recharge';
import type { Result } from '../../preload/contract/result';
import type { AccountRefusal, Asking } from '../../preload/contract/settings';
import { createAsker, type AskPorts, type NotChecked } from './ask-status';
import { createPicker, type PickPorts } from './pick-check';
import { SALE_WAIT_MS } from './sale-wait';

/** What follow-up works with. */
export interface FollowUpPorts extends AskPorts, PickPorts {
  readonly journal: AskPorts['journal'] & PickPorts['journal'];
  /** Whether a sale is on its way: sales go first, for some seconds. */
  selling(): boolean;
  /** What {@link FollowUp.standing} answers is something else now. Must not throw. */
  standingChanged(): void;
  /** A turn has thrown: a bug. Asking goes on after a while. Must not throw itself. */
  bug(error: unknown): void;
}

/** Asks the gateway about rows that have no final word. */
export interface FollowUp {
  start(): void;
  /** Stops asking; resolves when a check under way has ended. */
  stop(): Promise<void>;
  /** Asks about one row now, whatever its schedule: for a person, or for the day-end pass, which minds the cap. */
  check(refId: RefId, by: 'by_hand' | 'day_end'): Promise<Result<Recharge, NotChecked>>;
  /** A call went well, or account, token or paths changed: whatever made it wait longer is over. */
  resume(): void;
  /** What cannot be asked now, and when it goes on. */
  standing(): Asking;
}

/** Between two checks, so that a night without network does not end in a burst. */
const GAP_MS = 2000;
/** How often the schedule is looked at while nothing is due. */
const IDLE_MS = 3000;
/** How often it is looked whether the sale that goes first has ended. */
const SALE_POLL_MS = 250;
/** After a bug. */
const BUG_MS = 5 * 60 * 1000;
/**
 * First and longest wait while nothing can be asked; each is twice the one before. A refused check is counted by the
 * gateway, so these come to 28 a day at most; nobody waits for them, because a sale that goes well ends the wait.
 */
const waits = {
  offline: { firstMs: 15_000, maxMs: 5 * 60_000 },
  refused: { firstMs: 60_000, maxMs: 60 * 60_000 },
} as const;

interface BackOff {
  readonly why: keyof typeof waits;
  readonly ms: number;
  readonly refused: Asking['refused'];
}

/** Follow-up as the design has it: one question at a time, young rows first, then the longest due. */
export function createFollowUp(ports: FollowUpPorts): FollowUp {
  const { gateway, clock } = ports;
  const asker = createAsker(ports);
  const picker = createPicker(ports);
  let cancel: (() => void) | null = null;
  let turn: Promise<void> = Promise.resolve();
  let running = false;
  let backOff: BackOff | null = null;
  /** Since when a check that could go waits for sales, by the monotonic clock. */
  let waitsSince: number | null = null;
  let told = standingOf();

  function wait(ms: number): void {
    tell();
    if (!running) return;
    cancel = clock.after(ms, () => {
      cancel = null;
      // A row that makes this program throw must not end the asking about all others.
      turn = takeTurn().catch((error: unknown) => {
        ports.bug(error);
        wait(BUG_MS);
      });
    });
  }

  async function takeTurn(): Promise<void> {
    const account = ports.account();
    if (account === null || !gateway.canAsk(account)) return wait(IDLE_MS);
    const picked = await picker.pick(account);
    if (picked === null) {
      waitsSince = null;
      return wait(IDLE_MS);
    }
    if (letsSaleGoFirst()) return wait(SALE_POLL_MS);
    waitsSince = null;
    const checked = await asker.check(picked.row.refId, picked.budget);
    const why = reasonToWait(checked);
    if (why === null) {
      backOff = null;
      return wait(checked.ok ? GAP_MS : IDLE_MS);
    }
    return waitLonger(why);
  }

  /** Whether a turn was waited for, and is not any more. */
  function cancelWait(): boolean {
    if (cancel === null) return false;
    cancel();
    cancel = null;
    return true;
  }

  function letsSaleGoFirst(): boolean {
    if (!ports.selling()) return false;
    waitsSince ??= clock.monotonic();
    return clock.monotonic() - waitsSince < SALE_WAIT_MS;
  }

  function waitLonger(reason: 'offline' | AccountRefusal): void {
    const why = reason === 'offline' ? 'offline' : 'refused';
    const { firstMs, maxMs } = waits[why];
    const ms = backOff?.why === why ? Math.min(backOff.ms * 2, maxMs) : firstMs;
    const refused = reason === 'offline' ? null : { condition: reason, nextAt: clock.now() + ms };
    backOff = { why, ms, refused };
    wait(ms);
  }

  function standingOf(): Asking {
    return { usedUp: picker.usedUp(), refused: backOff?.refused ?? null };
  }

  function tell(): void {
    const now = standingOf();
    if (isSame(now, told)) return;
    told = now;
    ports.standingChanged();
  }

  return {
    start() {
      if (running) return;
      running = true;
      wait(0);
    },
    async stop() {
      running = false;
      cancelWait();
      await turn;
      await asker.idle();
    },
    async check(refId, by) {
      const checked = await asker.check(refId, by);
      const why = reasonToWait(checked);
      // What a person just learned of the account, the schedule need not find out once more.
      const isNews = why !== null && why !== 'offline' && backOff?.why !== 'refused';
      if (isNews && cancelWait()) waitLonger(why);
      return checked;
    },
    resume() {
      if (backOff === null) return;
      backOff = null;
      tell();
      if (cancelWait()) wait(0);
    },
    standing: standingOf,
  };
}

function reasonToWait(checked: Result<unknown, NotChecked>): 'offline' | AccountRefusal | null {
  if (checked.ok) return null;
  const { failure } = checked;
  if (failure === 'no_connection') return 'offline';
  return failure === 'wrong_credentials' || failure === 'address_refused' ? failure : null;
}

function isSame(a: Asking, b: Asking): boolean {
  return (
    a.usedUp?.notAsked === b.usedUp?.notAsked
    && a.usedUp?.nextAt === b.usedUp?.nextAt
    && a.refused?.condition === b.refused?.condition
    && a.refused?.nextAt === b.refused?.nextAt
  );
}
