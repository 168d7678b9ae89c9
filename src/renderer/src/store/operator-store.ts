import { create } from 'zustand';
import type { Paise } from '../../../preload/contract/money';
import type { Operator } from '../../../preload/contract/operators/operator';
import { useAppStatusStore } from '../page/app-status';
import { galla } from '../page/bridge';
import { chooseFavourites } from './choose-favourites';
import { keptFavourites, keepFavourites } from './kept-favourites';
import { makeIndexSoon } from './operators/operator-index';
import { fromThisCounter } from './which-counter';

interface OperatorState {
  /** The whole catalogue, in its order. */
  readonly catalogue: readonly Operator[];
  /** Those that are switched on. */
  readonly operators: readonly Operator[];
  /** How often this shop sold each code in the last 90 days. */
  readonly weights: ReadonlyMap<string, number>;
  /** What each code was sold for most in that time, the most often sold first. */
  readonly soldAmounts: ReadonlyMap<string, readonly Paise[]>;
  /** The operators of Alt+1 … Alt+9. */
  readonly favourites: readonly Operator[];
}

const none: OperatorState = {
  catalogue: [],
  operators: [],
  weights: new Map(),
  soldAmounts: new Map(),
  favourites: [],
};

export const useOperatorStore = create<OperatorState>(() => none);
const { getState, setState } = useOperatorStore;

/** Forgets what this shop sells. The catalogue itself is nobody's secret, and whoever comes next types at once. */
export function forgetSold(): void {
  setState({ weights: none.weights, soldAmounts: none.soldAmounts });
}

/** Reads the catalogue and what this shop sells of it: another desk sells other things. */
export async function loadOperators(): Promise<void> {
  const answers = await fromThisCounter(
    Promise.all([galla['operators:list']({}), galla['operators:sold']({})]),
  );
  if (answers === null) return;
  const [listed, sold] = answers;
  if (sold.ok) {
    const codes = Object.entries(sold.value);
    setState({
      weights: new Map(codes.map(([code, { sales }]) => [code, sales])),
      soldAmounts: new Map(codes.map(([code, { amountsPaise }]) => [code, amountsPaise])),
    });
  }
  if (listed.ok) takeOperators(listed.value);
}

/** Takes in a catalogue that main has just answered with: the owner changed it. */
export function takeOperators(catalogue: readonly Operator[]): void {
  if (catalogue === getState().catalogue) return;
  const operators = catalogue.filter(({ on }) => on);
  const favourites = chooseFavourites(keptFavourites(), operators, habits());
  keepFavourites(favourites.map(({ code }) => code));
  setState({ catalogue, operators, favourites });
  makeIndexSoon(operators);
}

/** What keys follow. Not what is sold in practice: it would take keys from what the shop really sells. */
function habits(): ReadonlyMap<string, number> {
  return useAppStatusStore.getState().status?.mode === 'real' ? getState().weights : new Map();
}

/** How many operators the owner has still to compare with the panel, or to switch off. */
export function countToConfirm(catalogue: readonly Operator[]): number {
  return catalogue.filter(({ on, confirmation }) => on && confirmation !== 'confirmed').length;
}
