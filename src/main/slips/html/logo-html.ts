import { logoSize, type Size } from '../drawing/logo-size';
import { DOTS_PER_MM } from '../slip-paper';

/** The shop's logo as a page shows it. */
export interface PageLogo extends Size {
  /** A PNG that Galla wrote itself. */
  readonly png: Uint8Array;
}

/**
 * The logo as HTML, as large as a print head of `headDots` would burn it. Nothing, when there is no logo.
 *
 * SECURITY: the bytes are in the page as base64, so nothing in them can end the attribute.
 */
export function logoHtml(logo: PageLogo | null, headDots: number): string {
  if (logo === null) return '';
  const { width, height } = logoSize(logo, headDots);
  const size = `width:${width / DOTS_PER_MM}mm;height:${height / DOTS_PER_MM}mm`;
  const data = Buffer.from(logo.png).toString('base64');
  return `<img class="logo" style="${size}" src="data:image/png;base64,${data}" alt="">`;
}
