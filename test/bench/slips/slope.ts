/** What was measured after so many. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Growth of `y` per `x` over the second half, by least squares: the first half may fill caches. */
export function slopeOf(points: readonly Point[]): number {
  const half = points.slice(Math.floor(points.length / 2));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(half.map((point) => point.x)), mean(half.map((point) => point.y))];
  const across = half.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const spread = half.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return across / spread;
}
