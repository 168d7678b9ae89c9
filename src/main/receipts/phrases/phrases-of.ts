import type { SlipLanguage } from '../../../preload/contract/receipt';
import { en } from './en';
import type { SlipPhrases } from './slip-phrases';

const phrases: Readonly<Record<SlipLanguage, SlipPhrases>> = {
  en,
  hi: en,
  mr: en,
  bn: en,
  ta: en,
  te: en,
  kn: en,
  ml: en,
  gu: en,
  pa: en,
};

/** What slips say in a language. */
export function phrasesOf(language: SlipLanguage): SlipPhrases {
  return phrases[language];
}
