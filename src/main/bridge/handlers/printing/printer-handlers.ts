import { randomUUID } from 'node:crypto';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import { MAX_PRINTERS } from '../../../../preload/contract/printing/printing-schemas';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import type { PrintingSettings } from '../../../../preload/contract/printing/saved-printer';
import type { Printing } from '../../../printing/create-printing';
import type { SendSlip } from '../../../printing/outbox/deliver-slip';
import { nothingOnPaper, testPage, unbroken } from '../../../printing/test-page';
import type { Words } from '../../../shell/words';
import type { Handlers } from '../../handlers';
import type { HandlerParts } from '../handler-parts';
import { notWritten } from '../journal-refusal';
import { noteOpening, type NoteFirst } from '../money/note-opening';

export type PrinterParts = Pick<HandlerParts, 'settings'> & {
  readonly printing: Printing;
  readonly sendSlip: SendSlip;
  readonly words: Words;
  readonly noteFirst: NoteFirst;
  /** The page keeps what it knows of printers by this. */
  printersChanged(printing: PrintingSettings): void;
};
type PrinterCall =
  | 'printers:find'
  | 'printers:saved'
  | 'printers:save'
  | 'printers:remove'
  | 'printers:choose'
  | 'printers:assign'
  | 'printers:auto-print'
  | 'printers:test';

/** The printers of the shop. What they print is the matter of `print-handlers.ts`. */
export function printerHandlers({
  settings,
  printing,
  sendSlip,
  words,
  noteFirst,
  printersChanged,
}: PrinterParts): Pick<Handlers, PrinterCall> {
  const saved = (): PrintingSettings => settings.read().printing;

  function keep(change: Partial<PrintingSettings>): Result<PrintingSettings, Failure<'settings_not_saved'>> {
    const kept = settings.update({ printing: { ...saved(), ...change } });
    if (!kept.ok) return kept;
    printersChanged(saved());
    return ok(saved());
  }

  const isKnown = (id: string | null): boolean =>
    id === null || saved().printers.some((each) => each.id === id);

  return {
    'printers:find': async () => ok(await printing.find()),
    'printers:saved': () => ok(saved()),
    // SECURITY: a printer is an address or a file that bytes are sent to: only the owner says which.
    'printers:save'({ printer }) {
      const { printers } = saved();
      const isNew = printer.id === '';
      // One more than the settings can hold would cost all of them at the next start.
      if (isNew && printers.length >= MAX_PRINTERS) return fail({ code: 'too_many_printers' });
      if (!isNew && !isKnown(printer.id)) return fail({ code: 'no_printer' });
      if (!isNew)
        return keep({ printers: printers.map((each) => (each.id === printer.id ? printer : each)) });
      const added = { ...printer, id: randomUUID() };
      // The first printer of a shop is the one that slips go to.
      const first = printers.length === 0 ? { printer: added.id } : {};
      return keep({ printers: [...printers, added], ...first });
    },
    'printers:remove'({ id }) {
      const { printers, printer, slipPrinters } = saved();
      const orNone = (chosen: string | null) => (chosen === id ? null : chosen);
      return keep({
        printers: printers.filter((each) => each.id !== id),
        printer: orNone(printer),
        slipPrinters: {
          recharge: orNone(slipPrinters.recharge),
          bill: orNone(slipPrinters.bill),
          refund: orNone(slipPrinters.refund),
        },
      });
    },
    'printers:choose'({ printer, language }) {
      return isKnown(printer) ? keep({ printer, language }) : fail({ code: 'no_printer' });
    },
    'printers:assign'({ kind, printer }) {
      if (!isKnown(printer)) return fail({ code: 'no_printer' });
      return keep({ slipPrinters: { ...saved().slipPrinters, [kind]: printer } });
    },
    'printers:auto-print'({ state, rule }) {
      return keep({ autoPrint: { ...saved().autoPrint, [state]: rule } });
    },
    // SECURITY: a drawer that opens without a sale is the owner's, too.
    async 'printers:test'({ printer, what }, actor) {
      const wording = await words();
      const noted = what === 'drawer' ? await noteOpening(noteFirst, printer, actor) : ok(null);
      if (!noted.ok) return notWritten(noted.failure);
      const slip = what === 'page' ? testPage(wording, printer) : nothingOnPaper(wording);
      const tried = await sendSlip({ slip, openDrawer: what === 'drawer' }, unbroken(printer));
      return ok(tried.kind === 'sent' ? { state: 'sent' } : { state: tried.kind, cause: tried.cause });
    },
  };
}
