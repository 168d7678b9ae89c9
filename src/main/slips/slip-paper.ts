import type { SlipWidth } from '../../preload/contract/printing/slip';

/** What a thermal head of a paper width can reach. */
export interface SlipPaper {
  readonly widthMm: number;
  /** Width of the print head: 8 dots a millimetre, centred on the paper. */
  readonly dots: number;
  readonly marginMm: number;
}

/** Dots per millimetre of a 203 dpi head. */
export const DOTS_PER_MM = 8;

/** The two rolls of kiosks. */
export const slipPapers = {
  58: { widthMm: 58, dots: 384, marginMm: 5 },
  80: { widthMm: 80, dots: 576, marginMm: 4 },
} as const satisfies Record<SlipWidth, SlipPaper>;
