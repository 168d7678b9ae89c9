import { create } from 'zustand';
import type { Operator } from '../../../preload/contract/operator';
import { indexOperators, type OperatorIndex } from '../../../preload/contract/operator-search';
import { galla } from '../bridge';

interface OperatorState {
  /** Those that are switched on, in the order of the catalogue. */
  readonly operators: readonly Operator[];
  readonly index: OperatorIndex;
}

const none: OperatorState = { operators: [], index: indexOperators([]) };

export const useOperatorStore = create<OperatorState>(() => none);

/** How many operators have a key of their own: Alt+1 … Alt+9. */
const FAVOURITES = 9;

/** Reads the catalogue; the counter asks again whenever it opens, since the owner may have changed it. */
export async function loadOperators(): Promise<void> {
  const answer = await galla['operators:list']({});
  if (!answer.ok) return;
  const operators = answer.value.filter(({ on }) => on);
  useOperatorStore.setState({ operators, index: indexOperators(operators) });
}

/**
 * The operators of Alt+1 … Alt+9: the first of the catalogue, in its order. Not the best sold ones, because
 * a key that changes its meaning overnight sells the wrong recharge.
 */
export function useFavourites(): readonly Operator[] {
  return useOperatorStore(({ operators }) => operators).slice(0, FAVOURITES);
}
