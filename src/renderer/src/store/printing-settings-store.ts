import { create } from 'zustand';
import type { PrintingSettings } from '../../../preload/contract/printing/saved-printer';
import { galla } from '../page/bridge';
import { fromThisCounter } from './which-counter';

/** The printers of the shop and its rules of printing, as main told them last. */
export const usePrintingSettings = create<{ readonly printing: PrintingSettings | null }>(() => ({
  printing: null,
}));

/** Forgets them: nobody is at the counter. */
export function forgetPrintingSettings(): void {
  usePrintingSettings.setState({ printing: null });
}

/** Keeps what main told. */
export function takePrintingSettings(printing: PrintingSettings): void {
  usePrintingSettings.setState({ printing });
}

/** Asks main. An answer that comes when the counter is locked, or another one, is dropped. */
export async function loadPrintingSettings(): Promise<void> {
  const answer = await fromThisCounter(galla['printers:saved']({}));
  if (answer?.ok === true) takePrintingSettings(answer.value);
}
