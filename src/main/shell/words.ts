import type { Say } from '../../preload/contract/words/say';

/** What the windows of the system say. It is loaded when something is said: few starts need it. */
export type Words = () => Promise<Say>;
