import type { ReactElement } from 'react';
import { Note } from '../../components/note';
import { isTrouble, usePrints } from '../../store/print-store';
import { usePrinting } from './print-slip';
import { troubleSentence } from './print-slip-words';

/** What became of the slip of an outcome: that it is on its way, or that the printing strip knows of trouble. */
export function SlipSaid({ refId }: { readonly refId: string }): ReactElement | null {
  const said = usePrinting((printing) => printing.said);
  const trouble = usePrints(({ tasks }) => tasks.findLast(({ sale }) => sale?.refId === refId)?.state);
  if (trouble !== undefined && isTrouble(trouble)) {
    return <Note tone="care">{troubleSentence(trouble)}</Note>;
  }
  return said?.refId === refId ? <Note tone={said.tone}>{said.text}</Note> : null;
}
