import bold from '@fontsource/noto-sans-malayalam/files/noto-sans-malayalam-malayalam-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans-malayalam/files/noto-sans-malayalam-malayalam-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans Malayalam. SIL Open Font License 1.1. */
export const malayalam = { regular, bold } as const satisfies FontFiles;
