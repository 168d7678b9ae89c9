import { fail, ok } from '../../../preload/contract/result';
import { slipFileName } from '../../printing/slip-file-name';
import { slipText } from '../../receipts/slip-text';
import type { Handlers } from '../handlers';
import { slipOf, type SlipParts } from './slip-of';
import { saveSlip, type SlipPrinter } from './slip-printer';

type Parts = SlipParts & { readonly slipPrinter: SlipPrinter };
type SlipCall = 'slip:preview' | 'slip:print' | 'slip:save-pdf' | 'slip:text';

/** Slips. Whatever happens here, the sale they speak of stands. */
export function slipHandlers(parts: Parts): Pick<Handlers, SlipCall> {
  return {
    async 'slip:preview'(wanted) {
      const slip = await slipOf(wanted, parts);
      return slip.ok ? ok(slip.value.document) : slip;
    },
    'slip:print': (wanted) => parts.slipPrinter.print(wanted),
    async 'slip:save-pdf'(wanted) {
      const slip = await slipOf(wanted, parts);
      if (!slip.ok) return slip;
      const file = await parts.chooseFile(slipFileName(slip.value.document, 'pdf'));
      return file === null ? fail({ code: 'cancelled' }) : saveSlip(file, slip.value, parts);
    },
    async 'slip:text'(wanted) {
      const slip = await slipOf(wanted, parts);
      return slip.ok ? ok({ text: slipText(slip.value.document) }) : slip;
    },
  };
}
