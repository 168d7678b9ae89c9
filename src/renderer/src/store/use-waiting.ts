import { useEffect, useState } from 'react';
import type { NeedsYou, Waiting } from '../../../preload/contract/sale/overview';
import { galla } from '../page/bridge';

/** All rows that wait for a person, as far as they were asked for. */
interface WaitingList {
  readonly rows: readonly Waiting[];
  readonly hasMore: boolean;
  showMore(): void;
}

/** What lies behind the first page. */
interface Rest {
  readonly rows: readonly Waiting[];
  readonly before: string | null;
}

/**
 * The rows that wait, the most urgent first, and more of them when somebody wants to see more. When the first page was
 * read anew, so are the others; meanwhile the ones that were there stay.
 */
export function useWaiting(needsYou: NeedsYou): WaitingList {
  const [morePages, setMorePages] = useState(0);
  const [rest, setRest] = useState<Rest | null>(null);

  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const others = await readOn(needsYou, morePages);
      if (wanted && others !== null) setRest(others);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [needsYou, morePages]);

  const shown = morePages === 0 ? null : rest;
  const first = new Set(needsYou.rows.map(({ recharge }) => recharge.refId));
  const others = shown === null ? [] : shown.rows.filter(({ recharge }) => !first.has(recharge.refId));
  return {
    rows: [...needsYou.rows, ...others],
    hasMore: (shown ?? needsYou).before !== null,
    showMore: () => setMorePages(morePages + 1),
  };
}

/** `null`: nothing to read, or the journal could not be read; what is shown stays. */
async function readOn(needsYou: NeedsYou, pages: number): Promise<Rest | null> {
  if (pages === 0) return null;
  let { before } = needsYou;
  const rows: Waiting[] = [];
  for (let page = 0; page < pages && before !== null; page += 1) {
    const answer = await galla['day:needs-you']({ before });
    if (!answer.ok) return null;
    rows.push(...answer.value.rows);
    ({ before } = answer.value);
  }
  return { rows, before };
}
