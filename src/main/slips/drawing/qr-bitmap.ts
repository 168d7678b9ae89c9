import { blacken, blankBitmap, type Bitmap } from './bitmap';
import { qrModules } from './qr-modules';

/** Dots a module: 0.75 mm, which phone cameras read from a crumpled slip. */
const MODULE_DOTS = 6;
/** White modules that readers need above and below. */
const QUIET = 4;

/** A QR code in the middle of paper `dots` wide, with the white border that readers need. */
export function qrBitmap(text: string, dots: number): Bitmap {
  const modules = qrModules(text);
  // A long text has more modules than fit at full size.
  const size = Math.max(1, Math.min(MODULE_DOTS, Math.floor(dots / (modules.length + 2 * QUIET))));
  const bitmap = blankBitmap(dots, (modules.length + 2 * QUIET) * size);
  const left = Math.floor((dots - modules.length * size) / 2);
  for (const [row, line] of modules.entries()) {
    for (const [column, black] of line.entries()) {
      if (!black) continue;
      for (let dot = 0; dot < size * size; dot += 1) {
        blacken(bitmap, left + column * size + (dot % size), (QUIET + row) * size + Math.floor(dot / size));
      }
    }
  }
  return bitmap;
}
