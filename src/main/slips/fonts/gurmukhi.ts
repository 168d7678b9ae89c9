import bold from '@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans Gurmukhi. SIL Open Font License 1.1. */
export const gurmukhi = { regular, bold } as const satisfies FontFiles;
