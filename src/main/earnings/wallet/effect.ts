import type { RefId } from '../../../preload/contract/ids';
import { DAY_MS } from '../../../preload/contract/ist-date';
import type { RechargeState } from '../../../preload/contract/sale/recharge';

/** From here on the effect has at least this phase. */
export interface Point {
  /** UTC milliseconds; `Infinity`: perhaps never. */
  readonly at: number;
  /**
   * How often it has moved the wallet: even, it is not in it; odd, it is. A sale that failed after it was on its way ends at
   * 2: it was taken and put back, or never taken, and nobody can tell which.
   */
  readonly phase: number;
}

/**
 * Something that Galla knows and that moves the wallet: a sale, or a top-up that somebody noted. When it moved is known only
 * between two points: not before the one with the lower phase, and by the one with the higher.
 */
export interface Effect {
  readonly kind: 'sale' | 'top_up';
  /** Of a sale: which. */
  readonly refId: RefId | null;
  /** What it adds to the wallet while it is in it; below 0 of a sale. Whole paise. */
  readonly paise: number;
  /** In the order of time, with phases that never fall. The first has phase 0: before it nothing was moved. */
  readonly points: readonly Point[];
  /** When its request left, or when it was noted: UTC milliseconds. */
  readonly at: number;
  /** What it adds is reckoned from the shop's terms, and may be a paisa off. */
  readonly isReckoned: boolean;
  /** Of a sale: nobody has said what became of it. */
  readonly isOpen: boolean;
}

/** A move of a recharge from one state to another. */
export interface StateMove {
  /** UTC milliseconds. */
  readonly at: number;
  readonly from: RechargeState | null;
  readonly to: RechargeState;
}

/** What a state says of the wallet; `null`: it may be in it or not. */
const says = {
  created: 'out',
  sent: null,
  not_sent: 'out',
  pending: null,
  unknown: null,
  success: 'in',
  failed: 'out',
  refunded: 'out',
} as const satisfies Readonly<Record<RechargeState, 'in' | 'out' | null>>;

/** What is asked to make the effect of a sale. */
export interface SoldEffect {
  readonly refId: RefId;
  /** What the gateway takes for it, in whole paise. */
  readonly takenPaise: number;
  readonly isReckoned: boolean;
  /** Its moves from state to state, in their order; of a sale that began before, those since. */
  readonly moves: readonly StateMove[];
}

/** The effect of a sale; `null` when its request never left. */
export function effectOfSale({ refId, takenPaise, isReckoned, moves }: SoldEffect): Effect | null {
  const [first] = moves;
  const last = moves.at(-1);
  if (first === undefined || last === undefined || last.to === 'not_sent') return null;
  const began = says[first.from ?? 'created'];
  const points: Point[] =
    first.from === null || first.from === 'created' ? [] : [{ at: -Infinity, phase: 0 }];
  let phase = 0;
  if (began === 'in') points.push({ at: -Infinity, phase: (phase = 1) });
  for (const { at, to } of moves) {
    if (points.length === 0) {
      if (to !== 'created' && to !== 'not_sent') points.push({ at, phase: 0 });
      continue;
    }
    const said = says[to];
    if (said === null) continue;
    // Of one that was out before, nothing has to have happened; out of the dark it may have been in, and out again.
    const isDark = phase === 0;
    if (said === 'in') phase += phase % 2 === 0 ? 1 : 0;
    else phase += phase % 2 === 1 ? 1 : isDark ? 2 : 0;
    points.push({ at, phase });
  }
  const isOpen = says[last.to] === null && points.length > 0;
  if (isOpen) points.push({ at: Infinity, phase: phase + 2 });
  if (points.length === 0) return null;
  return { kind: 'sale', refId, paise: 0 - takenPaise, at: first.at, points, isReckoned, isOpen };
}

/** A top-up is noted before the bank sends it, or days after. In milliseconds, before and after it was noted. */
const NOTED_AFTER_MS = 3 * DAY_MS;
const NOTED_BEFORE_MS = DAY_MS;

/** The effect of a top-up that was noted at `at`: it may have come some days before that, or the day after. */
export function effectOfTopUp(at: number, paise: number): Effect {
  const points = [
    { at: at - NOTED_AFTER_MS, phase: 0 },
    { at: at + NOTED_BEFORE_MS, phase: 1 },
  ];
  return { kind: 'top_up', refId: null, paise, at, points, isReckoned: false, isOpen: false };
}

/** What an effect adds to the wallet in a phase. */
export function addsIn({ paise }: Pick<Effect, 'paise'>, phase: number): number {
  return phase % 2 === 1 ? paise : 0;
}

/** The least phase that it must have from `from` on. */
export function leastPhase({ points }: Effect, from: number): number {
  let phase = 0;
  for (const point of points) {
    if (point.at > from) break;
    phase = point.phase;
  }
  return phase;
}

/** The highest phase that it can have had up to `to`. */
export function highestPhase({ points }: Effect, to: number): number {
  for (const point of points) if (point.at >= to) return point.phase;
  return points.at(-1)?.phase ?? 0;
}
