import bold from '@fontsource/noto-sans-kannada/files/noto-sans-kannada-kannada-700-normal.woff2?inline';
import regular from '@fontsource/noto-sans-kannada/files/noto-sans-kannada-kannada-400-normal.woff2?inline';
import type { FontFiles } from './slip-fonts';

/** Noto Sans Kannada. SIL Open Font License 1.1. */
export const kannada = { regular, bold } as const satisfies FontFiles;
