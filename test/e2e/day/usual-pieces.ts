/** What a shop counts until its owner changes it, in the order of the form. In rupees: six notes, then five coins. */
export const worths: readonly number[] = [500, 200, 100, 50, 20, 10, 20, 10, 5, 2, 1];

/** Whole rupees as somebody counts them who has the largest pieces; empty where there is none. `paise` below 0 is none. */
export function usualPieces(paise: number): readonly string[] {
  let left = paise / 100;
  return worths.map((worth) => {
    const pieces = Math.floor(left / worth);
    left -= pieces * worth;
    return pieces === 0 ? '' : String(pieces);
  });
}
