import { MOST_CELL_LENGTH } from './bounds';

/** Signs that are not seen: of the direction of writing, of joining, marks of the order of bytes. */
const unseen = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** Everything that is not printed, and blanks of every width. */
// oxlint-disable-next-line no-control-regex -- what is looked for
const blank = /[\u0000-\u001F\u007F-\u009F\s]+/g;

/**
 * A cell as a person reads it. SECURITY: signs that turn the direction of writing would show an amount or an id backwards.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, MOST_CELL_LENGTH * 2)
    .replaceAll(unseen, '')
    .replaceAll(blank, ' ')
    .trim()
    .slice(0, MOST_CELL_LENGTH);
}
