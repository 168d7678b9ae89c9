import { paise, type Paise } from '../money';

/** What cash is made of. */
export const denominationKinds = ['note', 'coin'] as const;

/** One kind of note or coin that the shop counts. */
export interface Denomination {
  readonly kind: (typeof denominationKinds)[number];
  /** What one piece is worth. */
  readonly paise: Paise;
}

/** So many pieces of it. */
export interface CountedPieces extends Denomination {
  /** 0 … {@link MOST_PIECES}. */
  readonly pieces: number;
}

/** The same as it was typed; empty: none. */
export interface TypedPieces extends Denomination {
  readonly pieces: string;
}

/** No drawer holds more of one kind: what is more was typed by mistake, or by a scanner. */
export const MOST_PIECES = 99_999;

/** How many kinds a shop may count. */
export const MOST_DENOMINATIONS = 30;

/** What a shop counts until its owner changes it. */
export const usualDenominations: readonly Denomination[] = [
  ...pieces('note', [500, 200, 100, 50, 20, 10]),
  ...pieces('coin', [20, 10, 5, 2, 1]),
];

function pieces(kind: Denomination['kind'], rupees: readonly number[]): readonly Denomination[] {
  return rupees.map((each) => ({ kind, paise: paise(each * 100) }));
}
