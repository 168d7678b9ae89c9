import { app } from 'electron';
import type { Language } from '../../preload/contract/languages';
import { languageOf } from '../../preload/contract/language-of';

/** The language before whoever looks at the window. */
export interface Spoken {
  now(): Language;
  /** The computer's, until the shop has chosen one. */
  readonly computers: Language;
  /** From now on it is asked for there. */
  follow(language: () => Language): void;
}

/** Makes it: the computer's, as long as nothing else is known. May be called before `ready`. */
export function createSpoken(): Spoken {
  const computers = languageOf(app.getPreferredSystemLanguages());
  let language = (): Language => computers;
  return {
    computers,
    now: () => language(),
    follow(next) {
      language = next;
    },
  };
}
