import type { RefId } from '../../../preload/contract/ids';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { Result } from '../../../preload/contract/result';
import type { AccountRefusal, Asking } from '../../../preload/contract/settings/settings';
import { createAsker, type AskPorts, type NotChecked } from './ask-status';
import { createPicker, type PickPorts } from './pick-check';
import { createSaleWait, type SaleWaitPorts } from '../sale/sale-wait';
import { galla, type Actor } from '../state/moment';

/** What follow-up works with. */
export interface FollowUpPorts extends AskPorts, PickPorts, SaleWaitPorts {
  readonly clock: AskPorts['clock'];
  readonly journal: AskPorts['journal'] & PickPorts['journal'];
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
  check(refId: RefId, by: 'by_hand' | 'day_end', actor: Actor): Promise<Result<Recharge, NotChecked>>;
  /**
   * Something may have ended what makes it wait longer. `changed`: account, token or paths did. A call that was answered
   * well proves the connection, and a status check (`status`) all of it. A sale or a balance (`other`) says nothing of the
   * status address, which may be refused alone: it brings one try forward, and no more until one of them is refused, too.
   */
  resume(after: 'changed' | 'status' | 'other'): void;
  /** A sale or a balance was refused for the account: the next that goes well is news. */
  refusedElsewhere(): void;
  /** What cannot be asked now, and when it goes on. */
  standing(): Asking;
}

/** Between two checks, so that a night without network does not end in a burst. */
const GAP_MS = 2000;
/** How often the schedule is looked at while nothing is due. */
const IDLE_MS = 3000;
/** After a bug. */
const BUG_MS = 5 * 60 * 1000;
/**
 * First and longest wait while nothing can be asked; each is twice the one before. A refused check is counted by the
 * gateway, so these come to 28 a day at most; nobody waits for them, because the first sale that goes well brings the next one forward.
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
  const saleWait = createSaleWait(ports);
  let cancel: (() => void) | null = null;
  let turn: Promise<void> = Promise.resolve();
  let running = false;
  let backOff: BackOff | null = null;
  /** A refused check was tried again because another call went well. */
  let triedForOthers = false;
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
    await saleWait.letSaleGoFirst();
    if (!running) return;
    const picked = await picker.pick(account);
    if (picked === null) return wait(IDLE_MS);
    const checked = await asker.check(picked.row.refId, picked.budget, galla);
    const why = reasonToWait(checked);
    if (why === null) {
      endBackOff();
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

  function endBackOff(): void {
    backOff = null;
    triedForOthers = false;
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
      saleWait.end();
      await turn;
      await asker.idle();
    },
    async check(refId, by, actor) {
      const checked = await asker.check(refId, by, actor);
      const why = reasonToWait(checked);
      // What a person just learned of the account, the schedule need not find out once more.
      const isNews = why !== null && why !== 'offline' && backOff?.why !== 'refused';
      if (isNews && cancelWait()) waitLonger(why);
      return checked;
    },
    resume(after) {
      if (backOff === null) return;
      if (after === 'other' && backOff.why === 'refused') {
        if (triedForOthers) return;
        triedForOthers = true;
      } else {
        endBackOff();
        tell();
      }
      if (cancelWait()) wait(0);
    },
    refusedElsewhere() {
      triedForOthers = false;
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
