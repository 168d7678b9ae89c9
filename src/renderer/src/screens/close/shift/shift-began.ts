import type { CountedFor, ShiftNow } from '../../../../../preload/contract/shift/shift';
import { sayOfShift } from './shift-said';
import { shiftRemark } from './shift-words';

/** Says what a shift began with, where one is afterwards. */
export function shiftBegan(of: CountedFor, { shift }: ShiftNow): void {
  sayOfShift(shiftRemark(of === 'opening' ? 'opened' : 'handed_over', shift));
}
