import type { ReactElement } from 'react';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { DamagedLine } from '../../../../../preload/contract/settings/settings';
import { Money } from '../../../components/money/money';
import { perhapsSentSentence } from './perhaps-sent-sentence';
import { useSay } from '../../../page/use-say';

/** What can be read of damaged lines of the log of sent requests. None of it is sure, and it says so. */
export function PerhapsSent({ lines }: { readonly lines: readonly DamagedLine[] }): ReactElement {
  const say = useSay();
  return (
    <ul aria-label="Perhaps sent">
      {lines.map((line) => (
        <li key={JSON.stringify(line)} className="waiting">
          <div className="waiting-line">
            <span className="waiting-who">
              Perhaps <b className="digits">{line.number === null ? '?' : groupNumber(line.number)}</b>{' '}
              {line.amountPaise === null ? '₹ ?' : <Money amount={line.amountPaise} />}
            </span>
          </div>
          <p className="waiting-why">{perhapsSentSentence(say, line)}</p>
        </li>
      ))}
    </ul>
  );
}
