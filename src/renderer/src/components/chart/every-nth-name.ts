/** How wide a letter of a name is at most, on average, in CSS pixels; one that is put together of several counts as them. */
const LETTER = 7.5;
/** Between two names. */
const GAP = 10;

/**
 * Below how many bars one name stands, so that none runs into the next: 1 is below each. `step` is how far one bar is from the
 * next, in CSS pixels.
 */
export function everyNthName(names: readonly string[], step: number): number {
  const longest = names.reduce((most, name) => Math.max(most, Array.from(name).length), 0);
  return Math.max(1, Math.ceil((longest * LETTER + GAP) / Math.max(1, step)));
}
