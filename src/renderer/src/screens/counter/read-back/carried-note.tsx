import type { ReactElement } from 'react';
import { addPaise, formatRupees, paise } from '../../../../../preload/contract/money';
import { Note } from '../../../components/said/note';
import { bold } from '../../../components/said/text-looks';
import { useSayRich } from '../../../page/use-say';
import type { ReadBack } from '../sale-store';
import { carriedInto, dueNow } from './split-parts';

/** What was paid for failed recharges of this number counts for this one: what is still to take, or to give back. */
export function CarriedNote({ readBack }: { readonly readBack: ReadBack }): ReactElement | null {
  const sayRich = useSayRich();
  const due = dueNow(readBack);
  const carried = carriedInto(readBack, due);
  if (carried.length === 0 || due === null) return null;
  const sum = addPaise(paise(0), ...carried.map((one) => one.paise));
  const more = due.allPaise - sum;
  return (
    <Note tone="care">
      {sayRich('counter.read_back.carried', {
        count: carried.length,
        carried: formatRupees(sum),
        rest: more > 0 ? 'more' : more < 0 ? 'less' : 'same',
        amount: formatRupees(paise(Math.abs(more))),
        bold,
      })}
    </Note>
  );
}
