/** The keys that are down now, by their place on the keyboard. */
const held = new Set<string>();
const listeners = new Set<() => void>();

/** Follows every key of the window for the life of the page. */
export function watchHeldKeys(target: Window): void {
  target.addEventListener('keydown', ({ code }) => void held.add(code), true);
  target.addEventListener(
    'keyup',
    ({ code }) => {
      held.delete(code);
      for (const listener of listeners) listener();
    },
    true,
  );
  // A key released in another window is never heard of here.
  target.addEventListener('blur', () => {
    held.clear();
    for (const listener of listeners) listener();
  });
}

/** Whether any key is down. */
export function anyKeyHeld(): boolean {
  return held.size > 0;
}

/** Calls `listener` whenever a key was released; answers what stops it. */
export function onKeyReleased(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
