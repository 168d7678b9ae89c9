/**
 * The characters that the bundled fonts have, checked against their own tables by a test. What is not here
 * would come out as an empty box, or in a font of the computer that nobody has looked at.
 */
const latin =
  /^[\u0020-\u007e\u00a0-\u017f\u0192\u0218-\u021b\u1e80-\u1e85\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039\u203a\u20a8\u20ac\u20b9\u2122]$/u;

/** The scripts of slips, with the joiners and the stops they share; letters of later Unicode versions lack. */
const indian =
  /^(?![\u0c5c\u0cdc\u{10000}-\u{10ffff}])(?:\u200c|\u200d|[\u0964\u0965\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}])$/u;

/** Whether the bundled fonts can draw a character. */
export function isPrintable(character: string): boolean {
  return latin.test(character) || indian.test(character);
}

/**
 * A text as paper can show it: a character without a glyph is named by its code (`[U+1F600]`), so that it is
 * never lost or replaced without a word.
 */
export function printableText(text: string): string {
  return Array.from(text, (character) => {
    if (isPrintable(character)) return character;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  }).join('');
}
