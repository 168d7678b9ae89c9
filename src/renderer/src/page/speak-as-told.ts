import { languageOf } from '../../../preload/contract/language-of';
import { speak } from './use-say';

/** Reads the language that main has written on the page, while it still asks main for all else. */
export function speakAsTold({ documentElement }: Document): Promise<void> {
  return speak(languageOf([documentElement.lang]));
}
