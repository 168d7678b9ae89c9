import { refusedWhileAway, refusedWhilePractising } from '../../preload/contract/bridge/moving/while-away';
import { fail } from '../../preload/contract/result';
import type { Admits } from './admits';

/** Where a shop is that has moved to another computer. `practising`: its people practise here, on a journal of their own. */
export type Whereabouts = 'here' | 'away' | 'practising';

/** The same, but for what a shop that has moved to another computer does not do here any more. */
export function admitsHere(admits: Admits, whereabouts: () => Whereabouts): Admits {
  return async (asked) => {
    const admitted = await admits(asked);
    const where = whereabouts();
    const isRefused =
      (where === 'away' && refusedWhileAway.has(asked.call))
      || (where !== 'here' && refusedWhilePractising.has(asked.call));
    // Behind the right: whoever may not do it hears nothing else.
    return admitted.ok && isRefused ? fail({ code: 'shop_moved' }) : admitted;
  };
}
