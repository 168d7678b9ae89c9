import bold from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans Devanagari. SIL Open Font License 1.1. */
export const devanagari = { regular, bold } as const satisfies FontFiles;
