import type { Paper, SetPicture } from './paper';

/** A letter as dots: rows from the top, one byte a dot, 1 for black, without white around it. */
export interface Letter {
  readonly letter: string;
  readonly rows: readonly Uint8Array[];
}

/** More of its dots than this share differ: it is none of the letters that are known. */
const MOST_DIFFERENT = 0.6;

/**
 * The amounts that stand at the right of the drawn lines of a paper, as a person copies them: `-₹ 1,234.00`. Read from the
 * dots alone: each group of black columns is the letter that looks most like it, from the right to the sign of the rupee.
 * `null`: what stands there is no amount.
 */
export function readAmounts(paper: Paper, letters: readonly Letter[]): readonly (string | null)[] {
  return paper.pictures.map((picture) => amountIn(paper, picture, letters));
}

function amountIn(paper: Paper, { top, height }: SetPicture, letters: readonly Letter[]): string | null {
  const groups = inkGroups(lastLine(paper.dots(top, height)));
  let read = '';
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at];
    const letter = group === undefined ? null : nearest(group, letters);
    if (letter === null) return null;
    if (letter === '₹') {
      const before = groups[at - 1];
      const isMinus = before !== undefined && nearest(before, letters) === '-';
      return `${isMinus ? '-' : ''}₹ ${read}`;
    }
    read = `${letter}${read}`;
  }
  return null;
}

/** An amount stands in the last line of what did not fit into one: rows with black in them, below the last white ones. */
function lastLine(rows: readonly Uint8Array[]): readonly Uint8Array[] {
  const end = rows.findLastIndex((row) => row.includes(1));
  const above = rows.findLastIndex((row, y) => y < end && !row.includes(1));
  return rows.slice(above + 1, end + 1);
}

/** The letters of a line, from left to right: columns with black in them, between white ones. */
export function inkGroups(rows: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const width = rows[0]?.length ?? 0;
  const groups: (readonly Uint8Array[])[] = [];
  let from: number | null = null;
  for (let x = 0; x <= width; x += 1) {
    const isInk = x < width && rows.some((row) => row[x] === 1);
    if (isInk) from ??= x;
    else if (from !== null) {
      groups.push(withoutWhite(rows, from, x));
      from = null;
    }
  }
  return groups;
}

function withoutWhite(rows: readonly Uint8Array[], from: number, to: number): readonly Uint8Array[] {
  const columns = rows.map((row) => row.slice(from, to));
  const isInk = (row: Uint8Array): boolean => row.includes(1);
  return columns.slice(columns.findIndex(isInk), columns.findLastIndex(isInk) + 1);
}

function nearest(group: readonly Uint8Array[], letters: readonly Letter[]): string | null {
  let best: { readonly letter: string; readonly off: number } | null = null;
  for (const { letter, rows } of letters) {
    if (!isAsLarge(group, rows)) continue;
    const off = difference(group, rows);
    if (best === null || off < best.off) best = { letter, off };
  }
  return best === null || best.off > MOST_DIFFERENT ? null : best.letter;
}

const widthOf = (rows: readonly Uint8Array[]): number => rows[0]?.length ?? 0;

/** A letter that begins between two dots may take one more, or one less. */
function isAsLarge(one: readonly Uint8Array[], other: readonly Uint8Array[]): boolean {
  return Math.abs(one.length - other.length) <= 1 && Math.abs(widthOf(one) - widthOf(other)) <= 1;
}

/** The share of dots that differ, where they lie best over each other: a letter may begin between two dots. */
function difference(one: readonly Uint8Array[], other: readonly Uint8Array[]): number {
  const height = Math.max(one.length, other.length);
  const width = Math.max(widthOf(one), widthOf(other));
  let least = Number.POSITIVE_INFINITY;
  for (const right of [-1, 0, 1]) {
    for (const down of [-1, 0, 1]) {
      let off = 0;
      for (let y = -1; y <= height; y += 1) {
        for (let x = -1; x <= width; x += 1) {
          if ((one[y]?.[x] ?? 0) !== (other[y + down]?.[x + right] ?? 0)) off += 1;
        }
      }
      least = Math.min(least, off);
    }
  }
  return least / (height * width);
}
