import { paise } from '../../../preload/contract/money';
import type { BalanceKind } from '../../../preload/contract/rules/balance-kind';
import {
  MOST_GAPS,
  type BalanceExplained,
  type ToldThen,
} from '../../../preload/contract/earnings/wallet-explained';
import { addsIn, type Effect } from './effect';
import type { Told } from './told';
import type { Walked } from './walk';

/** What a balance went through, beside what the gateway told of it. */
export interface Explained {
  readonly kind: BalanceKind;
  /** The effects that the walk was made of. */
  readonly effects: readonly Effect[];
  readonly walked: Walked;
  readonly correctionsPaise: number;
  readonly toldCount: number;
}

/** Adds up what a walk found. All sums are whole paise. */
export function explainBalance(from: Explained): BalanceExplained {
  const { kind, effects, walked, correctionsPaise, toldCount } = from;
  const { start, end, gaps, more, roundingPaise, phases } = walked;
  const sums = { topUps: 0, notSeen: 0, debits: 0, refunds: 0, open: 0, taken: 0 };
  const openRefIds = [];
  for (const [place, effect] of effects.entries()) {
    const phase = phases[place];
    if (phase === undefined || effect.points[0] === undefined || effect.points[0].at >= end.at) continue;
    if (effect.kind === 'top_up') {
      if (phase.end > phase.start) sums.topUps += effect.paise;
      else if (phase.end === 0 && effect.at <= end.at) sums.notSeen += effect.paise;
    } else if (effect.isOpen) {
      sums.open -= effect.paise;
      sums.taken += addsIn(effect, phase.start) - addsIn(effect, phase.end);
      if (effect.refId !== null) openRefIds.push(effect.refId);
    } else {
      const moved = between(effect, phase);
      sums.debits += moved.debits;
      sums.refunds += moved.refunds;
    }
  }
  const expected =
    start.balancePaise + sums.topUps + correctionsPaise - sums.debits + sums.refunds - sums.taken;
  return {
    kind,
    start: then(start),
    end: then(end),
    topUpsPaise: sums.topUps,
    notSeenPaise: sums.notSeen,
    correctionsPaise,
    debitsPaise: sums.debits,
    refundsPaise: sums.refunds,
    open: { count: openRefIds.length, paise: sums.open, takenPaise: sums.taken },
    expectedPaise: expected,
    roundingPaise,
    unexplainedPaise: end.balancePaise - expected - roundingPaise,
    gaps: gaps
      .toSorted((one, other) => Math.abs(other.paise) - Math.abs(one.paise) || one.to.at - other.to.at)
      .slice(0, MOST_GAPS)
      .map((gap) => ({ from: then(gap.from), to: then(gap.to), paise: gap.paise })),
    gapCount: gaps.length + more.count,
    toldCount,
    openRefIds: openRefIds.slice(0, MOST_GAPS),
  };
}

/** What a sale took and what it got back on its way from one phase to another. */
function between(effect: Effect, { start, end }: { readonly start: number; readonly end: number }) {
  let debits = 0;
  let refunds = 0;
  let phase = start;
  for (const point of effect.points) {
    if (point.phase <= phase || point.phase > end) continue;
    if (phase % 2 !== point.phase % 2) {
      if (point.phase % 2 === 1) debits -= effect.paise;
      else refunds -= effect.paise;
    }
    phase = point.phase;
  }
  // Where it ended between two points it was in it, and nobody has said so.
  if (phase % 2 !== end % 2) {
    if (end % 2 === 1) debits -= effect.paise;
    else refunds -= effect.paise;
  }
  return { debits, refunds };
}

function then({ at, balancePaise }: Told): ToldThen {
  return { at, balancePaise: paise(balancePaise) };
}
