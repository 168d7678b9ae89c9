import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { PrintingSettings, SavedPrinter } from '../../../preload/contract/printing/saved-printer';
import { slipKindOf } from '../../slips/slip-kind';

/**
 * The printer that the slip of a recharge goes to: the one of its kind, else the one of the shop. `null`: the shop
 * prints PDF files. `missing`: the one that was chosen is not among the printers any more.
 */
export function printerFor(
  recharge: Pick<Recharge, 'state' | 'category'>,
  { printers, printer, slipPrinters }: PrintingSettings,
): SavedPrinter | 'missing' | null {
  const saved = (id: string | null) => printers.find((each) => each.id === id);
  const ofItsKind = saved(slipPrinters[slipKindOf(recharge)]);
  if (ofItsKind !== undefined) return ofItsKind;
  return printer === null ? null : (saved(printer) ?? 'missing');
}
