import type { Language } from '../preload/contract/languages';
import { loadSpeech } from '../preload/contract/words/load-speech';
import type { Say } from '../preload/contract/words/say';

let spoken: { readonly language: Language; readonly say: Say } | null = null;

/**
 * Main's words in this language; in English where its file cannot be read: whoever closes Galla must be asked in any case.
 * Only the one that was spoken last is kept.
 */
export async function sayIn(language: Language): Promise<Say> {
  if (spoken?.language === language) return spoken.say;
  const { say } = await loadSpeech(language).catch(() => loadSpeech('en'));
  spoken = { language, say };
  return say;
}
