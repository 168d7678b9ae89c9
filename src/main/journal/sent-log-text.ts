import type { RefId } from '../../preload/contract/ids';
import type { SentLine, SentRecord } from '../recharge/ports';
import { isTear, readLine, type ReadLine } from './sent-line';

/** What `sent.log` says, and whether anything was ever written to it. */
export interface SentContents extends SentRecord {
  readonly isEmpty: boolean;
}

interface Placed {
  readonly said: ReadLine;
  /** Offset of its first byte. */
  readonly start: number;
}

/** What a whole `sent.log` says. */
export function contentsOf(log: Buffer): SentContents {
  const lines: SentLine[] = [];
  const givenUp = new Set<RefId>();
  let damaged = 0;
  for (const { said } of linesIn(log)) {
    if (said.kind === 'sale') lines.push(said.line);
    if (said.kind === 'given_up') givenUp.add(said.refId);
    if (said.kind === 'damaged') damaged += 1;
  }
  return { lines, givenUp, damaged, isEmpty: log.length === 0 };
}

/** Whether a copy of this name was begun before. */
export function hasCopyMark(log: Buffer, name: string): boolean {
  return linesIn(log).some(({ said }) => said.kind === 'copy' && said.name === name);
}

/**
 * How many bytes at the start of a `sent.log` say what each of these copies holds: all before the first mark of any.
 * By order, never by the clock, which may have been wrong. 0 when a copy has no mark, or there is none.
 */
export function bytesInCopies(log: Buffer, names: readonly string[]): number {
  const lines = linesIn(log);
  const marks = names.map(
    (name) => lines.find(({ said }) => said.kind === 'copy' && said.name === name)?.start ?? 0,
  );
  return marks.length === 0 ? 0 : Math.min(...marks);
}

function linesIn(log: Buffer): readonly Placed[] {
  const lines: Placed[] = [];
  let start = 0;
  while (start < log.length) {
    const end = log.indexOf('\n', start);
    // Decoded line by line: bytes that are no text do not count as many as what they decode to.
    const text = log.toString('utf8', start, end < 0 ? log.length : end);
    lines.push({ said: end < 0 && isTear(text) ? { kind: 'torn' } : readLine(text), start });
    start = end < 0 ? log.length : end + 1;
  }
  return lines;
}
