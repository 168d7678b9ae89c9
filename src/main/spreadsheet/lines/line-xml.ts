import { istDateTime } from '../../../preload/contract/ist-date';
import { rupeeText } from '../../../preload/contract/money';
import type { Line, LineCell, LineCellKind, LineColumn } from './line';

/** The styles of cells, in the order of `styles.xml`. */
export const styles = { plain: 0, head: 1, text: 2, rupees: 3, istTime: 4 } as const;

/** No cell of a spreadsheet is longer. In UTF-16 units. */
const MOST_SIGNS = 32_767;

/** What no XML may hold: signs of control, and half of a pair. */
const notOfXml = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

/** What stands above the lines of a sheet. */
export function headXml(columns: readonly LineColumn[]): string {
  return `<row>${columns.map(({ header }) => textXml(header, styles.head)).join('')}</row>`;
}

/** A line as a row of a sheet. */
export function lineXml(columns: readonly LineColumn[], line: Line): string {
  return `<row>${line.map((cell, place) => cellXml(cell, columns[place]?.as ?? 'text')).join('')}</row>`;
}

function cellXml(cell: LineCell, as: LineCellKind): string {
  // A cell names no place: it stands behind the one before, so a blank one is written, too.
  if (cell === null || cell === '') return '<c/>';
  // SECURITY: a text is an inline text, never a formula, whatever it begins with and whatever its column is.
  if (typeof cell === 'string') return textXml(cell, styles.text);
  switch (as) {
    case 'text':
    case 'word':
      return textXml(String(cell), styles.text);
    case 'rupees':
      return `<c s="${styles.rupees}"><v>${rupeeText(cell)}</v></c>`;
    case 'ist_time':
      return `<c s="${styles.istTime}"><v>${daysOf(istDateTime(cell))}</v></c>`;
  }
}

function textXml(text: string, style: number): string {
  const clean = text
    .slice(0, MOST_SIGNS)
    .replaceAll(notOfXml, '')
    // A spreadsheet would read `_x0041_` as an `A`.
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${clean}</t></is></c>`;
}

/** Days since the end of 1899, as a spreadsheet counts them, to the second. */
function daysOf(istTime: string): string {
  const seconds = Date.parse(`${istTime.replace(' ', 'T')}Z`) / 1000;
  return (seconds / 86_400 + 25_569).toFixed(8);
}
