import type { ReactElement } from 'react';
import { overLimit } from '../../../../../preload/contract/customers/over-limit';
import { formatRupees, paise } from '../../../../../preload/contract/money';
import { digits } from '../../../components/money/digits';
import { Note } from '../../../components/said/note';
import { bold } from '../../../components/said/text-looks';
import { useSayRich } from '../../../page/use-say';
import type { ReadBack } from '../sale-store';
import { onAccountPaise } from './split-parts';

/** Whoever pays later would owe more than they may: said, and not forbidden. */
export function CreditNote({ readBack }: { readonly readBack: ReadBack }): ReactElement | null {
  const sayRich = useSayRich();
  const { credit } = readBack.review;
  const inAll = overLimit(credit, onAccountPaise(readBack));
  if (credit === null || inAll === null) return null;
  return (
    <output className="read-back-credit">
      <Note tone="care">
        {sayRich('counter.checks.over_limit', {
          who: credit.name,
          owes: formatRupees(paise(Math.max(credit.owesPaise, 0))),
          in_all: formatRupees(paise(inAll)),
          limit: formatRupees(credit.limitPaise),
          bold,
          digits,
        })}
      </Note>
    </output>
  );
}
