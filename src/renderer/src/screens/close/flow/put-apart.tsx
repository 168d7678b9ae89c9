import type { ReactElement } from 'react';
import { formatRupees, paise } from '../../../../../preload/contract/money';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { boldDigits } from '../../../components/money/digits';
import { Note } from '../../../components/said/note';
import { useSayRich } from '../../../page/use-say';

/** Cash that moved while it is counted is no part of the count: it belongs to the next shift. Nothing while none has. */
export function PutApart({ draft: { putApartPaise } }: { readonly draft: CloseDraft }): ReactElement | null {
  const sayRich = useSayRich();
  if (putApartPaise === 0) return null;
  const amount = formatRupees(paise(Math.abs(putApartPaise)));
  const key = putApartPaise > 0 ? 'close.put_apart.came' : 'close.put_apart.went';
  return (
    <output className="close-said">
      <Note tone="care">{sayRich(key, { amount, boldDigits })}</Note>
    </output>
  );
}
