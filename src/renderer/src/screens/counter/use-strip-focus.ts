import { useEffect, useRef, type RefObject } from 'react';
import { focusField } from './focus-field';

const STRIP = 'printing-strip';

/** Puts the focus on the first slip of the strip; nothing while it is empty. */
export function focusPrintingStrip(): void {
  document.querySelector<HTMLElement>(`.${STRIP} li button`)?.focus();
}

/**
 * Keeps the focus where the work is. When the slip that had it leaves the strip, the next one gets it, else Number; Esc
 * goes back to Number. Answers the ref of the strip, whose class is `printing-strip`.
 *
 * @param shown the ids of the slips that are shown, in their order
 */
export function useStripFocus(shown: string): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  /** Place of the slip that has the focus, or had it until it was taken away. */
  const place = useRef<number | null>(null);
  const before = useRef(shown);

  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void => {
      place.current = placeIn(strip.current, target);
    };
    const onKeyDown = ({ key, target }: KeyboardEvent): void => {
      if (key === 'Escape' && placeIn(strip.current, target) !== null) focusField('number');
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  useEffect(() => {
    const at = place.current;
    if (at === null || shown === before.current) return;
    before.current = shown;
    // Two frames: a list of printers that was open gives the focus back first, to a button that may be gone.
    requestAnimationFrame(() => requestAnimationFrame(() => focusFrom(strip.current, at)));
  }, [shown]);

  return strip;
}

/** The place of the slip that an element belongs to; `null` when it is not in the strip. */
function placeIn(strip: HTMLElement | null, target: EventTarget | null): number | null {
  if (strip === null || !(target instanceof HTMLElement) || !strip.contains(target)) return null;
  const at = slipsIn(strip).findIndex((slip) => slip.contains(target));
  return at < 0 ? null : at;
}

function slipsIn(strip: HTMLElement): readonly HTMLElement[] {
  return [...strip.querySelectorAll<HTMLElement>('li')];
}

function focusFrom(strip: HTMLElement | null, at: number): void {
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (!lost) return;
  const slips = strip === null ? [] : slipsIn(strip);
  const button = (slips[at] ?? slips.at(-1))?.querySelector('button') ?? null;
  if (button === null) focusField('number');
  else button.focus();
}
