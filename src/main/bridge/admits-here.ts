import { refusedWhileAway } from '../../preload/contract/bridge/moving/while-away';
import { fail } from '../../preload/contract/result';
import type { Admits } from './admits';

/** The same, but for what a shop that has moved to another computer does not do here any more. `isAway`: of the counter of now. */
export function admitsHere(admits: Admits, isAway: () => boolean): Admits {
  return async (asked) => {
    const admitted = await admits(asked);
    // Behind the right: whoever may not do it hears nothing else.
    return admitted.ok && isAway() && refusedWhileAway.has(asked.call)
      ? fail({ code: 'shop_moved' })
      : admitted;
  };
}
