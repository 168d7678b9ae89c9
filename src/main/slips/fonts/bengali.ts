import bold from '@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans Bengali. SIL Open Font License 1.1. */
export const bengali = { regular, bold } as const satisfies FontFiles;
