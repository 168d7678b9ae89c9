import { useEffect, useRef } from 'react';
import { goTo } from '../page/navigation';
import type { KeyAction } from './keymap';

type Handlers = { readonly [A in KeyAction]?: () => void };

const mounted = new Set<{ readonly current: Handlers }>();
/** A key that was pressed for a screen which is still being drawn. */
let waiting: KeyAction | null = null;

/** Does what a key asks for, now or as soon as the screen that can do it is there. */
export function perform(action: KeyAction): void {
  waiting = null;
  for (const { current } of mounted) {
    const handler = current[action];
    if (handler !== undefined) {
      handler();
      return;
    }
  }
  // What no screen in sight can do, the counter does.
  waiting = action;
  goTo('counter');
}

/** Offers what this screen does for some keys, as long as it is drawn. */
export function useKeyActions(handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    mounted.add(latest);
    if (waiting !== null && latest.current[waiting] !== undefined) perform(waiting);
    return () => void mounted.delete(latest);
  }, []);
}
