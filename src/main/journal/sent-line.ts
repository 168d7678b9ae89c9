import { z } from 'zod';
import type { SentLine } from '../recharge/ports';
import { accountIdColumn, paiseColumn, refIdColumn, timeColumn } from './columns';

const schema = z.object({
  refId: refIdColumn,
  accountId: accountIdColumn,
  operator: z.string(),
  number: z.string(),
  amountPaise: paiseColumn,
  istDate: z.string(),
  at: timeColumn,
}) satisfies z.ZodType<SentLine>;

/** A line of `sent.log` as text, with its end. */
export function writeSentLine(line: SentLine): string {
  const { refId, accountId, operator, number, amountPaise, istDate, at } = line;
  return `${JSON.stringify({ refId, accountId, operator, number, amountPaise, istDate, at })}\n`;
}

/**
 * The lines of a `sent.log` in order. A line that does not read was torn while it was written: its
 * `append` never answered, so its request never left.
 */
export function readSentLines(text: string): readonly SentLine[] {
  return text.split('\n').flatMap((line) => {
    const parsed = schema.safeParse(jsonOf(line));
    return parsed.success ? [parsed.data] : [];
  });
}

/** How many bytes of a `sent.log` are leading lines older than `at`; lines that do not read go with them. */
export function bytesOlderThan(text: string, at: number): number {
  let bytes = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const parsed = schema.safeParse(jsonOf(line));
    if (parsed.success && parsed.data.at >= at) return bytes;
    bytes += Buffer.byteLength(line);
  }
  return bytes;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
