/** The rows of a long list that have to be in the page: `from` up to, not including, `to`. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** Rows kept above and below what is seen, so that a fast wheel shows no gap. */
const MARGIN = 12;

/**
 * Which rows of `count` are in sight of a scroller, all heights in CSS pixels. Steps in whole margins, so
 * that scrolling by a few rows changes nothing.
 */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, height: number): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const last = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight);
  const from = Math.max(0, Math.floor(first / MARGIN) * MARGIN - MARGIN);
  const to = Math.min(count, Math.ceil(last / MARGIN) * MARGIN + MARGIN);
  return { from: Math.min(from, to), to };
}
