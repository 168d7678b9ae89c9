import type { ImportProblem } from '../../preload/contract/operators/operator-import';
import { fail, ok, type Result } from '../../preload/contract/result';
import { MAX_OPERATORS } from './catalogue';
import { defaultNumberRule } from './default-number-rule';
import type { FileEntry } from './file-entry';
import { isShallow } from '../files/is-shallow';
import { catalogueBounds, operatorEntries } from './operators-json';

/** Lays out a JSON file as an export writes it: one entry per operator, or why the file as a whole is none. */
export function readOperatorsJson(text: string): Result<readonly FileEntry[], readonly ImportProblem[]> {
  if (!isShallow(text, catalogueBounds)) return fail([{ line: null, column: '', code: 'not_operators' }]);
  const parsed = parse(text);
  if (!parsed.ok) return fail([{ line: parsed.failure, column: '', code: 'not_json' }]);
  const entries = operatorEntries(parsed.value);
  if (entries === null) return fail([{ line: null, column: '', code: 'not_operators' }]);
  if (entries.length > MAX_OPERATORS) {
    return fail([{ line: null, column: '', code: 'too_many_operators', hint: String(MAX_OPERATORS) }]);
  }
  const lines = entryLines(text);
  return ok(
    entries.map((value, index) => ({
      line: lines[index] ?? 1,
      read: () => ({ value: withNumberRule(value), problems: [] }),
      columnOf: (path: string) => path.slice(0, 80),
    })),
  );
}

/** An operator that says nothing of its number, or not how it is cleaned, gets what a CSV file without it gives. */
function withNumberRule(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const rule = defaultNumberRule(Reflect.get(value, 'category'));
  const number: unknown = Reflect.get(value, 'number');
  if (number === undefined) return { ...value, number: rule };
  if (typeof number !== 'object' || number === null || Object.hasOwn(number, 'kind')) return value;
  return { ...value, number: { ...number, kind: rule.kind } };
}

/** The value, or the line that is no JSON (1 where the engine does not say). */
function parse(text: string): Result<unknown, number> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    return fail(position === undefined ? 1 : lineAt(text, Number(position)));
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/**
 * The line on which each element of `operators` begins. The text is known to be JSON with one array at depth
 * two, so an element is what follows its `[` or a `,` at its depth. One pass, sign by sign: a file of 20,000
 * operators has millions of them.
 */
function entryLines(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let awaits = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    else if (sign !== ' ' && sign !== '\r' && sign !== '\t') {
      const closes = sign === ']' || sign === '}';
      if (awaits && !closes) lines.push(line);
      awaits = false;
      if (sign === '"') at = endOfString(text, at);
      else if (closes) depth -= 1;
      else if (sign === '[' || sign === '{') depth += 1;
      if (depth === 2 && (sign === '[' || sign === ',')) awaits = true;
    }
  }
  return lines;
}

/** The place of the quote that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}
