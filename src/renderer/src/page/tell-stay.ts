import { useAppStatusStore } from './app-status';
import { galla } from './bridge';

/** So often at most. In milliseconds; main locks after ten minutes without a word. */
const EVERY_MS = 20_000;

/** For the life of the page: tells main that somebody is at the counter, whenever a key or the screen is touched. */
export function tellStay(target: Window): void {
  let last = Number.NEGATIVE_INFINITY;
  const touched = ({ timeStamp }: Event): void => {
    if (useAppStatusStore.getState().status?.lock.kind !== 'open' || timeStamp - last < EVERY_MS) return;
    last = timeStamp;
    void galla['people:stay']({});
  };
  target.addEventListener('keydown', touched, true);
  target.addEventListener('pointerdown', touched, true);
}
