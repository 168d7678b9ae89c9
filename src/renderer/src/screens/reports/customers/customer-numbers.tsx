import type { ReactElement } from 'react';
import type { CustomerDetails, CustomerNumber } from '../../../../../preload/contract/customers/customer';
import { isMasked } from '../../../../../preload/contract/rules/mask-number';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { Button } from '../../../components/button';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Note } from '../../../components/said/note';
import { oneStop } from '../../../keyboard/one-stop';
import { useMayCall } from '../../../page/may';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { ValidFor } from './change/valid-for';
import { endWords, lastWords } from './customer-words';
import { RepeatButton } from './repeat-button';
import { useNoting } from './use-noting';
import '../../../components/plain-table.css';

const nothing = (): void => undefined;

/** The numbers and accounts that a customer recharges, the last one first. */
export function CustomerNumbers({ customer }: { readonly customer: CustomerDetails }): ReactElement | null {
  const say = useSay();
  const now = useNow();
  const { failure, busy, note } = useNoting(nothing);
  const mayNote = useMayCall('customers:note', {
    requestId: '',
    note: { kind: 'number_gone', customer: customer.id, number: '', operator: '' },
  });
  if (customer.numbers.length === 0) return null;
  const named = ({ operatorName, number }: CustomerNumber) => ({
    operator: operatorName,
    number: groupNumber(number),
  });
  return (
    <section className="screen-only">
      <h3>{say('customers.numbers')}</h3>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      <table className="plain-table customer-table" aria-label={say('customers.numbers')}>
        <thead>
          <tr>
            <th scope="col">{say('customers.columns.number')}</th>
            <th scope="col">{say('customers.columns.last')}</th>
            <th scope="col">{say('customers.columns.ends')}</th>
            <th scope="col">
              <span className="sr-only">{say('customers.repeat')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={oneStop}>
          {customer.numbers.map((each) => (
            <tr key={`${each.number} ${each.operator} ${each.last?.refId ?? ''}`}>
              <td>
                {each.operatorName} <GroupedNumber number={each.number} />
              </td>
              <td className="customer-short">{each.last !== null && lastWords(say, each.last, now)}</td>
              <td className="customer-short">
                {each.validUntil !== null && endWords(say, each.validUntil, now)}
                {mayNote && each.last?.state === 'success' && (
                  <ValidFor
                    label={say('customers.valid.of', named(each))}
                    isNoted={each.validUntil !== null}
                    onChoose={(days) => {
                      if (each.last !== null) {
                        void note({ kind: 'valid', customer: customer.id, refId: each.last.refId, days });
                      }
                    }}
                  />
                )}
              </td>
              <td className="customer-row-acts">
                <RepeatButton number={each} customer={customer} />
                {mayNote && !isMasked(each.number) && (
                  <Button
                    kind="quiet"
                    isPending={busy}
                    aria-label={say('customers.not_theirs_of', named(each))}
                    onPress={() =>
                      void note({
                        kind: 'number_gone',
                        customer: customer.id,
                        number: each.number,
                        operator: each.operator,
                      })
                    }
                  >
                    {say('customers.not_theirs')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
