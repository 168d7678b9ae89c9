import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { PrintingSettings, SavedPrinter } from '../../../preload/contract/printing/saved-printer';
import { slipKindOf } from '../../slips/slip-kind';

/** The printer that the slip of a recharge goes to: the one of its kind, else {@link shopPrinter}. */
export function printerFor(
  recharge: Pick<Recharge, 'state' | 'category'>,
  printing: PrintingSettings,
): SavedPrinter | 'missing' | null {
  return saved(printing, printing.slipPrinters[slipKindOf(recharge)]) ?? shopPrinter(printing);
}

/**
 * The printer of the shop. `null`: the shop prints PDF files. `missing`: the one that was chosen is not among the printers any
 * more.
 */
export function shopPrinter(
  printing: Pick<PrintingSettings, 'printers' | 'printer'>,
): SavedPrinter | 'missing' | null {
  return printing.printer === null ? null : (saved(printing, printing.printer) ?? 'missing');
}

function saved(
  { printers }: Pick<PrintingSettings, 'printers'>,
  id: string | null,
): SavedPrinter | undefined {
  return printers.find((each) => each.id === id);
}
