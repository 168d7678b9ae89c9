/** What somebody worked with last; `null`: nothing yet. A pen is a finger. */
export type Hand = 'keys' | 'touch' | 'mouse' | null;

let hand: Hand = null;

/** Marks the pad itself: what is pressed there is no hand of its own. */
export const IN_PAD = '[data-number-pad]';

/** Follows what somebody works with, for the life of the page. Ahead of all that reads it. */
export function watchHands(target: Window): void {
  target.addEventListener(
    'pointerdown',
    ({ target: on, pointerType }) => {
      if (on instanceof Element && on.closest(IN_PAD) !== null) return;
      hand = pointerType === 'mouse' ? 'mouse' : 'touch';
    },
    true,
  );
  target.addEventListener(
    'keydown',
    ({ isTrusted }) => {
      if (isTrusted) hand = 'keys';
    },
    true,
  );
}

/** What somebody worked with last. */
export function lastHand(): Hand {
  return hand;
}

/** Somebody put the pad away: it is as if they had taken to the keys. */
export function putPadAway(): void {
  hand = 'keys';
}
