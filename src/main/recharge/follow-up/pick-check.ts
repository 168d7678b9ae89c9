import type { AccountId } from '../../../preload/contract/ids';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { Asking } from '../../../preload/contract/settings/settings';
import { checksLeft, type Checks } from '../state/check-budget';
import type { CheckBudget } from '../../../preload/contract/sale/entries/entry-words';
import { DAY_MS, istDate, istDayStart } from '../../../preload/contract/ist-date';
import type { ClockPort, DueKind, JournalPort } from '../ports';

/** What a picker works with. */
export interface PickPorts {
  readonly journal: Pick<JournalPort, 'checksOn' | 'due' | 'dueCount'>;
  readonly clock: ClockPort;
  /** Status checks allowed a day. */
  dailyCap(): number;
}

/** A row to ask about now, and what that is counted as. */
export interface Picked {
  readonly row: Recharge;
  readonly budget: CheckBudget;
}

/** Chooses what is asked about next. */
export interface Picker {
  /** `null`: nothing is due, or nothing that the day's checks still reach. */
  pick(account: AccountId): Promise<Picked | null>;
  /** What the day's checks did not reach at the last pick; `null`: they reach everything. */
  usedUp(): Asking['usedUp'];
}

/** The fair order: young rows first, then whoever has waited longest. */
export function createPicker({ journal, clock, dailyCap }: PickPorts): Picker {
  let usedUp: Asking['usedUp'] = null;
  let tookAhead = false;

  async function pick(account: AccountId): Promise<Picked | null> {
    const now = clock.now();
    const asked = await journal.checksOn(account, istDate(now));
    if (!asked.ok) return null;
    const left = checksLeft(dailyCap(), asked.value);
    usedUp = left.old > 0 ? null : await notReached(account, now, left);
    if (left.young > 0) {
      const row = await first(account, now, 'young');
      if (row !== null) return { row, budget: 'young' };
    }
    const row = left.old > 0 ? await firstOld(account, now) : null;
    return row === null ? null : { row, budget: 'old' };
  }

  /**
   * How long a row dated ahead has waited, nobody knows. So such rows and the others are asked by turns: neither
   * kind can keep the other waiting for ever.
   */
  async function firstOld(account: AccountId, now: number): Promise<Recharge | null> {
    const kinds = tookAhead ? (['old', 'ahead'] as const) : (['ahead', 'old'] as const);
    for (const kind of kinds) {
      const row = await first(account, now, kind);
      if (row === null) continue;
      tookAhead = kind === 'ahead';
      return row;
    }
    return null;
  }

  async function first(account: AccountId, now: number, kind: DueKind): Promise<Recharge | null> {
    const found = await journal.due(account, now, kind);
    return found.ok ? found.value : null;
  }

  async function notReached(account: AccountId, now: number, left: Checks): Promise<Asking['usedUp']> {
    // An owner who set the cap to nothing asked for silence.
    if (dailyCap() === 0) return null;
    const waiting = await journal.dueCount(account, now);
    if (!waiting.ok) return usedUp;
    const { young, old } = waiting.value;
    const notAsked = old + (left.young > 0 ? 0 : young);
    return notAsked === 0 ? null : { notAsked, nextAt: istDayStart(istDate(now)) + DAY_MS };
  }

  return { pick, usedUp: () => usedUp };
}
