import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { CashCount } from '../../../../../preload/contract/shift/cash-count';
import { boldDigits } from '../../../components/money/digits';
import { useSayRich } from '../../../page/use-say';
import { Difference } from '../figures/difference';

/** What a count came to, in words: the sum, and by how much it is off. */
export function CountedLine({ count }: { readonly count: CashCount }): ReactElement {
  const sayRich = useSayRich();
  return (
    <h2>
      <span className="counted-line">
        <span>{sayRich('close.counted', { amount: formatRupees(count.sumPaise), boldDigits })}</span>
        <Difference paise={count.differencePaise} size="large" />
      </span>
    </h2>
  );
}
