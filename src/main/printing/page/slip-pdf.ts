import type { SlipWidth } from '../../../preload/contract/printing/slip';
import { fail, type Result } from '../../../preload/contract/result';
import { sheetFor } from './paper-size';
import { replaceFile, type FileFailure } from '../../files/replace-file';
import { withSlipPage, type SlipPage } from './slip-page';

/** Why a slip did not become a file. */
export type PdfFailure = FileFailure | 'not_drawn' | 'timed_out';

const MM_PER_INCH = 25.4;

/** Writes a page as a PDF of one sheet with the paper's width, its text selectable. Never throws. */
export async function savePdf(
  html: string,
  width: SlipWidth,
  file: string,
): Promise<Result<null, PdfFailure>> {
  try {
    const drawn = await withSlipPage(html, (page) => drawPdf(page, width));
    return drawn.kind === 'done' ? await replaceFile(file, drawn.value) : fail('timed_out');
  } catch {
    return fail('not_drawn');
  }
}

function drawPdf({ contents, heightPx }: SlipPage, width: SlipWidth): Promise<Uint8Array> {
  const sheet = sheetFor(width, heightPx);
  return contents.printToPDF({
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pageSize: { width: sheet.width / MM_PER_INCH, height: sheet.height / MM_PER_INCH },
  });
}
