import Papa from 'papaparse';
import { fail, ok, type Result } from '../../preload/contract/result';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './bounds';
import { cleanText } from './clean-text';
import type { Pace, Table, TableProblem, TableRow } from './table';

/** What may stand between the cells. */
const separators = [',', ';', '\t', '|'] as const;

/** So many letters are taken apart between two turns of the event loop. */
const PIECE = 32 * 1024;

/** Lines from which the separator is told: what stands above the header may have none. */
const LINES_LOOKED_AT = 40;

/** Reads CSV, piece by piece. */
export async function readCsvTable(text: string, pace: Pace): Promise<Result<Table, TableProblem>> {
  if (!/\S/.test(text)) return fail('empty');
  const separator = separatorOf(text);
  if (separator === null) return fail('not_a_table');
  return new Promise((resolve) => {
    const rows: TableRow[] = [];
    let [place, cells, read] = [0, 0, 0];
    let problem: TableProblem | null = null;

    function take(data: readonly (readonly string[])[]): void {
      for (const row of data) {
        place += 1;
        cells += row.length;
        const clean = row.slice(0, MOST_COLUMNS).map((cell) => cleanText(plain(cell)));
        if (clean.some((cell) => cell !== '')) rows.push({ place, cells: clean });
      }
      if (cells > MOST_CELLS || rows.length > MOST_ROWS) problem = 'too_many_cells';
    }

    async function goOn(parser: Papa.Parser): Promise<void> {
      if (await pace.breathe(0.2 + 0.8 * Math.min(1, read / text.length))) {
        parser.resume();
        return;
      }
      problem = 'stopped';
      parser.abort();
    }

    Papa.parse<string[]>(text, {
      delimiter: separator,
      chunkSize: PIECE,
      chunk({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        take(data);
        read += PIECE;
        if (problem !== null) {
          parser.abort();
          return;
        }
        parser.pause();
        void goOn(parser);
      },
      complete: () => resolve(problem === null ? ok({ kind: 'csv', rows }) : fail(problem)),
    });
  });
}

/** A cell that a panel wrote as a formula, or with an apostrophe, so that a spreadsheet leaves its zeros alone. */
function plain(cell: string): string {
  const quoted = /^\s*="(.*)"\s*$/s.exec(cell);
  if (quoted?.[1] !== undefined) return quoted[1];
  return /^\s*'/.test(cell) ? cell.replace("'", '') : cell;
}

/** The sign that one of the first lines has most of; `null`: none has any. */
function separatorOf(text: string): string | null {
  const lines = text.slice(0, 64 * 1024).split(/\r\n?|\n/, LINES_LOOKED_AT);
  const counted = separators.map((separator) => ({
    separator,
    most: Math.max(...lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(separator).length - 1)),
  }));
  const [best] = counted.toSorted((one, two) => two.most - one.most);
  return best === undefined || best.most === 0 ? null : best.separator;
}
