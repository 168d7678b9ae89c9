import { useEffect, useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { CloseLine } from '../../../../../preload/contract/shift/close';
import { galla } from '../../../page/bridge';

/** Earlier closes, the newest first, as far as they were asked for. */
interface Closes {
  /** `null`: not there yet. */
  readonly lines: readonly CloseLine[] | null;
  readonly failure: FailureOf<'close:list'> | null;
  readonly hasMore: boolean;
  readonly showMore: () => void;
}

interface Read {
  readonly lines: readonly CloseLine[] | null;
  readonly before: number | null;
  readonly failure: FailureOf<'close:list'> | null;
}

/** Read anew when the day was closed. */
export function useCloses(): Closes {
  const [pages, setPages] = useState(1);
  const [read, setRead] = useState<Read>({ lines: null, before: null, failure: null });

  useEffect(() => {
    let isWanted = true;
    const readAll = async (): Promise<void> => {
      const lines: CloseLine[] = [];
      let before: number | null = null;
      for (let page = 0; page < pages && (page === 0 || before !== null); page += 1) {
        const answer = await galla['close:list']({ before });
        if (!isWanted) return;
        if (!answer.ok) {
          setRead((old) => ({ ...old, failure: answer.failure }));
          return;
        }
        lines.push(...answer.value.closes);
        ({ before } = answer.value);
      }
      setRead({ lines, before, failure: null });
    };
    void readAll();
    const unsubscribe = galla.on['shift:changed'](() => void readAll());
    return () => {
      isWanted = false;
      unsubscribe();
    };
  }, [pages]);

  const { lines, before, failure } = read;
  return { lines, failure, hasMore: before !== null, showMore: () => setPages(pages + 1) };
}
