import type { ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import type { Paise } from '../../../../preload/contract/money';
import type { RechargeState } from '../../../../preload/contract/sale/recharge';
import { GroupedNumber } from '../../components/money/grouped-number';
import { Money } from '../../components/money/money';
import { DetailsButton } from '../../components/rows/details-button';
import { DetailsHead } from '../../components/rows/details-head';
import { StateWord } from '../../components/said/state-word';
import { oneStop } from '../../keyboard/one-stop';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';
import '../../components/plain-table.css';

/** What a row tells of a sale. */
interface Sold {
  readonly refId: RefId;
  /** UTC milliseconds. */
  readonly createdAt: number;
  readonly operatorName: string;
  readonly number: string;
  readonly state: RechargeState;
}

interface SalesTableProps<Sale extends Sold> {
  readonly title: string;
  readonly sales: readonly Sale[];
  /** The heading of what was sold, and of the amount. */
  readonly columns: { readonly what: string; readonly amount: string };
  readonly amountOf: (sale: Sale) => Paise;
  /** How the table of its place is set. */
  readonly className: string;
  readonly onOpen: (refId: RefId) => void;
}

/** Sales of one customer, the newest first, each with the way to its details. */
export function SalesTable<Sale extends Sold>(props: SalesTableProps<Sale>): ReactElement {
  const say = useSay();
  const { title, sales, columns, amountOf, className, onOpen } = props;
  return (
    <>
      <h3>{title}</h3>
      <table className={`plain-table ${className}`} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{say('reports.columns.when')}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{say('reports.columns.outcome')}</th>
            <th scope="col" className="amount">
              {columns.amount}
            </th>
            <DetailsHead />
          </tr>
        </thead>
        <tbody ref={oneStop}>
          {sales.map((sale) => (
            <tr key={sale.refId}>
              <td>{dateTime(say, sale.createdAt, 'minutes')}</td>
              <td>
                {sale.operatorName} <GroupedNumber number={sale.number} />
              </td>
              <td>
                <StateWord state={sale.state} />
              </td>
              <td className="amount">
                <Money amount={amountOf(sale)} />
              </td>
              <td className="screen-only">
                <DetailsButton refId={sale.refId} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
