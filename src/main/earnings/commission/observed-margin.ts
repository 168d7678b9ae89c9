import type { ObservedMargin } from '../../../preload/contract/earnings/earnings-report';
import { ALL_OF_IT } from '../../../preload/contract/earnings/commission';
import type { Effect } from '../wallet/effect';
import type { Told } from '../wallet/told';

/** Fewer than so many say nothing. */
const FEWEST = 20;

/** The reply to a recharge that went through, with what was sold by it. */
export interface ToldOfSale extends Told {
  /** `null`: not a closing balance in the reply to a recharge call. */
  readonly sale: { readonly operator: string; readonly amountPaise: number } | null;
}

/**
 * What the gateway kept back of each operator's sales, by adjacent closing balances: between two replies to recharge calls, one
 * after the other, in which nothing was open and no top-up was noted. The median of the share of the amount; a gateway that
 * takes the whole amount shows 0. Of fewer than {@link FEWEST} nothing is said.
 * @param effects of the same balance, by when they may first have moved.
 * @param told of the same balance, by when they were answered.
 */
export function observedMargins(
  effects: readonly Effect[],
  told: readonly ToldOfSale[],
): readonly Omit<ObservedMargin, 'mayAdopt'>[] {
  const seen = new Map<string, number[]>();
  let next = 0;
  /** Effects that had no word yet. */
  let open: Effect[] = [];
  for (const [at, now] of told.entries()) {
    while (next < effects.length && (effects[next]?.points[0]?.at ?? Infinity) < now.at) {
      const effect = effects[next];
      if (effect !== undefined) open.push(effect);
      next += 1;
    }
    const before = told[at - 1];
    if (before === undefined) continue;
    open = open.filter((effect) => endOf(effect) > before.from);
    const { sale } = now;
    if (sale === null || before.sale === null || now.from < before.at || sale.amountPaise === 0) continue;
    const isAlone = open.every(
      ({ refId }) => refId !== null && (refId === now.refId || refId === before.refId),
    );
    if (!isAlone) continue;
    const kept = sale.amountPaise - (before.balancePaise - now.balancePaise);
    const share = Math.round((kept * ALL_OF_IT) / sale.amountPaise);
    const shares = seen.get(sale.operator);
    if (shares === undefined) seen.set(sale.operator, [share]);
    else shares.push(share);
  }
  return [...seen]
    .filter(([, shares]) => shares.length >= FEWEST)
    .map(([operator, shares]) => ({ operator, thousandths: medianOf(shares), count: shares.length }));
}

/** When nobody doubted any more what it did: of a top-up, when it was noted. */
function endOf({ kind, at, points }: Effect): number {
  return kind === 'top_up' ? at : (points.find(({ phase }) => phase > 0)?.at ?? Infinity);
}

/** Of an even number the lower one of the two in the middle. */
function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
