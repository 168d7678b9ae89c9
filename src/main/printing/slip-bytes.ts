import type { SlipDocument } from '../../preload/contract/receipt';
import { encodeSlip, linesToDraw } from '../receipts/escpos/encode-slip';
import type { PrinterProfile } from '../../preload/contract/saved-printer';
import type { SlipCanvas } from './slip-canvas';

/** A slip as bytes for a thermal printer, in pieces of whole commands; `null` when it could not be drawn. */
export async function slipBytes(
  slip: SlipDocument,
  profile: PrinterProfile,
  canvas: SlipCanvas,
  openDrawer: boolean,
): Promise<readonly Uint8Array[] | null> {
  const drawn = await canvas.draw(slip, linesToDraw(slip, profile), profile.dots);
  return drawn === null ? null : encodeSlip(slip, profile, { drawn, openDrawer });
}
