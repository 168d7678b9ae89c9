import type { CountedFor, ShiftNow } from '../../../../../preload/contract/shift/shift';
import type { Say } from '../../../../../preload/contract/words/say';
import { sayOfShift } from './shift-said';
import { shiftRemark } from './shift-words';

/** Says what a shift began with, where one is afterwards. */
export function shiftBegan(say: Say, of: CountedFor, { shift }: ShiftNow): void {
  sayOfShift(shiftRemark(say, of === 'opening' ? 'opened' : 'handed_over', shift));
}
