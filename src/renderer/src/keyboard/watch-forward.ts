import { ForwardPresses, type ForwardPress } from './forward-press';

const presses = new ForwardPresses();

/** Follows the keys that go forward, for the life of the page. Replayed keys are nobody's fingers. */
export function watchForward(target: Window): void {
  target.addEventListener(
    'keydown',
    (event) => {
      // By its own time: a busy page hears late of a key, and not before it went down.
      if (event.isTrusted) presses.keyDown(event, Math.min(event.timeStamp, performance.now()));
    },
    true,
  );
  target.addEventListener('keyup', (event) => presses.keyUp(event), true);
  target.addEventListener('blur', () => presses.lost());
}

/** The press that went forward last, to be followed by what it opens; it may be over. */
export function lastForwardPress(): ForwardPress | null {
  return presses.last;
}
