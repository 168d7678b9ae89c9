import type { Language } from '../../../../../preload/contract/languages';

/** The system lists its voices a moment after it was first asked. In milliseconds. */
const VOICES_MS = 500;

/** What is asked of the system's voices. */
export interface Voices extends EventTarget {
  getVoices(): readonly { readonly lang: string }[];
}

/** The language in which this computer can say it: the wanted one, else English. */
export async function voicedLanguage(
  wanted: Language,
  voices: Voices,
  waitMs = VOICES_MS,
): Promise<Language> {
  if (wanted === 'en') return 'en';
  if (voices.getVoices().length === 0) await listed(voices, waitMs);
  const hasVoice = voices.getVoices().some(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === wanted);
  return hasVoice ? wanted : 'en';
}

function listed(voices: Voices, waitMs: number): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(done, waitMs);
    voices.addEventListener('voiceschanged', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      voices.removeEventListener('voiceschanged', done);
      resume();
    }
  });
}
