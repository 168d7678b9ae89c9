import { checkOperator } from '../../preload/contract/rules/check-operator';
import type { Operator } from '../../preload/contract/operators/operator';
import { codeKey } from '../../preload/contract/rules/operator-code';
import {
  PREVIEW_ROWS,
  type ChangedOperator,
  type ImportMode,
  type ImportPreview,
  type ImportProblem,
  type OperatorFormat,
} from '../../preload/contract/operators/operator-import';
import { fail, ok, type Result } from '../../preload/contract/result';
import { makeCatalogue, MAX_OPERATORS, type Catalogue } from './catalogue';
import { writeCell } from './csv-cells';
import { columns, flatten } from './csv-columns';
import type { FileEntry } from './file-entry';
import { readOperator } from './operator-schema';
import { readOperatorsJson } from './read-operators-json';

/** The largest file that is read at all: 20,000 operators with every column filled are about 20 MB. In bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** After so many rows the window gets a turn. */
const ROWS_A_TURN = 500;

/** A dry run: what would change, and the catalogue that an import would give. */
export interface ImportPlan {
  readonly preview: ImportPreview;
  /** The catalogue the plan was made for. */
  readonly base: Catalogue;
  /** `null` while there is any problem: a file is used as a whole or not at all. */
  readonly next: Catalogue | null;
}

/** What is imported, and into what. */
export interface ImportQuestion {
  /** The file, or that it has more than {@link MAX_FILE_BYTES}. */
  readonly bytes: Uint8Array | 'too_large';
  readonly format: OperatorFormat;
  readonly mode: ImportMode;
  readonly catalogue: Catalogue;
  /** Called now and then with the share that is done (0 … 1); resolves when the work may go on. */
  readonly breathe: (share: number) => Promise<void>;
}

/** Reads a file of operators and says what importing it would do. Changes nothing. */
export async function planImport(question: ImportQuestion): Promise<ImportPlan> {
  const { catalogue, mode } = question;
  const entries = await readEntries(question);
  if (!entries.ok) return refused(catalogue, entries.failure);
  const read = await readAll(entries.value, question.breathe);
  if (read.problems.length > 0) return refused(catalogue, read.problems);
  const next = mergeInto(catalogue, read.operators, mode);
  if (next.operators.length > MAX_OPERATORS) {
    const hint = String(MAX_OPERATORS);
    return refused(catalogue, [{ line: null, column: '', code: 'too_many_operators', hint }]);
  }
  return { preview: compare(catalogue, next), base: catalogue, next };
}

/**
 * The edit that makes a plan true, for `OperatorsFile.change`. Refused when the plan has problems, or when the
 * catalogue was changed after the dry run: what was shown is what happens.
 */
export function applyImport(
  plan: ImportPlan,
): (current: Catalogue) => Result<Catalogue, { readonly code: 'import_refused' }> {
  return (current) =>
    plan.next === null || plan.base !== current ? fail({ code: 'import_refused' }) : ok(plan.next);
}

async function readEntries({
  bytes,
  format,
  catalogue,
}: ImportQuestion): Promise<Result<readonly FileEntry[], readonly ImportProblem[]>> {
  const whole = (code: ImportProblem['code'], hint?: string): Result<never, readonly ImportProblem[]> =>
    fail([{ line: null, column: '', code, ...(hint === undefined ? {} : { hint }) }]);
  if (bytes === 'too_large' || bytes.length > MAX_FILE_BYTES)
    return whole('file_too_large', `${MAX_FILE_BYTES / 1024 / 1024} MB`);
  const text = decode(bytes);
  if (text === null) return whole('not_utf8');
  if (text.trim() === '') return whole('empty_file');
  if (format === 'json') return readOperatorsJson(text);
  // Loaded when there is such a file: a start waits for none of it.
  const { readOperatorsCsv } = await import('./read-operators-csv');
  return readOperatorsCsv(text, catalogue);
}

/** UTF-8, with or without its mark. A zero byte is no text: UTF-16 of plain letters would pass otherwise. */
function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function readAll(
  entries: readonly FileEntry[],
  breathe: (share: number) => Promise<void>,
): Promise<{ readonly operators: readonly Operator[]; readonly problems: readonly ImportProblem[] }> {
  const operators: Operator[] = [];
  const problems: ImportProblem[] = [];
  const lineOfCode = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    if (index % ROWS_A_TURN === 0) await breathe(index / entries.length);
    const { operator, problems: own } = readEntry(entry);
    problems.push(...own);
    if (operator === null) continue;
    const key = codeKey(operator.code);
    const first = lineOfCode.get(key);
    if (first === undefined) lineOfCode.set(key, entry.line);
    else problems.push({ line: entry.line, column: 'code', code: 'repeated_code', hint: String(first) });
    operators.push(operator);
  }
  await breathe(1);
  return { operators, problems };
}

function readEntry(entry: FileEntry): {
  readonly operator: Operator | null;
  readonly problems: readonly ImportProblem[];
} {
  const { value, problems } = entry.read();
  if (problems.length > 0) return { operator: null, problems };
  const read = readOperator(value);
  const wrong = read.operator === null ? read.problems : checkOperator(read.operator);
  const { line } = entry;
  return {
    operator: read.operator,
    problems: wrong.map(({ path, code, hint }) =>
      hint === undefined
        ? { line, column: entry.columnOf(path), code }
        : { line, column: entry.columnOf(path), code, hint },
    ),
  };
}

/** `merge`: known operators keep their place, new ones follow. `replace`: the file's own order. */
function mergeInto(catalogue: Catalogue, imported: readonly Operator[], mode: ImportMode): Catalogue {
  if (mode === 'replace') return makeCatalogue(imported);
  const byKey = new Map(imported.map((operator) => [codeKey(operator.code), operator]));
  const kept = catalogue.operators.map((operator) => {
    const key = codeKey(operator.code);
    const better = byKey.get(key) ?? operator;
    byKey.delete(key);
    return better;
  });
  return makeCatalogue([...kept, ...byKey.values()]);
}

function compare(before: Catalogue, after: Catalogue): ImportPreview {
  const old = new Map(before.operators.map((operator) => [codeKey(operator.code), operator]));
  const kept = new Set(after.operators.map((operator) => codeKey(operator.code)));
  const added: Operator[] = [];
  const changed: ChangedOperator[] = [];
  for (const operator of after.operators) {
    const previous = old.get(codeKey(operator.code));
    if (previous === undefined) added.push(operator);
    else if (previous !== operator) changed.push(describe(previous, operator));
  }
  const really = changed.filter(({ changes }) => changes.length > 0);
  const removed = before.operators.filter((operator) => !kept.has(codeKey(operator.code)));
  return {
    count: {
      added: added.length,
      changed: really.length,
      removed: removed.length,
      unchanged: after.operators.length - added.length - really.length,
      problems: 0,
    },
    added: added.slice(0, PREVIEW_ROWS).map(({ code, name }) => ({ code, name })),
    changed: really.slice(0, PREVIEW_ROWS),
    removed: removed.slice(0, PREVIEW_ROWS).map(({ code, name }) => ({ code, name })),
    problems: [],
  };
}

function describe(before: Operator, after: Operator): ChangedOperator {
  const [was, is] = [flatten(before), flatten(after)];
  const changes = columns.flatMap(({ name, path, kind }) => {
    const [old, now] = [writeCell(kind, was.get(path)), writeCell(kind, is.get(path))];
    return old === now ? [] : [{ column: name, before: old, after: now }];
  });
  return { code: after.code, name: after.name, changes };
}

function refused(base: Catalogue, problems: readonly ImportProblem[]): ImportPlan {
  const count = { added: 0, changed: 0, removed: 0, unchanged: 0, problems: problems.length };
  const shown = problems.slice(0, PREVIEW_ROWS);
  return { preview: { count, added: [], changed: [], removed: [], problems: shown }, base, next: null };
}
