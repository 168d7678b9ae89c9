import bold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans, ASCII and Latin-1. SIL Open Font License 1.1. */
export const latin = { regular, bold } as const satisfies FontFiles;
