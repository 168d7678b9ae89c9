import { useEffect, useRef, type RefObject } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes a list of buttons one stop of Tab, so that whoever goes on by Tab is not held up by every row: arrow keys,
 * Home and End go along it, and Tab comes back to where one was. Answers the ref of the list.
 */
export function useOneStop<T extends HTMLElement>(): RefObject<T | null> {
  const list = useRef<T>(null);

  // After every drawing: rows come and go.
  useEffect(() => {
    const all = buttonsOf(list.current);
    stopAt(all, all.find((button) => button.tabIndex === 0 && button.dataset['stop'] === 'here') ?? all[0]);
  });

  useEffect(() => {
    const { current } = list;
    const onFocusIn = ({ target }: FocusEvent): void => {
      const all = buttonsOf(current);
      const at = all.find((button) => button === target);
      if (at !== undefined) stopAt(all, at);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const all = buttonsOf(current);
      const at = all.findIndex((button) => button === event.target);
      const to = at === -1 ? undefined : all[placeAfter(event.key, at, all.length)];
      if (to === undefined || to === event.target) return;
      event.preventDefault();
      to.focus();
    };
    current?.addEventListener('focusin', onFocusIn);
    current?.addEventListener('keydown', onKeyDown);
    return () => {
      current?.removeEventListener('focusin', onFocusIn);
      current?.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return list;
}

/** Where a key leads from a place in a list, from 0; it stays where it is at the ends and for any other key. */
function placeAfter(key: string, at: number, length: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return Math.min(Math.max(at + (steps[key] ?? 0), 0), length - 1);
}

function buttonsOf(list: HTMLElement | null): readonly HTMLButtonElement[] {
  return list === null ? [] : [...list.querySelectorAll('button')];
}

function stopAt(all: readonly HTMLButtonElement[], stop: HTMLButtonElement | undefined): void {
  for (const button of all) {
    button.tabIndex = button === stop ? 0 : -1;
    if (button === stop) button.dataset['stop'] = 'here';
    else delete button.dataset['stop'];
  }
}
