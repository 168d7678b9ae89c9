import { comesInFrames } from '../../../page/next-frame';
import { keepTypedAhead } from './type-ahead';

/** What has not come by then does not come. In milliseconds. */
const LONGEST_MS = 3000;

/** Only the newest place that somebody goes to is waited for. */
let newest = 0;

/**
 * Keeps what is typed while the focus is on its way to a field, and types it there: a screen is loaded and drawn, a
 * dialog lets go of the focus, and fast fingers wait for neither. Whoever goes to yet another field types there.
 *
 * @param isThere asked once a frame and at every key; may put the focus there itself
 */
export async function keepUntil(
  page: Document,
  isThere: () => boolean,
  forNextNumber = false,
): Promise<void> {
  newest += 1;
  const mine = newest;
  const isNewest = (): boolean => mine === newest;
  const from = page.activeElement;
  const since = performance.now();
  await keepTypedAhead(page, {
    work: () => comesInFrames(isThere, () => isNewest() && performance.now() - since < LONGEST_MS),
    isElsewhere: () => !isNewest() || (!isThere() && isTypedInto(page.activeElement, from)),
    endsWithEscape: true,
    forNextNumber,
  });
}

/** Whether the focus is in a field that it was not in when the keeping began. */
function isTypedInto(active: Element | null, before: Element | null): boolean {
  return active instanceof HTMLInputElement && active !== before;
}
