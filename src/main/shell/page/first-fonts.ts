import type { Language } from '../../../preload/contract/languages';

/** The weights that the counter is written with: text, labels, what is large. */
const weights = [400, 600, 700] as const;

/** The subset of a font that holds a language's own letters; English has none beside the digits and signs of all. */
const ownSubset = {
  en: null,
  hi: 'ibm-plex-sans-devanagari-devanagari',
  mr: 'ibm-plex-sans-devanagari-devanagari',
  bn: 'noto-sans-bengali-bengali',
  ta: 'noto-sans-tamil-tamil',
  te: 'noto-sans-telugu-telugu',
  kn: 'noto-sans-kannada-kannada',
  ml: 'noto-sans-malayalam-malayalam',
  gu: 'noto-sans-gujarati-gujarati',
  pa: 'noto-sans-gurmukhi-gurmukhi',
} as const satisfies Readonly<Record<Language, string | null>>;

/**
 * The files of the fonts that the first screen of a language is written with. Read beside the scripts, they are there when
 * the first text is laid out: else it is laid out in a font of the computer, and once more when they come.
 */
export function firstFonts(language: Language): readonly string[] {
  const subsets = ['ibm-plex-sans-devanagari-latin', ownSubset[language]].filter((subset) => subset !== null);
  return subsets.flatMap((subset) => weights.map((weight) => `${subset}-${weight}-normal.woff2`));
}
