import type { PaperDocument } from '../../preload/contract/printing/slip';
import { encodeSlip, linesToDraw } from '../slips/escpos/encode-slip';
import type { PrinterProfile } from '../../preload/contract/printing/saved-printer';
import type { SlipCanvas } from './page/slip-canvas';

/** What draws the lines that a printer has no letters for. */
export type Drawing = Pick<SlipCanvas, 'draw'>;

/** A slip as bytes for a thermal printer, in pieces of whole commands; `null` when it could not be drawn. */
export async function slipBytes(
  slip: PaperDocument,
  profile: PrinterProfile,
  canvas: Drawing,
  openDrawer: boolean,
): Promise<readonly Uint8Array[] | null> {
  const drawn = await canvas.draw(slip, linesToDraw(slip, profile), profile.dots);
  return drawn === null ? null : encodeSlip(slip, profile, { drawn, openDrawer });
}
