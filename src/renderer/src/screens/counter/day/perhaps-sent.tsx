import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { DamagedLine } from '../../../../../preload/contract/settings/settings';
import { boldDigits, digits } from '../../../components/money/digits';
import { perhapsSentSentence } from './perhaps-sent-sentence';
import { useSay, useSayRich } from '../../../page/use-say';

/** What can be read of damaged lines of the log of sent requests. None of it is sure, and it says so. */
export function PerhapsSent({ lines }: { readonly lines: readonly DamagedLine[] }): ReactElement {
  const sayRich = useSayRich();
  const say = useSay();
  return (
    <ul aria-label={say('counter.perhaps_sent.name')}>
      {lines.map((line) => (
        <li key={JSON.stringify(line)} className="waiting">
          <div className="waiting-line">
            <span className="waiting-who">
              {sayRich('counter.perhaps_sent.what', {
                number: line.number === null ? '?' : groupNumber(line.number),
                amount: line.amountPaise === null ? '?' : formatRupees(line.amountPaise),
                boldDigits,
                digits,
              })}
            </span>
          </div>
          <p className="waiting-why">{perhapsSentSentence(say, line)}</p>
        </li>
      ))}
    </ul>
  );
}
