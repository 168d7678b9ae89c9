import { useEffect, useRef, type RefObject } from 'react';
import { nothingHasFocus } from '../../../keyboard/nothing-has-focus';
import { comesInFrames, nextFrame } from '../../../page/next-frame';
import { focusField } from '../entry/focus-field';

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
      // A list of printers that a slip has opened hangs outside of the strip.
      if (!isInMenu(target)) place.current = placeIn(strip.current, target);
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
    void giveOn(() => focusFrom(strip.current, at));
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

function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], .options-popover') !== null;
}

/** How many frames a list that closes may take to let go of the focus. */
const CLOSING_FRAMES = 30;

/** Gives the focus on when nothing has it: not before two frames, nor while a list that closes still has it. */
async function giveOn(focus: () => void): Promise<void> {
  await nextFrame();
  await nextFrame();
  await comesInFrames(
    () => !isInMenu(document.activeElement),
    (frames) => frames < CLOSING_FRAMES,
  );
  if (nothingHasFocus()) focus();
}

function focusFrom(strip: HTMLElement | null, at: number): void {
  const slips = strip === null ? [] : slipsIn(strip);
  const button = (slips[at] ?? slips.at(-1))?.querySelector('button') ?? null;
  if (button === null) focusField('number');
  else button.focus();
}
