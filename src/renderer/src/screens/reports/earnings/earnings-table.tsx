import type { ReactElement } from 'react';
import type { OperatorMonth } from '../../../../../preload/contract/earnings/earnings-report';
import { SignedMoney } from '../../../components/money/signed-money';
import { useSay } from '../../../page/use-say';
import '../../../components/plain-table.css';

/** What is added up. */
const sums = ['soldPaise', 'grossPaise', 'gstPaise', 'tdsPaise', 'chargesPaise', 'netPaise'] as const;
type Sums = Readonly<Record<(typeof sums)[number], number>>;

const columns = {
  soldPaise: 'earnings.column.sold',
  grossPaise: 'earnings.column.commission',
  gstPaise: 'earnings.column.gst',
  tdsPaise: 'earnings.column.tds',
  chargesPaise: 'earnings.column.charges',
  netPaise: 'earnings.column.net',
} as const satisfies Readonly<Record<keyof Sums, string>>;

/** By month and operator, with the sum of all below. */
export function EarningsTable({ rows }: { readonly rows: readonly OperatorMonth[] }): ReactElement {
  const say = useSay();
  if (rows.length === 0) return <p className="empty">{say('earnings.none')}</p>;
  const all = (of: keyof Sums): number => rows.reduce((sum, row) => sum + row[of], 0);
  return (
    <div className="earnings-table">
      <table className="plain-table" aria-label={say('earnings.title')}>
        <thead>
          <tr>
            <th scope="col">{say('earnings.column.month')}</th>
            <th scope="col">{say('earnings.column.operator')}</th>
            <th scope="col" className="amount">
              {say('earnings.column.count')}
            </th>
            {sums.map((sum) => (
              <th key={sum} scope="col" className="amount">
                {say(columns[sum])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.month} ${row.operator} ${row.from}`}>
              <td className="digits">{monthOf(row.month)}</td>
              <th scope="row">
                {row.operatorName} <small>{say(`earnings.from.${row.from}`)}</small>
              </th>
              <td className="amount digits">{row.count}</td>
              {sums.map((sum) => (
                <td key={sum} className="amount">
                  <SignedMoney amount={row[sum]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say('earnings.all')}
            </th>
            <td className="amount digits">{rows.reduce((sum, { count }) => sum + count, 0)}</td>
            {sums.map((sum) => (
              <td key={sum} className="amount">
                <SignedMoney amount={all(sum)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** A month as it is written in India: `11-2026`. */
function monthOf(month: string): string {
  return month.split('-').toReversed().join('-');
}
