import type { SlipLanguage, SlipLine } from '../../../preload/contract/printing/slip';
import type { SlipFont } from '../fonts/slip-fonts';
import { lineHtml } from '../html/line-html';
import { slipPage } from '../html/slip-html';
import { DOTS_PER_MM } from '../slip-paper';
import { fontFaces, slipRules } from '../html/slip-style';

/**
 * An empty page in dots, for bitmaps: as wide as the print head, letters of 3 mm. {@link drawnBoxes} fills it,
 * again and again: to load a page and its fonts takes longer than to draw it.
 */
export function drawnPage(dots: number, fonts: readonly SlipFont[]): string {
  // Kannada and Telugu stack letters deeper than the usual line has room for.
  const style = `body{width:${dots}px;font-size:${3 * DOTS_PER_MM}px}
.drawn{padding:4px 1px 5px;overflow:hidden}.drawn *{line-height:1.5}`;
  return slipPage('en', 'Slip', `${fontFaces(fonts)}${slipRules}${style}`, '');
}

/** Lines that say something. The logo has its dots already and is never drawn from a page. */
export type DrawnLine = Exclude<SlipLine, { kind: 'logo' }>;

/** Lines as the content of such a page, each in a box of class `drawn`. */
export function drawnBoxes(lines: readonly DrawnLine[], language: SlipLanguage): string {
  return lines.map((line) => `<div class="drawn" lang="${language}">${lineHtml(line)}</div>`).join('');
}
