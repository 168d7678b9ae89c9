import type { RefId } from '../../../preload/contract/ids';
import type { DamagedLine } from '../../../preload/contract/settings/settings';
import type { LogMark, SentLine, SentRecord } from '../../recharge/ports';
import { mendLine } from './mend-line';
import { remainsOf } from '../database/remains';
import { isTear, readLine, type ReadLine } from './sent-line';
import type { LogEnd } from './sent-log-end';

/** What `sent.log` says, and what there is to tell of its state. */
export interface SentContents extends SentRecord {
  /** Nothing was ever written to it. */
  readonly isEmpty: boolean;
  /** It is too long to be read whole: what stands before its newest part counts as one damaged line. */
  readonly isCut: boolean;
  /** What it began with may be gone by right: it begins with the mark of a copy, or its beginning does not read. */
  readonly hasForgotten: boolean;
  /** Damaged lines whose one wrong bit was found: what they say is among the others. */
  readonly mended: number;
  /** The last move to another computer that it knows of; `null`: none. */
  readonly away: string | null;
  /** What can be read of the damaged lines of sales, the newest ones. */
  readonly remains: readonly DamagedLine[];
}

interface Placed {
  readonly said: ReadLine;
  /** Offset of its first byte. */
  readonly start: number;
  readonly bytes: Buffer;
}

/** No line of ours is so long: what is longer is not even looked at. In bytes. */
export const LONGEST_LINE = 64 * 1024;
/** So many damaged lines are mended at a start: each takes some hundredths of a second. */
const MENDED_AT_MOST = 50;
const REMAINS_AT_MOST = 50;

/** What a `sent.log` says, or the newest part of one that is too long. */
export function contentsOf({ bytes, skipped }: LogEnd): SentContents {
  const lines: SentLine[] = [];
  const givenUp = new Set<RefId>();
  const marks: LogMark[] = [];
  const remains: DamagedLine[] = [];
  let away: string | null = null;
  let damaged = skipped > 0 ? 1 : 0;
  let mended = 0;
  let tries = 0;

  function take(said: ReadLine): void {
    if (said.kind === 'sale') lines.push(said.line);
    if (said.kind === 'given_up') givenUp.add(said.refId);
    if (said.kind === 'mark') marks.push(said.mark);
    if (said.kind === 'away') away = said.move;
  }

  function takeDamaged(line: Buffer): void {
    tries += 1;
    const whole = tries > MENDED_AT_MOST ? null : mendLine(line);
    if (whole !== null) {
      mended += 1;
      whole.forEach(take);
      return;
    }
    damaged += 1;
    const left = line.length > LONGEST_LINE ? null : remainsOf(line.toString('utf8'));
    if (left !== null) remains.push(left);
    if (remains.length > REMAINS_AT_MOST) remains.shift();
  }

  let first: ReadLine['kind'] = 'torn';
  for (const line of linesIn(bytes)) {
    if (first === 'torn') first = line.said.kind;
    if (line.said.kind === 'damaged') takeDamaged(line.bytes);
    else take(line.said);
  }
  const isCut = skipped > 0;
  const hasForgotten = isCut || first === 'copy' || first === 'damaged';
  const isEmpty = bytes.length === 0 && !isCut;
  return { lines, givenUp, marks, damaged, mended, away, remains, isEmpty, isCut, hasForgotten };
}

/** Whether a copy of this name was begun before. */
export function hasCopyMark(log: Buffer, name: string): boolean {
  for (const { said } of linesIn(log)) if (said.kind === 'copy' && said.name === name) return true;
  return false;
}

/**
 * How many bytes at the start of a `sent.log` say what each of these copies holds: all before the first mark of any.
 * By order, never by the clock, which may have been wrong. `null` when a copy has no mark, or there is none.
 */
export function bytesInCopies(log: Buffer, names: readonly string[]): number | null {
  const marks = new Map<string, number>();
  for (const { said, start } of linesIn(log)) {
    if (said.kind === 'copy' && !marks.has(said.name)) marks.set(said.name, start);
  }
  const found = names.map((name) => marks.get(name)).filter((mark) => mark !== undefined);
  return names.length === 0 || found.length < names.length ? null : Math.min(...found);
}

/** One line after another: a foreign file may have millions. */
function* linesIn(log: Buffer): Generator<Placed> {
  for (let start = 0; start < log.length;) {
    const end = log.indexOf('\n', start);
    const bytes = log.subarray(start, end < 0 ? log.length : end);
    if (bytes.length > 0) yield { said: saidBy(bytes, end >= 0), start, bytes };
    start = end < 0 ? log.length : end + 1;
  }
}

function saidBy(bytes: Buffer, hasEnd: boolean): ReadLine {
  if (bytes.length > LONGEST_LINE) return { kind: 'damaged' };
  // Decoded line by line: bytes that are no text do not count as many as what they decode to.
  const text = bytes.toString('utf8');
  return !hasEnd && isTear(text) ? { kind: 'torn' } : readLine(text);
}
