/** A family as `data:` URLs, in the two weights of a slip. */
export interface FontFiles {
  readonly regular: string;
  readonly bold: string;
}

/** A family and the characters it is used for, as a CSS `unicode-range`. */
export interface SlipFont {
  readonly files: FontFiles;
  readonly unicodeRange: string;
}

interface Script {
  readonly unicodeRange: string;
  /** Whether a text needs it. */
  readonly needed: RegExp;
  readonly load: () => Promise<FontFiles>;
}

/** Joiners and the dotted circle shape with the letters around them, so every script's font has them. */
const joiners = 'U+200C-200D,U+25CC';

/**
 * The fonts of slips: loaded when the first slip needs them, each in a chunk of its own, so that they cost
 * nothing at the start. The ranges are those of the font packages' own style sheets.
 */
const scripts: readonly Script[] = [
  {
    unicodeRange: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122',
    needed: /[\u0020-\u00ff\u2000-\u206f\u20ac\u2122]/u,
    load: async () => (await import('./latin')).latin,
  },
  {
    unicodeRange: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF',
    needed: /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0\u2c60-\u2c7f\ua720-\ua7ff]/u,
    load: async () => (await import('./latin-ext')).latinExt,
  },
  {
    unicodeRange: `U+0900-097F,U+1CD0-1CF9,U+A830-A839,U+A8E0-A8FF,${joiners}`,
    needed: /[\u0900-\u097f\u1cd0-\u1cf9\ua830-\ua839\ua8e0-\ua8ff]/u,
    load: async () => (await import('./devanagari')).devanagari,
  },
  {
    unicodeRange: `U+0951-0952,U+0964-0965,U+0980-09FE,${joiners}`,
    needed: /[\u0980-\u09fe]/u,
    load: async () => (await import('./bengali')).bengali,
  },
  {
    unicodeRange: `U+0951-0952,U+0964-0965,U+0A01-0A76,${joiners}`,
    needed: /[\u0a01-\u0a76]/u,
    load: async () => (await import('./gurmukhi')).gurmukhi,
  },
  {
    unicodeRange: `U+0951-0952,U+0964-0965,U+0A80-0AFF,${joiners}`,
    needed: /[\u0a80-\u0aff]/u,
    load: async () => (await import('./gujarati')).gujarati,
  },
  {
    unicodeRange: `U+0964-0965,U+0B82-0BFA,${joiners}`,
    needed: /[\u0b82-\u0bfa]/u,
    load: async () => (await import('./tamil')).tamil,
  },
  {
    unicodeRange: `U+0951-0952,U+0964-0965,U+0C00-0C7F,${joiners}`,
    needed: /[\u0c00-\u0c7f]/u,
    load: async () => (await import('./telugu')).telugu,
  },
  {
    unicodeRange: `U+0951-0952,U+0964-0965,U+0C80-0CF3,${joiners}`,
    needed: /[\u0c80-\u0cf3]/u,
    load: async () => (await import('./kannada')).kannada,
  },
  {
    unicodeRange: `U+0951-0952,U+0964-0965,U+0D00-0D7F,${joiners}`,
    needed: /[\u0d00-\u0d7f]/u,
    load: async () => (await import('./malayalam')).malayalam,
  },
];

/** The fonts that a text needs. Never rejects on a whole installation: the files are in the bundle. */
export async function slipFonts(text: string): Promise<readonly SlipFont[]> {
  return Promise.all(
    scripts
      .filter(({ needed }) => needed.test(text))
      .map(async ({ unicodeRange, load }) => ({ unicodeRange, files: await load() })),
  );
}
