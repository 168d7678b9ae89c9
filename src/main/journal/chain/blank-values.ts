/** Empty lists and objects: what stands where JSON was forgotten whole. */
const EMPTY: ReadonlySet<unknown> = new Set([null, '', '[]', '{}']);

/** A value that names nobody any more, or a pseudonym that erasing gave: `~` and up to 24 letters, digits, `-`. */
const PSEUDONYM = /^~[A-Za-z0-9-]{0,24}$/;

/** What stands in the place of a text that was forgotten and cannot be null. */
export const BLANK_TEXT = '~';

/**
 * Whether a value may stand where a personal one was blanked: nothing, an empty text, list or object, or a
 * pseudonym. Anything else there is a change.
 */
export function isBlank(value: unknown): boolean {
  if (EMPTY.has(value)) return true;
  return typeof value === 'string' && PSEUDONYM.test(value);
}
