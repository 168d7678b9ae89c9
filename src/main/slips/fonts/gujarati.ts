import bold from '@fontsource/noto-sans-gujarati/files/noto-sans-gujarati-gujarati-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans-gujarati/files/noto-sans-gujarati-gujarati-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans Gujarati. SIL Open Font License 1.1. */
export const gujarati = { regular, bold } as const satisfies FontFiles;
