import type { RequestOf } from '../../../../preload/contract/bridge/calls';
import { fail, ok } from '../../../../preload/contract/result';
import { slipFileName } from '../../../printing/slip-file-name';
import { sampleSlip } from '../../../slips/sample-slip';
import { slipText } from '../../../slips/slip-text';
import type { Handlers } from '../../handlers';
import { slipOf, type SlipParts } from './slip-of';
import type { SlipPrinter } from './slip-printer';

type Parts = SlipParts & { readonly slipPrinter: SlipPrinter };
type SlipCall =
  'slip:preview' | 'slip:print' | 'slip:save-pdf' | 'slip:save-picture' | 'slip:text' | 'slip:sample';

/** Slips. Whatever happens here, the sale they speak of stands. */
export function slipHandlers(parts: Parts): Pick<Handlers, SlipCall> {
  /** Where a person wants the slip as a file; the slip is the one of the moment when they have said so. */
  async function chosen(wanted: RequestOf<'slip:save-pdf'>, extension: 'pdf' | 'png') {
    if (!parts.printBudget.take()) return fail({ code: 'too_many_prints' } as const);
    const named = await slipOf(wanted, parts);
    if (!named.ok) return named;
    const file = await parts.chooseFile(slipFileName(named.value.document, extension));
    return file === null ? fail({ code: 'cancelled' } as const) : ok(file);
  }

  return {
    async 'slip:preview'(wanted) {
      const slip = await slipOf(wanted, parts);
      return slip.ok ? ok(slip.value.document) : slip;
    },
    'slip:print': (wanted) => parts.slipPrinter.print(wanted),
    async 'slip:save-pdf'(wanted) {
      const file = await chosen(wanted, 'pdf');
      return file.ok ? parts.slipPrinter.savePdf(wanted, file.value) : file;
    },
    async 'slip:save-picture'(wanted) {
      const file = await chosen(wanted, 'png');
      return file.ok ? parts.slipPrinter.savePicture(wanted, file.value) : file;
    },
    async 'slip:text'(wanted) {
      const slip = await slipOf(wanted, parts);
      return slip.ok ? ok({ text: slipText(slip.value.document) }) : slip;
    },
    'slip:sample': (typed) => ok(sampleSlip(typed)),
  };
}
