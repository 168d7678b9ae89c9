import type { SlipLanguage } from '../../../preload/contract/receipt';
import { en } from './en';
import { hi } from './hi';
import type { SlipPhrases } from './slip-phrases';
import { ta } from './ta';

const phrases: Readonly<Record<SlipLanguage, SlipPhrases>> = {
  en,
  hi,
  mr: en,
  bn: en,
  ta,
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
