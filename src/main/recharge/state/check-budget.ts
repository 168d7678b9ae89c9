import type { CheckBudget } from '../../../preload/contract/sale/entries/entry-words';

/** Checks of one account on one Indian day, by what they were counted as. */
export type Checks = Readonly<Record<CheckBudget, number>>;

/** Rows younger than this have a share of the day's checks of their own: a customer may be waiting. */
export const YOUNG_MS = 10 * 60 * 1000;
/** Checks that staff may ask for in a day, beside the cap. */
export const BY_HAND_A_DAY = 30;
/** Share of the cap for old rows; the rest is for young ones. */
const OLD_SHARE = 0.6;

/**
 * What is left of a day's checks. Young and old rows have a share of the cap each and never take the other's; the
 * day-end pass takes what is left of the whole; checks by hand are counted beside it.
 * @param cap status checks allowed a day, 0 or more.
 */
export function checksLeft(cap: number, asked: Checks): Checks {
  // With a cap of one it is for old rows: each young row becomes one.
  const oldShare = Math.max(Math.floor(cap * OLD_SHARE), Math.min(cap, 1));
  const whole = cap - asked.young - asked.old - asked.day_end;
  return {
    young: left(Math.min(cap - oldShare - asked.young, whole)),
    old: left(Math.min(oldShare - asked.old, whole)),
    day_end: left(whole),
    by_hand: left(BY_HAND_A_DAY - asked.by_hand),
  };
}

function left(checks: number): number {
  return Math.max(0, checks);
}
