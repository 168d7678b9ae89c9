import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** What is left below the edge by less than this counts as seen, in CSS pixels. */
const ROUNDING = 2;

interface EndInSight {
  /** Of the element that scrolls. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Whether its end has been in sight since it was drawn; once true it stays so. */
  readonly isSeen: boolean;
  /** Scrolls to its end. */
  readonly show: () => void;
}

/** Tells whether all of a text that may be longer than its box has come by. */
export function useEndInSight(): EndInSight {
  const ref = useRef<HTMLDivElement>(null);
  const [isSeen, setIsSeen] = useState(false);

  const look = useCallback(() => {
    const box = ref.current;
    if (box !== null && box.scrollHeight - box.scrollTop - box.clientHeight < ROUNDING) setIsSeen(true);
  }, []);

  // Before anything is drawn: what fits never says that it does not.
  useLayoutEffect(look, [look]);
  useEffect(() => {
    const box = ref.current;
    if (box === null || isSeen) return;
    box.addEventListener('scroll', look);
    window.addEventListener('resize', look);
    return () => {
      box.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [isSeen, look]);

  const show = (): void => ref.current?.scrollTo({ top: ref.current.scrollHeight });
  return { ref, isSeen, show };
}
