/**
 * What never reaches paper: C0 and C1 control characters (a printer reads them as commands), lone
 * surrogates, and the marks that turn the direction of text. The joiners of Indian scripts stay.
 */
const unprintable = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2060\ufeff\u00ad]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Every kind of white space: printer fonts break on the narrow and the no-break ones. */
const spaces = /[\s\u2028\u2029\u0085]+/gu;

/** Joiners alone show nothing: a line of them would be blank paper. */
const nothing = /^[ \u200c\u200d]*$/u;

/**
 * Cleans one line of text for a slip: each run of white space, line breaks included, becomes one plain
 * space, what no printer should get goes, outer spaces go. Empty where nothing is left that can be seen.
 *
 * SECURITY: the one place where text from the gateway, a customer or a settings file becomes slip text.
 * Without it `\x1b` in a field would drive the printer: open the drawer, forge a line, store a logo.
 */
export function cleanLine(text: string): string {
  const clean = text.replaceAll(spaces, ' ').replaceAll(unprintable, '').replaceAll(/ {2,}/g, ' ').trim();
  return nothing.test(clean) ? '' : clean;
}

/** Cleans a text of several lines, as a shop's address is; empty lines go. */
export function cleanLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(cleanLine)
    .filter((line) => line !== '');
}
