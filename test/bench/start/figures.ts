/** What many measurements of one thing come to. */
export interface Figures {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @throws Error for an empty list: nothing measured is not zero. */
export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const least = sorted[0];
  const most = sorted.at(-1);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (least === undefined || most === undefined || lower === undefined || upper === undefined) {
    throw new Error('nothing was measured');
  }
  return { median: (lower + upper) / 2, least, most };
}
