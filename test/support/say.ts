import { createSay } from '../../src/preload/contract/words/create-say';
import english from '../../src/preload/contract/words/en.json' with { type: 'json' };
import type { Wording } from '../../src/preload/contract/words/wording';

/** English, as the page and main speak it. */
export const { say, sayRich } = createSay('en-IN', english);

/** The same, as main is given it. */
export const inEnglish: Wording = { language: 'en', say };
