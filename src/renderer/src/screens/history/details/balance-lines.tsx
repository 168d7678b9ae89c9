import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { BalanceObservation, Recharge } from '../../../../../preload/contract/sale/recharge';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { balanceEvidence } from './balance-evidence';
import '../../../components/plain-table.css';

interface BalanceLinesProps {
  readonly recharge: Recharge;
  readonly balances: readonly BalanceObservation[];
}

/** What the gateway's balance did around a recharge, with the warning that it proves nothing. */
export function BalanceLines({ recharge, balances }: BalanceLinesProps): ReactElement {
  const say = useSay();
  const { before, after, reading } = balanceEvidence(say, recharge, balances);
  if (balances.length === 0) {
    return <p className="empty">{say('history.balance.none')}</p>;
  }
  return (
    <div className="balance-lines">
      {reading !== null && <p className="balance-reading">{reading}</p>}
      <p className="balance-caution">{say('history.balance.no_proof')}</p>
      <table className="plain-table" aria-label={say('history.balance.table')}>
        <thead>
          <tr>
            <th scope="col">{say('history.columns.when')}</th>
            <th scope="col">{say('history.balance.name')}</th>
            <th scope="col">{say('history.balance.known_from')}</th>
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
                {say(
                  `history.balance.${seen.refId === recharge.refId ? 'from_this' : 'from'}.${seen.source}`,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
