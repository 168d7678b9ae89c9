import { z } from 'zod';
import {
  isAccountId,
  isPersonId,
  isRefId,
  type AccountId,
  type PersonId,
  type RefId,
} from '../../../preload/contract/ids';
import { MAX_PAISE } from '../../../preload/contract/money';
import { UnreadableRow } from '../thread/journal-failures';

/** How single columns are read. What does not fit was not written by this program. */
export const refIdColumn = z.custom<RefId>((value) => typeof value === 'string' && isRefId(value));
export const accountIdColumn = z.custom<AccountId>(
  (value) => typeof value === 'string' && isAccountId(value),
);
export const personIdColumn = z.custom<PersonId>((value) => typeof value === 'string' && isPersonId(value));
export const flagColumn = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
/** UTC milliseconds. */
export const timeColumn = z.int();

/** What `paiseSchema` admits, as SQL over a column: a sum over others does not read, or is wrong, and hides all rows in it. */
export function isPaiseSql(column: string): string {
  return `(typeof(${column}) = 'integer' AND ${column} BETWEEN 0 AND ${MAX_PAISE})`;
}

/** Parses a row. @throws UnreadableRow when it is not what the journal writes. */
export function readRow<T>(schema: z.ZodType<T>, row: unknown): T {
  const parsed = schema.safeParse(row);
  if (!parsed.success) {
    // Names of columns only: values belong to customers.
    throw new UnreadableRow(parsed.error.issues.map((issue) => issue.path.join('.')).join(' '));
  }
  return parsed.data;
}

/** Parses all rows. @throws UnreadableRow as {@link readRow}. */
export function readRows<T>(schema: z.ZodType<T>, rows: readonly unknown[]): readonly T[] {
  return rows.map((row) => readRow(schema, row));
}

/** A column that holds JSON. */
export function jsonColumn<T>(schema: z.ZodType<T>) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'json' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** Parses a column that holds JSON. @throws UnreadableRow as {@link readRow}. */
export function readJson<T>(schema: z.ZodType<T>, text: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableRow('json');
  }
  return readRow(schema, value);
}
