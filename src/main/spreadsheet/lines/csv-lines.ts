import { unparse } from 'papaparse';
import { istDateTime } from '../../../preload/contract/ist-date';
import { rupeeText } from '../../../preload/contract/money';
import { textCell } from '../text-cell';
import type { LineCell, LineCellKind, LineColumn, LineFile, WriteOut } from './line';

/**
 * Lines as CSV (UTF-8 with a byte order mark, so that a spreadsheet reads it right). Times are India's, rupees have no
 * groups, and what a spreadsheet would run or round off is marked as text by an apostrophe.
 */
export async function csvLines(columns: readonly LineColumn[], write: WriteOut): Promise<LineFile> {
  await write(`\uFEFF${unparse([columns.map(({ header }) => header)])}\r\n`);
  return {
    async write(lines) {
      if (lines.length === 0) return;
      const cells = lines.map((line) =>
        line.map((cell, place) => csvCell(cell, columns[place]?.as ?? 'text')),
      );
      await write(`${unparse(cells)}\r\n`);
    },
    end: () => Promise.resolve(),
    abandon: () => undefined,
  };
}

function csvCell(cell: LineCell, as: LineCellKind): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return as === 'word' ? cell : textCell(cell);
  switch (as) {
    case 'text':
    case 'word':
      return textCell(String(cell));
    case 'rupees':
      return rupeeText(cell);
    case 'ist_time':
      return istDateTime(cell);
  }
}
