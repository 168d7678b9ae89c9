import bold from '@fontsource/noto-sans-tamil/files/noto-sans-tamil-tamil-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans-tamil/files/noto-sans-tamil-tamil-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans Tamil. SIL Open Font License 1.1. */
export const tamil = { regular, bold } as const satisfies FontFiles;
