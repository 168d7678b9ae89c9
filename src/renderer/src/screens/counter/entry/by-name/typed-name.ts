/**
 * Whether what stands in Number can be the beginning of somebody's name: letters, and two at least. An account with letters has
 * a digit sooner or later, and a name has none.
 */
export function isTypedName(text: string): boolean {
  return /^\s*\p{L}[\p{L}\p{M}\u200c\u200d\s.'’-]*$/u.test(text) && Array.from(text.trim()).length >= 2;
}
