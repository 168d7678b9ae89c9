import type { Wording } from '../../preload/contract/words/wording';

/**
 * What main says: windows of the system, the screen without a page, the test page of a printer. It is loaded when something
 * is said: few starts need it.
 */
export type Words = () => Promise<Wording>;
