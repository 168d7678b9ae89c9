import { createSay } from '../preload/contract/words/create-say';
import english from '../preload/contract/words/en.json' with { type: 'json' };

/** The language of main. */
export const { say } = createSay('en-IN', english);
