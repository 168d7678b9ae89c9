import type { Review } from '../../../../../preload/contract/sale/sale';
import type { Say } from '../../../../../preload/contract/words/say';
import { amountInWords } from '../../../text/amount-words';

/** Says number, operator and amount aloud, digit by digit; answers what silences it. Silent without a voice. */
export function speakReadBack(say: Say, review: Review): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  const speech = new SpeechSynthesisUtterance(spokenReadBack(say, review));
  speech.lang = 'en-IN';
  speech.rate = 0.9;
  window.speechSynthesis.speak(speech);
  return () => window.speechSynthesis.cancel();
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
