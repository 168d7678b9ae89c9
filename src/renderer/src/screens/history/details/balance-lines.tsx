import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { BalanceObservation, Recharge } from '../../../../../preload/contract/sale/recharge';
import { dateTime } from '../../../text/time';
import { balanceEvidence } from './balance-evidence';
import { useSay } from '../../../page/use-say';
import '../../../components/plain-table.css';

const sources = {
  recharge_reply: 'with a recharge',
  status_reply: 'with a status check',
  balance_call: 'asked for',
} as const satisfies Readonly<Record<BalanceObservation['source'], string>>;

interface BalanceLinesProps {
  readonly recharge: Recharge;
  readonly balances: readonly BalanceObservation[];
}

/** What the gateway's balance did around a recharge, with the warning that it proves nothing. */
export function BalanceLines({ recharge, balances }: BalanceLinesProps): ReactElement {
  const say = useSay();
  const { before, after, reading } = balanceEvidence(recharge, balances);
  if (balances.length === 0) {
    return <p className="empty">The gateway gave no balance around this recharge.</p>;
  }
  return (
    <div className="balance-lines">
      {reading !== null && <p className="balance-reading">{reading}</p>}
      <p className="balance-caution">
        This is no proof. Other terminals, top-ups and other recharges change the balance, too.
      </p>
      <table className="plain-table" aria-label="Balance around this recharge">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Balance</th>
            <th scope="col">Known from</th>
          </tr>
        </thead>
        <tbody>
          {balances.map((seen) => (
            <tr
              key={`${seen.at} ${seen.source} ${seen.balancePaise}`}
              data-near={seen === before || seen === after}
            >
              <td>{dateTime(say, seen.at, 'seconds')}</td>
              <td className="digits">₹ {formatRupees(seen.balancePaise)}</td>
              <td>
                {sources[seen.source]}
                {seen.refId === recharge.refId && ' (this one)'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
