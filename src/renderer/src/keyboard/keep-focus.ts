import { topDialog } from './has-dialog';
import { nothingHasFocus } from './nothing-has-focus';

/**
 * For so many frames on end nothing has the focus before it is given away here: React Aria gives it back after one,
 * `useReturnFocus` after two, and whoever can name the place goes first.
 */
const FRAMES = 4;
const CONTROLS = 'a[href], button, input, select, summary, textarea, [tabindex]';

/**
 * For the life of the page: when the control that has the focus goes away, is disabled or hidden, and nobody
 * says where the focus goes, it goes to the first control of what is left around it. A counter without a mouse
 * has no other way to get it back. A click beside every control is somebody's wish and stays one.
 */
export function keepFocus(page: Document): void {
  let last: Element | null = null;
  /** The last control and what lay around it, the innermost first: its parents are not known once it is gone. */
  let around: readonly Element[] = [];
  let isWatching = false;

  const isLost = (): boolean => last !== null && nothingHasFocus() && !isControl(last);
  // Not by `comesInFrames`: it stops watching in the very look that finds the focus, or a loss right after it is missed.
  const watch = (frames: number): void => {
    isWatching = isLost();
    if (!isWatching) return;
    if (frames > 0) return void requestAnimationFrame(() => watch(frames - 1));
    isWatching = false;
    firstControl(page, around)?.focus();
  };
  const look = (): void => {
    if (isWatching) return;
    isWatching = true;
    requestAnimationFrame(() => watch(FRAMES));
  };

  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = [...ancestorsOf(target)];
  });
  page.addEventListener('focusout', look);
  new MutationObserver(look).observe(page.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
}

/** Where the focus goes: into the dialog on top, else the nearest place that is left, the screen before the frame. */
function firstControl(page: Document, around: readonly Element[]): HTMLElement | undefined {
  const left = around.filter((place) => place.isConnected && place !== page.body);
  const screen = page.querySelector('main');
  const places = [
    topDialog(page),
    ...left.filter((place) => screen?.contains(place)),
    screen,
    ...left,
    page.body,
  ];
  for (const place of places) {
    const control = place && [...place.querySelectorAll<HTMLElement>(CONTROLS)].find(isControl);
    if (control) return control;
  }
  return undefined;
}

function isControl(element: Element): boolean {
  return (
    element instanceof HTMLElement
    && element.tabIndex >= 0
    && !element.matches(':disabled')
    && element.checkVisibility({ visibilityProperty: true })
    && element.closest('[inert], [aria-hidden="true"]') === null
  );
}

function* ancestorsOf(element: Element): Generator<Element> {
  for (let each = element.parentElement; each !== null; each = each.parentElement) yield each;
}
