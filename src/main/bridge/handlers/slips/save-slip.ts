import type { PrintOutcome } from '../../../../preload/contract/printing/slip';
import { fail, ok } from '../../../../preload/contract/result';
import { noteCopy, type Slip, type SlipParts } from './slip-of';

/** Writes a slip as a PDF file and counts it. */
export async function savePdf(file: string, slip: Slip, parts: SlipParts) {
  const saved = await parts.printing.savePdf(slip.document, parts.settings.read().counter.slipWidth, file);
  if (!saved.ok) return fail({ code: 'pdf_not_saved', cause: saved.failure } as const);
  await noteCopy(slip, slip.document.copy, 'PDF', parts);
  return savedAs(file, slip);
}

/** Writes a slip as a PNG file and counts it: on a phone it is as good as on paper. */
export async function savePicture(file: string, slip: Slip, parts: SlipParts) {
  const { slipWidth } = parts.settings.read().counter;
  const saved = await parts.printing.savePicture(slip.document, slipWidth, file);
  if (!saved.ok) return fail({ code: 'picture_not_saved', cause: saved.failure } as const);
  await noteCopy(slip, slip.document.copy, 'Picture', parts);
  return savedAs(file, slip);
}

function savedAs(file: string, { document }: Slip) {
  return ok<PrintOutcome>({ kind: 'saved', file, copy: document.copy });
}
