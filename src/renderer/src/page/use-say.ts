import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { create } from 'zustand';
import type { Speech } from '../../../preload/contract/words/create-say';
import type { Language } from '../../../preload/contract/languages';
import { loadSpeech } from '../../../preload/contract/words/load-speech';
import type { RichKey, RichParams, Say } from '../../../preload/contract/words/say';

interface Spoken {
  readonly language: Language;
  readonly speech: Speech;
}

/** The language of the page; `null` before the first is read. Another one draws anew what is said, and leaves what is typed. */
const useSpeech = create<Spoken | null>(() => null);

let wanted: Language | null = null;

/**
 * Speaks this language from now on, if none was asked for since. A language that cannot be read leaves the page with the one
 * that it has, and a page that has none with English: selling goes on.
 */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (spokenNow() === language) return;
  const read = await readOr(language, () => (spokenNow() === null && language !== 'en' ? 'en' : null));
  // Whatever was asked for since: a page is drawn in some language.
  if (read === null || (wanted !== language && spokenNow() !== null)) return;
  useSpeech.setState(read);
  document.documentElement.lang = read.language;
}

/** Reads a language, or the one that is there instead. `null`: neither. */
async function readOr(language: Language, instead: () => Language | null): Promise<Spoken | null> {
  try {
    return { language, speech: await loadSpeech(language) };
  } catch (error) {
    const other = instead();
    if (other !== null) return { language: other, speech: await loadSpeech(other) };
    if (spokenNow() === null) throw error;
    return null;
  }
}

/** The language that is spoken now; `null` before the first is read. */
export function spokenNow(): Language | null {
  return useSpeech.getState()?.language ?? null;
}

function useSpoken(): Spoken {
  const spoken = useSpeech();
  if (spoken === null) throw new Error('a screen was drawn before its language was read');
  return spoken;
}

/** The language that is spoken now. */
export function useLanguage(): Language {
  return useSpoken().language;
}

/** Says messages of the catalogue: `say('frame.keys.all')`. */
export function useSay(): Say {
  return useSpoken().speech.say;
}

/** The same for messages with parts that have a look of their own: `{ b: (part) => <b>{part}</b> }`. */
export function useSayRich(): <K extends RichKey>(key: K, params: RichParams<K, ReactNode>) => ReactElement {
  const { sayRich } = useSpoken().speech;
  return (key, params) => createElement(Fragment, null, ...sayRich(key, params));
}
