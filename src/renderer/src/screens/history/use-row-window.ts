import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { rowWindow, type RowWindow } from './row-window';

/** Follows a scroller and says which rows of `count` have to be in the page. Heights in CSS pixels. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [shown, setShown] = useState<RowWindow>({ from: 0, to: 0 });

  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const next = rowWindow(count, rowHeight, element.scrollTop, element.clientHeight);
    setShown((old) => (old.from === next.from && old.to === next.to ? old : next));
  }, [scroller, count, rowHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroller, look]);

  return { from: Math.min(shown.from, count), to: Math.min(shown.to, count) };
}
