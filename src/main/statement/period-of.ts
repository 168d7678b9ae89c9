import { DAY_MS, istDate, istDayStart } from '../../preload/contract/ist-date';
import type { StatementLine } from './statement-line';

/** From when to when a statement speaks. UTC milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * Whole Indian days, from that of the first line to that of the last; a day that is not over yet ends with its last line, for
 * what was sold after the file was fetched cannot be in it. `null`: there are no lines.
 */
export function periodOf(
  lines: readonly Pick<StatementLine, 'at' | 'isDayOnly'>[],
  now: number,
): Period | null {
  const [head] = lines;
  if (head === undefined) return null;
  let [first, last] = [head, head];
  for (const line of lines) {
    if (line.at < first.at) first = line;
    if (line.at > last.at) last = line;
  }
  const end = istDayStart(istDate(last.at)) + DAY_MS - 1;
  const isToday = istDate(last.at) === istDate(now);
  return {
    from: istDayStart(istDate(first.at)),
    to: isToday && !last.isDayOnly ? last.at : Math.min(end, Math.max(now, last.at)),
  };
}
