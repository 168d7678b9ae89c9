import { localeOf, type Language } from '../../../../../preload/contract/languages';
import type { Review } from '../../../../../preload/contract/sale/sale';
import { loadSpeech } from '../../../../../preload/contract/words/load-speech';
import type { Say } from '../../../../../preload/contract/words/say';
import { amountInWords } from '../../../text/amount-words';
import { voicedLanguage } from './voiced-language';

/**
 * Says number, operator and amount aloud, digit by digit, in the language of the page where this computer has a voice for it,
 * else in English; answers what silences it. Silent without a voice.
 */
export function speakReadBack(say: Say, language: Language, review: Review): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  let isWanted = true;

  const speak = async (): Promise<void> => {
    const voiced = await voicedLanguage(language, window.speechSynthesis);
    const sayIt = voiced === language ? say : (await loadSpeech(voiced)).say;
    if (!isWanted) return;
    const speech = new SpeechSynthesisUtterance(spokenReadBack(sayIt, review));
    speech.lang = localeOf(voiced).slice(0, 5);
    speech.rate = 0.9;
    window.speechSynthesis.speak(speech);
  };

  void speak();
  return () => {
    isWanted = false;
    window.speechSynthesis.cancel();
  };
}

/** What is spoken of a read-back. */
interface Spoken extends Pick<Review, 'number' | 'amountPaise'> {
  readonly operator: Pick<Review['operator'], 'name'>;
}

/** The sentence that is spoken: digits one by one in fives, then operator and amount. */
export function spokenReadBack(say: Say, { number, operator, amountPaise }: Spoken): string {
  const digits = Array.from(number)
    .join(' ')
    .replaceAll(/((?:\S ){5})(?=\S)/g, '$1, ');
  return say('counter.read_back.spoken', {
    number: digits,
    operator: operator.name,
    amount: amountInWords(say, amountPaise),
  });
}
