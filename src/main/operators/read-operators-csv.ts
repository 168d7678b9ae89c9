import Papa from 'papaparse';
import type { Operator } from '../../preload/contract/operators/operator';
import { codeKey } from '../../preload/contract/rules/operator-code';
import type { ImportProblem } from '../../preload/contract/operators/operator-import';
import { fail, ok, type Result } from '../../preload/contract/result';
import { MAX_OPERATORS, type Catalogue } from './catalogue';
import { readCell } from './csv-cells';
import { assemble, columns, FIELD_PLACES, flatten, newOperator, type Column } from './csv-columns';
import type { FileEntry } from './file-entry';

/** What may stand between the cells: Excel writes semicolons where the comma is the decimal sign. */
const delimiters = [',', ';', '\t'] as const;

/**
 * Lays out a CSV file. Answers one entry per row, each to be read by its own `read`; or why the file as a
 * whole is none. A column the file leaves out keeps what the operator has now, or takes a default.
 */
export function readOperatorsCsv(
  text: string,
  catalogue: Catalogue,
): Result<readonly FileEntry[], readonly ImportProblem[]> {
  // One kind of line end, so that the lines counted here are the lines an editor shows.
  const unix = text.replaceAll(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(unix, { delimiter: delimiterOf(unix), newline: '\n' });
  const rows = withLines(parsed.data);
  const torn = parsed.errors.find((error) => error.type === 'Quotes');
  if (torn !== undefined)
    return fail([{ line: lineOf(parsed.data, torn.row ?? 0), column: '', code: 'not_csv' }]);
  const [header, ...body] = rows;
  if (header === undefined) return fail([{ line: null, column: '', code: 'empty_file' }]);
  const heads = readHeader(header.cells, header.line);
  if (!heads.ok) return heads;
  if (body.length > MAX_OPERATORS) {
    return fail([{ line: null, column: '', code: 'too_many_operators', hint: String(MAX_OPERATORS) }]);
  }
  const known = new Map(catalogue.operators.map((operator) => [codeKey(operator.code), operator]));
  return ok(
    body.map(({ cells, line }) => ({
      line,
      read: () => {
        if (cells.length !== heads.value.columns.length) {
          const hint = String(heads.value.columns.length);
          return { value: undefined, problems: [{ line, column: '', code: 'wrong_cell_count', hint }] };
        }
        return readRow(heads.value, cells, line, (code) => known.get(codeKey(code)));
      },
      columnOf: (path) => columnOf(path),
    })),
  );
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows with the line they begin on; rows of nothing but blanks are left out. */
function withLines(rows: readonly (readonly string[])[]): readonly Row[] {
  let line = 1;
  return rows.flatMap((cells) => {
    const begins = line;
    line += linesIn(cells);
    return cells.every((cell) => cell.trim() === '') ? [] : [{ cells, line: begins }];
  });
}

function lineOf(rows: readonly (readonly string[])[], row: number): number {
  return rows.slice(0, row).reduce((line, cells) => line + linesIn(cells), 1);
}

/** A row is one line, and one more for every line break inside quotes. */
function linesIn(cells: readonly string[]): number {
  return cells.reduce(
    (count, cell) => (cell.includes('\n') ? count + cell.split('\n').length - 1 : count),
    1,
  );
}

/** The header names no column with such a sign in it, so the one it has most of parts the cells. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const head = text.slice(0, Math.min(end < 0 ? text.length : end, 10_000));
  const [best] = delimiters.toSorted((one, other) => head.split(other).length - head.split(one).length);
  return best ?? ',';
}

type ReadCell = (cell: string) => ReturnType<typeof readCell>;

/** So many different cells of a column are remembered, of at most so many signs. */
const REMEMBERED_CELLS = 500;
const REMEMBERED_LENGTH = 60;

/** A long list says the same in most rows: what a cell means is worked out once and shared. */
function withReader(column: Column): Column & { readonly read: ReadCell } {
  const known = new Map<string, ReturnType<typeof readCell>>();
  const read: ReadCell = (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = readCell(column.kind, cell);
    if (known.size < REMEMBERED_CELLS && cell.length <= REMEMBERED_LENGTH) known.set(cell, value);
    return value;
  };
  return { ...column, read };
}

/** The header: its columns in their order, and where the code and the parts of each extra field stand. */
interface Header {
  readonly columns: readonly (Column & { readonly read: ReadCell })[];
  readonly codeAt: number;
  readonly fields: readonly {
    readonly label: string;
    readonly name: string;
    readonly cellsAt: readonly number[];
  }[];
}

function readHeader(cells: readonly string[], line: number): Result<Header, readonly ImportProblem[]> {
  const problems: ImportProblem[] = [];
  const found: Column[] = [];
  for (const cell of cells.slice(0, 500)) {
    const name = cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
    const column = columns.find((known) => known.name === name);
    const shown = cell.trim().slice(0, 40);
    if (column === undefined) problems.push({ line, column: shown, code: 'unknown_column' });
    else if (found.includes(column)) problems.push({ line, column: shown, code: 'repeated_column' });
    else found.push(column);
  }
  const codeAt = found.findIndex((column) => column.name === 'code');
  if (codeAt < 0) problems.unshift({ line, column: '', code: 'no_code_column' });
  if (problems.length > 0) return fail(problems);
  const fields = FIELD_PLACES.map((place) => ({
    label: `fields.${place}.label`,
    name: `field${place + 1}_label`,
    cellsAt: found.flatMap(({ path }, at) => (path.startsWith(`fields.${place}.`) ? [at] : [])),
  }));
  return ok({ columns: found.map(withReader), codeAt, fields });
}

function readRow(
  heads: Header,
  cells: readonly string[],
  line: number,
  known: (code: string) => Operator | undefined,
): { readonly value: unknown; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const present = known(cells[heads.codeAt] ?? '');
  const values = new Map(present === undefined ? newOperator : flatten(present));
  for (const [at, column] of heads.columns.entries()) {
    const cell = cells[at] ?? '';
    // Most cells of a long list are blank and say nothing.
    if (cell === '' && !values.has(column.path)) continue;
    const read = column.read(cell);
    if (!read.ok) problems.push({ line, column: column.name, code: read.failure });
    else if (read.value !== undefined) values.set(column.path, read.value);
  }
  for (const { label, name, cellsAt } of heads.fields) {
    // What is said of a field without a label is not dropped without a word.
    const said =
      (values.get(label) ?? null) === null && cellsAt.some((at) => (cells[at] ?? '').trim() !== '');
    if (said) problems.push({ line, column: name, code: 'missing' });
  }
  return { value: assemble(values), problems };
}

/** The column of the longest path that a problem's path begins with: `nicknames.3` is in `nicknames`. */
function columnOf(path: string): string {
  const column = columns.find((known) => path === known.path || path.startsWith(`${known.path}.`));
  return column?.name ?? path.slice(0, 40);
}
