import bold from '@fontsource/noto-sans-telugu/files/noto-sans-telugu-telugu-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans-telugu/files/noto-sans-telugu-telugu-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans Telugu. SIL Open Font License 1.1. */
export const telugu = { regular, bold } as const satisfies FontFiles;
