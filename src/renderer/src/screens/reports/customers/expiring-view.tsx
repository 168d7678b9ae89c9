import type { ReactElement } from 'react';
import type { Expiring } from '../../../../../preload/contract/customers/customer';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { oneStop } from '../../../keyboard/one-stop';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { calledAs, endWords, lastWords } from './customer-words';
import { RepeatButton } from './repeat-button';
import '../../../components/plain-table.css';

/** What ends within a week, the soonest first: whom to call, and what to sell them again. */
export function ExpiringView({ expiring }: { readonly expiring: readonly Expiring[] }): ReactElement {
  const say = useSay();
  const now = useNow();
  return (
    <article className="customer-view" aria-label={say('customers.ends.title')}>
      <h2>{say('customers.ends.title')}</h2>
      <table className="plain-table customer-table" aria-label={say('customers.ends.title')}>
        <thead>
          <tr>
            <th scope="col">{say('customers.columns.ends')}</th>
            <th scope="col">{say('customers.columns.who')}</th>
            <th scope="col">{say('customers.columns.number')}</th>
            <th scope="col">{say('customers.columns.last')}</th>
            <th scope="col">
              <span className="sr-only">{say('customers.repeat')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={oneStop}>
          {expiring.map((each) => (
            <tr key={`${each.customer.id} ${each.number} ${each.operator}`}>
              <td className="customer-short">{endWords(say, each.validUntil, now)}</td>
              <td>
                <strong>{calledAs(say, each.customer)}</strong>
                {each.customer.name !== null && each.customer.phones[0] !== undefined && (
                  <small className="digits"> {groupNumber(each.customer.phones[0])}</small>
                )}
              </td>
              <td>
                {each.operatorName} <GroupedNumber number={each.number} />
              </td>
              <td className="customer-short">{lastWords(say, each.last, now)}</td>
              <td>
                <RepeatButton number={each} customer={each.customer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
