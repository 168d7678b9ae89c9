import type { ReactElement } from 'react';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { digits } from '../../../components/money/digits';
import { Note } from '../../../components/said/note';
import { useRecharge } from '../../../store/day-store';
import { isTrouble, usePrints } from '../../../store/print-store';
import { usePrinting } from './print-slip';
import { useSay, useSayRich } from '../../../page/use-say';

/**
 * What became of the slip of an outcome: that it is on its way, or that the printing strip knows of trouble. A slip of
 * another sale that was asked for by key is named; `null`: no outcome is on screen.
 */
export function SlipSaid({ refId }: { readonly refId: string | null }): ReactElement | null {
  const say = useSay();
  const sayRich = useSayRich();
  const said = usePrinting((printing) => printing.said);
  const other = useRecharge(said === null || said.refId === refId ? null : said.refId);
  const trouble = usePrints(
    ({ tasks }) => tasks.findLast(({ sale }) => sale !== null && sale.refId === refId)?.state,
  );
  if (trouble !== undefined && isTrouble(trouble)) {
    return <Note tone="care">{say(`counter.slip.${trouble}`)}</Note>;
  }
  if (said === null || (said.refId !== refId && said.beside !== refId)) return null;
  const what = said.says(say);
  return (
    <Note tone={said.tone}>
      {other === null
        ? what
        : sayRich('counter.slip.of_other', { number: groupNumber(other.number), said: what, digits })}
    </Note>
  );
}
