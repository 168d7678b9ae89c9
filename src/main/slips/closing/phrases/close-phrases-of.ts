import type { SlipLanguage } from '../../../../preload/contract/printing/slip';
import { bn } from './bn';
import type { ClosePhrases } from './close-phrases';
import { en } from './en';
import { gu } from './gu';
import { hi } from './hi';
import { kn } from './kn';
import { ml } from './ml';
import { mr } from './mr';
import { pa } from './pa';
import { ta } from './ta';
import { te } from './te';

const phrases: Readonly<Record<SlipLanguage, ClosePhrases>> = { en, hi, mr, bn, ta, te, kn, ml, gu, pa };

/** What a Z says in a language. */
export function closePhrasesOf(language: SlipLanguage): ClosePhrases {
  return phrases[language];
}
