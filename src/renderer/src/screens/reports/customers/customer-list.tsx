import type { ReactElement } from 'react';
import type { CustomerLine } from '../../../../../preload/contract/customers/customer';
import { Money } from '../../../components/money/money';
import { WhoRow } from '../../../components/rows/who-row';
import { oneStop } from '../../../keyboard/one-stop';
import { useSay } from '../../../page/use-say';
import { calledAs } from './customer-words';

interface CustomerListProps {
  readonly customers: readonly CustomerLine[];
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
}

/** Customers, those with the newest sale first; one of them is open beside the list. */
export function CustomerList({ customers, chosen, onChoose }: CustomerListProps): ReactElement {
  const say = useSay();
  return (
    <ul className="customer-list" ref={oneStop} aria-label={say('customers.list')}>
      {customers.map((customer) => (
        <WhoRow
          key={customer.id}
          name={calledAs(say, customer)}
          phone={customer.name === null ? null : (customer.phones[0] ?? null)}
          at={customer.lastAt}
          isChosen={customer.id === chosen}
          onChoose={() => onChoose(customer.id)}
        >
          {customer.owesPaise > 0 && (
            <span className="who-row-figure customer-owes">
              <Money amount={customer.owesPaise} />
              <small>{say('reports.debts.owed')}</small>
            </span>
          )}
        </WhoRow>
      ))}
    </ul>
  );
}
