import { formatRupees, paise } from '../../../../../preload/contract/money';
import type { SignedPaise } from '../../../../../preload/contract/money-moves/move';
import type { Say } from '../../../../../preload/contract/words/say';

/** `short`: less is there than should be. `unknown`: one of the two is not known. */
export type Off = 'exact' | 'short' | 'over' | 'unknown';

export function howOff(difference: SignedPaise | null): Off {
  if (difference === null) return 'unknown';
  if (difference === 0) return 'exact';
  return difference < 0 ? 'short' : 'over';
}

/** A difference in words: `₹ 20 short`. */
export function differenceWords(say: Say, difference: SignedPaise | null): string {
  const amount = formatRupees(paise(Math.abs(difference ?? 0)));
  return say(`close.difference.${howOff(difference)}`, { amount });
}
