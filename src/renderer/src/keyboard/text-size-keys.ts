import type { TextSizeStep } from '../../../preload/contract/settings/text-size';

/** By their place on the keyboard, so that they are there with every layout. */
const stepOf: ReadonlyMap<string, TextSizeStep> = new Map([
  ['Equal', 'larger'],
  ['NumpadAdd', 'larger'],
  ['Minus', 'smaller'],
  ['NumpadSubtract', 'smaller'],
  ['Digit0', 'usual'],
  ['Numpad0', 'usual'],
]);

/** What a key asks for with Ctrl; `null`: nothing. With Alt it is AltGr on Windows, which types a character. */
function textSizeStep({ code, ctrlKey, altKey, metaKey }: KeyboardEvent): TextSizeStep | null {
  return ctrlKey && !altKey && !metaKey ? (stepOf.get(code) ?? null) : null;
}

/**
 * Listens to the keys of the size of text, for the whole life of the page. Before anything else does: they do the same on
 * every screen and over every dialog, and are no key of a sale, of a field or of a scanner. A held one acts once.
 */
export function bindTextSizeKeys(target: Window, perform: (step: TextSizeStep) => void): void {
  target.addEventListener(
    'keydown',
    (event) => {
      const step = event.isTrusted ? textSizeStep(event) : null;
      if (step === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) perform(step);
    },
    { capture: true },
  );
}
