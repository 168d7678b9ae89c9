import { MOST_CELL_LENGTH, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './bounds';
import { cleanText } from './clean-text';
import type { Cell, TableRow } from './table';
import type { XmlReader } from './workbook-parts';

/** What cells of a sheet refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  isDate(style: number): boolean;
  /** Days to add to dates: 1462 where the workbook counts from 1904. */
  readonly daysOff: number;
}

/** Reads the rows of a sheet. Of a formula only what it showed last is read. */
export function sheetRows({ texts, isDate, daysOff }: SheetContext): XmlReader & {
  readonly rows: readonly TableRow[];
} {
  const rows: TableRow[] = [];
  let cells: Cell[] = [];
  let [place, column, seen] = [0, -1, 0];
  let [type, style, value, isValue] = ['n', 0, '', false];

  function cell(): Cell {
    switch (type) {
      case 's':
        return texts[Number(value)] ?? '';
      case 'n': {
        const digits = value.trim();
        if (!/^-?\d*\.?\d+(?:E[+-]?\d+)?$/i.test(digits)) return '';
        return isDate(style)
          ? { digits: String(Number(digits) + daysOff), isDate: true }
          : { digits, isDate: false };
      }
      case 'e':
        return '';
      default:
        return cleanText(value);
    }
  }

  return {
    rows,
    open(name, attributes) {
      if (name === 'row') {
        place = Number(attributes['r'] ?? place + 1);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes['r'] ?? '') ?? column + 1;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
        seen += 1;
      }
      isValue = name === 'v' || name === 't';
    },
    text(piece) {
      if (isValue && value.length < MOST_CELL_LENGTH * 2) value += piece;
    },
    close(name) {
      isValue = false;
      if (name === 'c' && column < MOST_COLUMNS) {
        while (cells.length < column) cells.push('');
        cells[column] = cell();
      }
      if (name === 'row' && cells.some((each) => each !== '')) rows.push({ place, cells });
      return seen > MOST_CELLS || rows.length > MOST_ROWS ? 'too_many_cells' : undefined;
    },
  };
}

/** The place of a column from the name of a cell: 0 for `A7`, 27 for `AB1`. */
function columnOf(name: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(name)?.[0];
  if (letters === undefined) return null;
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
