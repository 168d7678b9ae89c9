import { arch, cpus, freemem, platform, release, totalmem } from 'node:os';
import type { Language } from '../../preload/contract/languages';
import type { TextSize } from '../../preload/contract/settings/text-size';

/** What is known of the computer by the program around Galla. */
export interface Computer {
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** Of the system, such as `en-IN`. */
  readonly locale: string;
  /** In the pixels of a page; `scale`: how many of the panel's make one. */
  readonly screens: readonly { readonly width: number; readonly height: number; readonly scale: number }[];
}

/** What the program is, and what it runs on. */
export interface ProgramFacts {
  readonly version: string;
  readonly computer: Computer;
  readonly language: Language;
  readonly textSize: TextSize;
  /** UTC milliseconds. */
  readonly now: number;
}

const MB = 1024 * 1024;

/** Versions, the system, the screens. No name of the computer or of its user. */
export function programPart({ version, computer, language, textSize, now }: ProgramFacts) {
  const { electron, chromium, node, locale, screens } = computer;
  return {
    madeAt: new Date(now).toISOString(),
    galla: numbered(version),
    electron: numbered(electron),
    chromium: numbered(chromium),
    node: numbered(node),
    system: { platform: platform(), release: numbered(release()), arch: arch() },
    processors: cpus().length,
    memoryMb: Math.round(totalmem() / MB),
    freeMemoryMb: Math.round(freemem() / MB),
    minutesFromUtc: -new Date(now).getTimezoneOffset(),
    locale: /^[a-z]{2,3}(?:-[A-Z]{2})?/.exec(locale)?.[0] ?? null,
    language,
    textSize,
    screens: screens.map(({ width, height, scale }) => ({ width, height, scale })),
  };
}

/** Of a version its numbers: whoever builds a system may put a name behind them. */
function numbered(version: string): string | null {
  return /^\d{1,4}(?:\.\d{1,4}){0,3}/.exec(version)?.[0] ?? null;
}
