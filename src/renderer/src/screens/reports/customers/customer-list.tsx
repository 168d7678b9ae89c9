import type { ReactElement } from 'react';
import type { CustomerLine } from '../../../../../preload/contract/customers/customer';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { Money } from '../../../components/money/money';
import { oneStop } from '../../../keyboard/one-stop';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
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
        <li key={customer.id}>
          <button
            type="button"
            className="customer"
            aria-pressed={customer.id === chosen}
            onClick={() => onChoose(customer.id)}
          >
            <span className="customer-who">
              <strong>{calledAs(say, customer)}</strong>
              <small>
                {customer.name !== null && customer.phones[0] !== undefined && (
                  <span className="digits">{groupNumber(customer.phones[0])} · </span>
                )}
                {dateTime(say, customer.lastAt, 'minutes')}
              </small>
            </span>
            {customer.owesPaise > 0 && (
              <span className="customer-owes">
                <Money amount={customer.owesPaise} />
                <small>{say('reports.debts.owed')}</small>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
