import type { Review } from '../../../../../preload/contract/sale/sale';

/** Says number, operator and amount aloud, digit by digit; answers what silences it. Silent without a voice. */
export function speakReadBack(review: Review): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  const speech = new SpeechSynthesisUtterance(spokenReadBack(review));
  speech.lang = 'en-IN';
  speech.rate = 0.9;
  window.speechSynthesis.speak(speech);
  return () => window.speechSynthesis.cancel();
}

/** The sentence that is spoken: digits one by one in fives, then operator and amount. */
export function spokenReadBack({ number, operator, amountInWords }: Review): string {
  const digits = Array.from(number)
    .join(' ')
    .replaceAll(/((?:\S ){5})(?=\S)/g, '$1, ');
  return `${digits}. ${operator.name}. ${amountInWords}.`;
}
