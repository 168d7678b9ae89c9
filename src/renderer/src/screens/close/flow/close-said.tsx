import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { closeName } from '../../../../../preload/contract/shift/close-id';
import { boldDigits } from '../../../components/money/digits';
import { useSay, useSayRich } from '../../../page/use-say';
import { differenceWords } from '../figures/difference-words';
import { useClose } from './close-store';
import type { View } from './view';

interface CloseSaidProps {
  readonly view: View;
  readonly draft: CloseDraft | null;
}

/** For those who hear the close: what a count came to and that the day is closed. It is there before its words are. */
export function CloseSaid({ view, draft }: CloseSaidProps): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const closed = useClose((state) => state.closed);
  const last = draft?.counts.at(-1);
  if (view === 'done' && closed !== null) {
    return <output className="sr-only">{say('close.done.title', { name: closeName(closed) })}</output>;
  }
  return (
    <output className="sr-only">
      {view === 'compare' && last !== undefined && (
        <>
          {sayRich('close.counted', { amount: formatRupees(last.sumPaise), boldDigits })}{' '}
          {differenceWords(say, last.differencePaise)}
        </>
      )}
    </output>
  );
}
