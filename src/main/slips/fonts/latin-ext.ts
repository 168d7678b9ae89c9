import bold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans, further Latin and the rupee sign. SIL Open Font License 1.1. */
export const latinExt = { regular, bold } as const satisfies FontFiles;
