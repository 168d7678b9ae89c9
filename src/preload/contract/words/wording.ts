import type { Language } from '../languages';
import type { Say } from './say';

/** Words, and the language that they are in: a page or a paper that is written in them names it. */
export interface Wording {
  readonly language: Language;
  readonly say: Say;
}
