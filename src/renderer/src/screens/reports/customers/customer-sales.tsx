import type { ReactElement } from 'react';
import type { CustomerDetails } from '../../../../../preload/contract/customers/customer';
import type { RefId } from '../../../../../preload/contract/ids';
import { useSay } from '../../../page/use-say';
import { SalesTable } from '../sales-table';

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
      <SalesTable
        title={say('customers.sales')}
        sales={customer.sales}
        columns={{ what: say('customers.columns.number'), amount: say('reports.columns.amount') }}
        amountOf={({ amountPaise }) => amountPaise}
        className="customer-table"
        onOpen={onOpen}
      />
    </section>
  );
}
