import type { SlipLanguage } from '../../../preload/contract/printing/slip';
import { bn } from './bn';
import { en } from './en';
import { gu } from './gu';
import { hi } from './hi';
import { kn } from './kn';
import { ml } from './ml';
import { mr } from './mr';
import { pa } from './pa';
import type { SlipPhrases } from './slip-phrases';
import { ta } from './ta';
import { te } from './te';

const phrases: Readonly<Record<SlipLanguage, SlipPhrases>> = { en, hi, mr, bn, ta, te, kn, ml, gu, pa };

/** What slips say in a language. */
export function phrasesOf(language: SlipLanguage): SlipPhrases {
  return phrases[language];
}
