/** The languages that screens and slips speak, as their BCP 47 tags. A new one: `docs/translating.md`. */
export const languages = ['en', 'hi', 'mr', 'bn', 'ta', 'te', 'kn', 'ml', 'gu', 'pa'] as const;
export type Language = (typeof languages)[number];

/** A language as India writes it, for what joins lists, counts and sorts. Digits are 0–9 in each. */
export function localeOf(language: Language): string {
  return `${language}-IN-u-nu-latn`;
}
