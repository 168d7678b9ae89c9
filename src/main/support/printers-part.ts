import { slipKinds, type PrintingSettings } from '../../preload/contract/printing/saved-printer';
import { slipStates } from '../../preload/contract/printing/auto-print';

/**
 * The printers by their place in the list: of the way to one only its kind. A host, a queue or a folder may be called after
 * somebody, and the name that the shop gave it may, too.
 */
export function printersPart({ printers, printer, slipPrinters, autoPrint, language }: PrintingSettings) {
  const placeOf = (id: string | null): number | null => {
    const place = printers.findIndex((each) => each.id === id);
    return place === -1 ? null : place + 1;
  };
  return {
    printers: printers.map(({ target, profile }, place) => ({
      printer: place + 1,
      kind: target.kind,
      paperMm: profile.width,
      dots: profile.dots,
      columns: profile.columns,
      codePage: profile.codePage,
      nativeQr: profile.nativeQr,
      cutter: profile.cutter,
      drawer: profile.drawer,
      drawerPin: profile.drawerPulse.pin,
      drawerPulseMs: profile.drawerPulse.ms,
      darkness: profile.darkness === null ? null : [profile.darkness.command, profile.darkness.level],
    })),
    ofTheShop: placeOf(printer),
    ofSlips: Object.fromEntries(slipKinds.map((kind) => [kind, placeOf(slipPrinters[kind])])),
    byItself: Object.fromEntries(slipStates.map((state) => [state, autoPrint[state]])),
    language,
  };
}
