import { isPaise, toAsciiDigits, type Paise } from '../../../../../preload/contract/money';
import {
  MOST_PIECES,
  type CountedPieces,
  type Denomination,
  type TypedPieces,
} from '../../../../../preload/contract/shift/denomination';

/** What is typed for each kind of note and coin, by {@link fieldOf}. */
export type TypedCount = Readonly<Record<string, string>>;

/** The field of one kind: `note-50000`. */
export function fieldOf({ kind, paise }: Denomination): string {
  return `${kind}-${paise}`;
}

/** A count in which nothing is typed yet. */
export function blankCount(denominations: readonly Denomination[]): TypedCount {
  return Object.fromEntries(denominations.map((each) => [fieldOf(each), '']));
}

/** How many pieces a text says; nothing typed is none. `null`: not a whole number of 0 … {@link MOST_PIECES}. */
export function readPieces(typed: string): number | null {
  const digits = toAsciiDigits(typed).trim();
  if (!/^\d{0,9}$/.test(digits)) return null;
  const pieces = Number(digits);
  return pieces <= MOST_PIECES ? pieces : null;
}

/** What the pieces of one kind are worth; `null`: what is typed is no number of pieces. */
export function worthOf({ paise }: Denomination, typed: string): Paise | null {
  const pieces = readPieces(typed);
  if (pieces === null) return null;
  const worth = pieces * paise;
  return isPaise(worth) ? worth : null;
}

/** What is counted so far; `null`: something that is typed is no number of pieces. */
export function sumOf(denominations: readonly Denomination[], typed: TypedCount): Paise | null {
  let sum = 0;
  for (const each of denominations) {
    const worth = worthOf(each, typed[fieldOf(each)] ?? '');
    if (worth === null) return null;
    sum += worth;
  }
  return isPaise(sum) ? sum : null;
}

/** A count as it goes to main, which reads what was typed. */
export function asTyped(denominations: readonly Denomination[], typed: TypedCount): readonly TypedPieces[] {
  return denominations.map(({ kind, paise }) => ({
    kind,
    paise,
    pieces: typed[fieldOf({ kind, paise })] ?? '',
  }));
}

/** A written count as it would be typed: a recount begins with it. */
export function typedAgain(
  denominations: readonly Denomination[],
  counted: readonly CountedPieces[],
): TypedCount {
  const again = counted.map((each) => [fieldOf(each), String(each.pieces)] as const);
  return { ...blankCount(denominations), ...Object.fromEntries(again) };
}
