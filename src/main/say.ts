import type { Language } from '../preload/contract/languages';
import { loadSpeech } from '../preload/contract/words/load-speech';
import type { Wording } from '../preload/contract/words/wording';

let spoken: Wording | null = null;

/**
 * Main's words in this language; in English where its file cannot be read: whoever closes Galla must be asked in any case.
 * Then they name English as theirs, for what is written in them. Only those that were spoken last are kept.
 */
export async function sayIn(language: Language): Promise<Wording> {
  if (spoken?.language === language) return spoken;
  spoken = await loadSpeech(language).then(
    ({ say }) => ({ language, say }),
    async () => ({ language: 'en', say: (await loadSpeech('en')).say }),
  );
  return spoken;
}
