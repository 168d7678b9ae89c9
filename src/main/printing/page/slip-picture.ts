import type { SlipWidth } from '../../../preload/contract/printing/slip';
import { fail, type Result } from '../../../preload/contract/result';
import { slipPapers } from '../../slips/slip-paper';
import { screenshot } from './page-ready';
import { replaceFile } from '../../files/replace-file';
import type { PdfFailure } from './slip-pdf';
import { withPaintedPage, type SlipPage } from './slip-page';

/** Dots a CSS pixel: letters of 34 dots, which stay sharp when a phone zooms in. */
const SCALE = 3;
const CSS_PIXELS_PER_MM = 96 / 25.4;

/** Writes a page as one PNG with the paper's width. Never throws. */
export async function savePicture(
  html: string,
  width: SlipWidth,
  file: string,
): Promise<Result<null, PdfFailure>> {
  try {
    const drawn = await withPaintedPage(html, (page) => draw(page, width));
    return drawn.kind === 'done' ? await replaceFile(file, drawn.value) : fail('timed_out');
  } catch {
    return fail('not_drawn');
  }
}

function draw({ contents, heightPx }: SlipPage, width: SlipWidth): Promise<Uint8Array> {
  const widthPx = Math.round(slipPapers[width].widthMm * CSS_PIXELS_PER_MM);
  return screenshot(contents, { width: widthPx, height: heightPx, scale: SCALE });
}
