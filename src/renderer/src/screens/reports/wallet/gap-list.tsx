import type { ReactElement } from 'react';
import type { BalanceExplained } from '../../../../../preload/contract/earnings/wallet-explained';
import { formatRupees, paise } from '../../../../../preload/contract/money';
import { istDate } from '../../../../../preload/contract/ist-date';
import { useSay } from '../../../page/use-say';
import { dateTime, timeOfDay } from '../../../text/time';

/** What moved the wallet that Galla did not do, each between the two nearest balances that the gateway told. */
export function GapList({ balance }: { readonly balance: BalanceExplained }): ReactElement {
  const say = useSay();
  const { gaps, gapCount } = balance;
  return (
    <section className="wallet-gaps">
      <h4>{say('earnings.wallet.gaps')}</h4>
      <ul>
        {gaps.map(({ from, to, paise: amount }) => (
          <li key={`${from.at} ${to.at} ${amount}`}>
            {say('earnings.wallet.gap', {
              from: dateTime(say, from.at, 'minutes'),
              before: formatRupees(from.balancePaise),
              to: istDate(from.at) === istDate(to.at) ? timeOfDay(to.at) : dateTime(say, to.at, 'minutes'),
              after: formatRupees(to.balancePaise),
              way: amount < 0 ? 'took' : 'gave',
              amount: formatRupees(paise(Math.abs(amount))),
            })}
          </li>
        ))}
      </ul>
      {gapCount > gaps.length && <p>{say('earnings.wallet.more_gaps', { count: gapCount - gaps.length })}</p>}
    </section>
  );
}
