/** What half, and 99 of 100, stay below. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** The spread of some measurements, by the nearest rank. `NaN` when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
