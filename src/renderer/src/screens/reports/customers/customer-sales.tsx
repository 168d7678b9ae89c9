import type { ReactElement } from 'react';
import type { CustomerDetails } from '../../../../../preload/contract/customers/customer';
import type { RefId } from '../../../../../preload/contract/ids';
import { Button } from '../../../components/button';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Money } from '../../../components/money/money';
import { StateWord } from '../../../components/said/state-word';
import { oneStop } from '../../../keyboard/one-stop';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import '../../../components/plain-table.css';

interface CustomerSalesProps {
  readonly customer: CustomerDetails;
  readonly onOpen: (refId: RefId) => void;
}

/** The last sales in which a customer was named. */
export function CustomerSales({ customer, onOpen }: CustomerSalesProps): ReactElement | null {
  const say = useSay();
  if (customer.sales.length === 0) return null;
  return (
    <section className="screen-only">
      <h3>{say('customers.sales')}</h3>
      <table className="plain-table customer-table" aria-label={say('customers.sales')}>
        <thead>
          <tr>
            <th scope="col">{say('reports.columns.when')}</th>
            <th scope="col">{say('customers.columns.number')}</th>
            <th scope="col">{say('reports.columns.outcome')}</th>
            <th scope="col" className="amount">
              {say('reports.columns.amount')}
            </th>
            <th scope="col">
              <span className="sr-only">{say('reports.details')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={oneStop}>
          {customer.sales.map((sale) => (
            <tr key={sale.refId}>
              <td>{dateTime(say, sale.createdAt, 'minutes')}</td>
              <td>
                {sale.operatorName} <GroupedNumber number={sale.number} />
              </td>
              <td>
                <StateWord state={sale.state} />
              </td>
              <td className="amount">
                <Money amount={sale.amountPaise} />
              </td>
              <td>
                <Button
                  kind="quiet"
                  aria-label={say('reports.details_of', { refId: sale.refId })}
                  onPress={() => onOpen(sale.refId)}
                >
                  {say('reports.details')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
