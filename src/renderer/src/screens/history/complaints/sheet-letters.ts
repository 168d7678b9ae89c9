import { sideBySide } from '../../../text/side-by-side';
import type { CaseLine, CaseSheetContent } from './case-sheet-content';

/** How a case sheet is set so that it stays on one page. */
export interface SheetLetters {
  /** The height of its letters, in points. */
  readonly points: number;
  readonly columns: 1 | 2;
}

/** What goes on one A4 page so: how many rows of a story, and roughly how many signs into each. */
interface Setting extends SheetLetters {
  readonly rows: number;
  readonly signs: number;
}

/** From the largest letters on. In one column what is known of a line stands below it, in two behind it. */
const settings = [
  { points: 10, columns: 1, rows: 44, signs: 75 },
  { points: 8, columns: 1, rows: 58, signs: 95 },
  { points: 7.5, columns: 2, rows: 118, signs: 62 },
] as const satisfies readonly Setting[];

/** The smallest that are still read on paper. */
const smallest = { points: 6, columns: 2 } as const satisfies SheetLetters;

/** A line has some room around it, of a row. */
const AROUND = 0.35;
const HEADING_ROWS = 2;

/**
 * The largest letters in which a case stays on one page, as the nine days of checks of an open recharge do. Whatever is longer
 * still goes on to a second page in the smallest ones.
 */
export function sheetLetters({ parts }: Pick<CaseSheetContent, 'parts'>): SheetLetters {
  const lines = parts.flatMap((part) => part.lines);
  const fits = (setting: Setting): boolean =>
    lines.reduce((sum, line) => sum + rowsOf(line, setting) + AROUND, parts.length * HEADING_ROWS)
    <= setting.rows;
  const { points, columns } = settings.find(fits) ?? smallest;
  return { points, columns };
}

function rowsOf({ at, what, more }: CaseLine, { columns, signs }: Setting): number {
  const beside = sideBySide(more).length;
  return columns === 1
    ? Math.ceil(what.length / signs) + Math.ceil(beside / signs)
    : Math.ceil((at.length + what.length + beside) / signs);
}
