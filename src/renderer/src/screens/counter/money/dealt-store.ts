import { create } from 'zustand';
import type { RefId } from '../../../../../preload/contract/ids';
import type { Say } from '../../../../../preload/contract/words/say';
import { useSale } from '../sale-store';

/** What the last dealing with the money of a recharge came to. */
export interface Dealt {
  readonly refId: RefId;
  readonly tone: 'good' | 'bad';
  readonly says: (say: Say) => string;
  /** The move that can be taken back; `null`: none was made, or it was taken back already. */
  readonly move: number | null;
}

interface DealtState {
  /** The recharge whose dealing is on its way to the journal. */
  readonly busy: RefId | null;
  readonly last: Dealt | null;
  /** The recharge that is dealt with in the sheet: a part, or another way. */
  readonly opened: RefId | null;
}

const none: DealtState = { busy: null, last: null, opened: null };

export const useDealt = create<DealtState>(() => none);

/** Says what a dealing came to, in place of what was said before. */
export function sayDealt(last: Dealt | null): void {
  useDealt.setState({ last });
}

/** Opens the sheet for a recharge; `null` closes it. */
export function openDealing(opened: RefId | null): void {
  useDealt.setState({ opened });
}

/** Forgets what was done at the counter that is left. */
export function forgetDealt(): void {
  useDealt.setState(none);
}

// Said before the next customer came, it is old news beside the next outcome.
useSale.subscribe(({ outcome }, before) => {
  const { last } = useDealt.getState();
  if (outcome !== null && outcome !== before.outcome && last !== null && last.refId !== outcome)
    useDealt.setState({ last: null });
});
