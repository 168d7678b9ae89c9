import type { Language } from '../preload/contract/languages';
import { loadSpeech } from '../preload/contract/words/load-speech';
import type { Wording } from '../preload/contract/words/wording';

let spoken: Wording | null = null;

/** Main's words in this language. Only the one that was spoken last is kept. */
export async function sayIn(language: Language): Promise<Wording> {
  if (spoken?.language === language) return spoken;
  const { say } = await loadSpeech(language);
  spoken = { language, say };
  return spoken;
}
