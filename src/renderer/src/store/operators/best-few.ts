/** Keeps the best few of many without sorting them all. Equal ones stay in the order of the catalogue. */
export class BestFew {
  readonly #limit: number;
  readonly #kept: { readonly at: number; readonly score: number }[] = [];
  /** What does not score more than this is not among the best. */
  least = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes the place `at` in, if it is among the best so far. */
  offer(at: number, score: number): void {
    const kept = this.#kept;
    const last = kept[this.#limit - 1];
    if (last !== undefined && last.score >= score) return;
    let place = kept.length;
    while (place > 0 && (kept[place - 1]?.score ?? 0) < score) place -= 1;
    kept.splice(place, 0, { at, score });
    if (kept.length > this.#limit) kept.pop();
    this.least = kept[this.#limit - 1]?.score ?? 0;
  }

  /** The places that were kept, best first. */
  places(): readonly number[] {
    return this.#kept.map(({ at }) => at);
  }
}
