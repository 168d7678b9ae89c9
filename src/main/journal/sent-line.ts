import { z } from 'zod';
import type { SentLine } from '../recharge/ports';
import { accountIdColumn, paiseColumn, refIdColumn, timeColumn } from './columns';

const schema = z.object({
  refId: refIdColumn,
  accountId: accountIdColumn,
  operator: z.string().min(1),
  number: z.string().min(1),
  amountPaise: paiseColumn,
  istDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  at: timeColumn,
}) satisfies z.ZodType<SentLine>;

/** A line of `sent.log` as text, with its end. */
export function writeSentLine(line: SentLine): string {
  const { refId, accountId, operator, number, amountPaise, istDate, at } = line;
  return `${JSON.stringify({ refId, accountId, operator, number, amountPaise, istDate, at })}\n`;
}

/**
 * The lines of a `sent.log` in order. A line that does not read was torn while it was written: its
 * `append` never answered, so its request never left. One that no journal would take is passed over, too: it must
 * not keep a start from finding the others.
 */
export function readSentLines(text: string): readonly SentLine[] {
  return text.split('\n').flatMap((line) => {
    const parsed = schema.safeParse(jsonOf(line));
    return parsed.success ? [parsed.data] : [];
  });
}

/** How many bytes of a `sent.log` are leading lines older than `at`; lines that do not read go with them. */
export function bytesOlderThan(log: Buffer, at: number): number {
  let start = 0;
  while (start < log.length) {
    const end = log.indexOf('\n', start);
    const next = end < 0 ? log.length : end + 1;
    // Decoded line by line: bytes that are no text do not count as many as what they decode to.
    const parsed = schema.safeParse(jsonOf(log.toString('utf8', start, next)));
    if (parsed.success && parsed.data.at >= at) return start;
    start = next;
  }
  return log.length;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
