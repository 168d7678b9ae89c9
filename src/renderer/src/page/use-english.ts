import { useEffect, useState } from 'react';
import { loadSpeech } from '../../../preload/contract/words/load-speech';
import type { Say } from '../../../preload/contract/words/say';
import { useLanguage, useSay } from './use-say';

/**
 * English beside the language of the page: many a word is said in it in every language. `null` until it is read.
 * @param isWanted reads it only then
 */
export function useEnglish(isWanted: boolean): Say | null {
  const say = useSay();
  const isSpoken = useLanguage() === 'en';
  const [read, setRead] = useState<{ readonly say: Say } | null>(null);
  const isMissing = isWanted && !isSpoken && read === null;

  useEffect(() => {
    if (!isMissing) return undefined;
    let wanted = true;
    const load = async (): Promise<void> => {
      // A file that cannot be read leaves the page with the language that it has.
      const speech = await loadSpeech('en').catch(() => null);
      if (wanted && speech !== null) setRead({ say: speech.say });
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [isMissing]);

  return isSpoken ? say : (read?.say ?? null);
}
