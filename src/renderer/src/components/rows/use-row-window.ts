import { useLayoutEffect, useState, type RefObject } from 'react';
import { rowWindow, type RowWindow } from './row-window';

/** Follows a scroller and says which rows of `count` have to be in the page. Heights in CSS pixels. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [shown, setShown] = useState<RowWindow>({ from: 0, to: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const next = rowWindow(count, rowHeight, element.scrollTop, element.clientHeight);
      setShown((old) => (old.from === next.from && old.to === next.to ? old : next));
    };
    element.addEventListener('scroll', look, { passive: true });
    // It also looks once when it begins to observe: with every new count.
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroller, count, rowHeight]);

  return { from: Math.min(shown.from, count), to: Math.min(shown.to, count) };
}
