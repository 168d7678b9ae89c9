import type { Publish } from '../../publish';
import { logoHandlers, type LogoParts } from './logo-handlers';
import { printHandlers, type PrintParts } from './print-handlers';
import { printerHandlers, type PrinterParts } from './printer-handlers';
import { slipHandlers, type SlipParts } from './slip-handlers';

type AllParts = SlipParts
  & LogoParts
  & PrintParts
  & Omit<PrinterParts, 'printersChanged'> & { readonly publish: Publish };

/** All that comes to paper: slips, the logo on them, what is on its way, and the printers. */
export function allPrintingHandlers({
  publish,
  ...parts
}: AllParts): ReturnType<typeof slipHandlers>
  & ReturnType<typeof logoHandlers>
  & ReturnType<typeof printHandlers>
  & ReturnType<typeof printerHandlers> {
  return {
    ...slipHandlers(parts),
    ...logoHandlers(parts),
    ...printHandlers(parts),
    ...printerHandlers({
      ...parts,
      printersChanged: (printing) => publish('printers:changed', printing),
    }),
  };
}
