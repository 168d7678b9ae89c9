import { z } from 'zod';
import type { Operator } from '../../preload/contract/operators/operator';
import type { JsonBounds } from '../files/is-shallow';

/** What a file of operators says about itself, so that another program's JSON is not taken for one. */
const FILE_FORMAT = 'galla-operators';
const FILE_VERSION = 1;

/** Far above what 50,000 operators with every field take. */
export const catalogueBounds: JsonBounds = { depth: 12, containers: 2_000_000 };

const fileSchema = z.strictObject({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  operators: z.array(z.unknown()),
});

/**
 * Writes operators as JSON, one a line: the form of the shop's own file and of an export. Indented, 20,000 would
 * be half as long again, and every edit writes all of them.
 */
export function writeOperatorsJson(operators: readonly Operator[]): string {
  const lines = operators.map((operator) => JSON.stringify(operator));
  return `{"format":"${FILE_FORMAT}","version":${FILE_VERSION},"operators":[\n${lines.join(',\n')}\n]}\n`;
}

/** The entries of a file of operators, not yet read; `null` when it is not such a file of this version. */
export function operatorEntries(value: unknown): readonly unknown[] | null {
  const read = fileSchema.safeParse(value);
  return read.success ? read.data.operators : null;
}
