import type { PersonId } from '../ids';
import type { Paise } from '../money';
import type { Payment, RechargeState } from './recharge';

/** What narrows the history down. What is `null` narrows nothing; all that is set must hold. */
export interface HistoryFilter {
  /** Indian days, `YYYY-MM-DD`, both of them included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly state: RechargeState | null;
  /** The code that was sent. */
  readonly operator: string | null;
  /** Who sold it. */
  readonly person: PersonId | null;
  /** How it was paid, or a part of it. */
  readonly way: Payment | null;
  /** Of the amount without the shop's charge, both included. */
  readonly leastPaise: Paise | null;
  readonly mostPaise: Paise | null;
}

/** What is asked of the history. */
export interface HistoryQuestion {
  /** As typed; empty for everything. */
  readonly search: string;
  readonly filter: HistoryFilter;
  /** Main's own: what is hidden from who asks. */
  readonly hidden?: HiddenNumbers;
}

/** What somebody may not see, and so not find by a part either. */
export interface HiddenNumbers {
  /** Numbers of what was sold before this, in UTC milliseconds. */
  readonly before: number;
  /** But not those that they know in full, as the shield compares numbers. */
  readonly known: readonly string[];
}

/** Nothing is narrowed down. */
export const noFilter: HistoryFilter = {
  from: null,
  to: null,
  state: null,
  operator: null,
  person: null,
  way: null,
  leastPaise: null,
  mostPaise: null,
};

/** Whether anything is narrowed down. */
export function narrows(filter: HistoryFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** How far an export of the history has come. */
export interface ExportProgress {
  readonly rows: number;
  /** The Indian day, `YYYY-MM-DD`, down to which all was looked through; `null`: it has just begun. */
  readonly lookedTo: string | null;
}
