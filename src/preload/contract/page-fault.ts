/** The parts of the page that can fall by themselves while the rest stays; `page` is all of it. */
export const pageParts = [
  'page',
  'frame',
  'counter',
  'form',
  'outcome',
  'day',
  'read_back',
  'sheet',
  'drawer',
  'history',
  'reports',
  'settings',
] as const;
export type PagePart = (typeof pageParts)[number];

/** An exception while a part was drawn. It names places in our own code alone: never what was typed or shown. */
export interface PageFault {
  readonly part: PagePart;
  /** The name of the exception: `TypeError`. */
  readonly error: string;
  /** Where it was thrown, the innermost first: `index-CORL8GZt.js:1:2345`. */
  readonly at: readonly string[];
}

/** So many places are told at most. */
export const MOST_PLACES = 6;
