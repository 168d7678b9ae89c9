import type { SlipWidth } from '../../../preload/contract/printing/slip';
import { slipPapers } from '../../slips/slip-paper';

const MM_PER_CSS_PIXEL = 25.4 / 96;

/** A sheet cut from the roll, in millimetres. */
export interface SheetMm {
  readonly width: number;
  readonly height: number;
}

/**
 * The sheet for a slip of `heightPx` CSS pixels: the paper's width, as long as the slip. Never wider than
 * long: spoolers turn such a sheet by a quarter.
 */
export function sheetFor(width: SlipWidth, heightPx: number): SheetMm {
  const { widthMm } = slipPapers[width];
  // One millimetre more, so that no rounding pushes the last line onto a second sheet.
  return { width: widthMm, height: Math.max(Math.ceil(heightPx * MM_PER_CSS_PIXEL) + 1, widthMm + 1) };
}
