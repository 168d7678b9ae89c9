import { isPaise, toAsciiDigits } from '../../../preload/contract/money';
import { fail, ok, type Result } from '../../../preload/contract/result';
import {
  MOST_PIECES,
  type CountedPieces,
  type Denomination,
  type TypedPieces,
} from '../../../preload/contract/shift/denomination';
import type { Counted } from '../../journal/shifts/cash-counts';

/** Which line of a count cannot be right, as a word: `note_50000`; `sum` where each could be and all of them cannot. */
export type BadCount = string;

/**
 * Reads a count as it was typed: whole pieces of what the shop counts, each kind once, empty for none. SECURITY: the page
 * may send whatever it likes; what is not of the shop's list is no money here.
 */
export function readCount(
  typed: readonly TypedPieces[],
  denominations: readonly Denomination[],
): Result<Counted, BadCount> {
  const allowed = new Set(denominations.map(nameOf));
  const pieces: CountedPieces[] = [];
  for (const line of typed) {
    const name = nameOf(line);
    const count = readPieces(line.pieces);
    if (count === null || !allowed.delete(name)) return fail(name);
    if (count > 0) pieces.push({ kind: line.kind, paise: line.paise, pieces: count });
  }
  const sumPaise = pieces.reduce((sum, each) => sum + each.paise * each.pieces, 0);
  return isPaise(sumPaise) ? ok({ pieces, sumPaise }) : fail('sum');
}

function nameOf({ kind, paise }: Denomination): string {
  return `${kind}_${paise}`;
}

function readPieces(text: string): number | null {
  const digits = toAsciiDigits(text).trim();
  if (!/^\d{0,9}$/.test(digits)) return null;
  const count = Number(digits);
  return count <= MOST_PIECES ? count : null;
}
