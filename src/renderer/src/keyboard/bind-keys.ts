import { tinykeys } from 'tinykeys';
import { hasDialog } from './has-dialog';
import { keymap, type KeyAction } from './keymap';

/**
 * Binds the keys of the keymap to a window; answers what unbinds them. A held key acts once: auto-repeat
 * never goes forward. Nothing happens while something modal is open, but for the lock: whoever leaves the counter leaves it
 * as it is.
 */
export function bindKeys(target: Window, perform: (action: KeyAction) => void): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const { binding, action } of keymap) {
    if (binding === null || action === null) continue;
    bindings[binding] = (event) => {
      event.preventDefault();
      if (!event.repeat && (action === 'lock' || !hasDialog(target.document))) perform(action);
    };
  }
  // By default tinykeys is deaf while a field has the focus, which at a counter is always. On the way down: a field
  // that listens to keys of its own (react-aria's do) lets none come up again.
  return tinykeys(target, bindings, { capture: true, ignore: (event) => event.isComposing });
}
