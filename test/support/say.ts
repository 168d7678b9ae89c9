import { createSay } from '../../src/preload/contract/words/create-say';
import english from '../../src/preload/contract/words/en.json' with { type: 'json' };

/** English, as the page and main speak it. */
export const { say, sayRich } = createSay('en-IN', english);
