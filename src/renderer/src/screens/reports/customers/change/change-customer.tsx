import type { ReactElement } from 'react';
import type { CustomerDetails } from '../../../../../../preload/contract/customers/customer';
import { formatRupees } from '../../../../../../preload/contract/money';
import { useMayCall } from '../../../../page/may';
import { useSay } from '../../../../page/use-say';
import { useOperatorStore } from '../../../../store/operator-store';
import { Button } from '../../../../components/button';
import { Note } from '../../../../components/said/note';
import { failureText } from '../../../../text/failures';
import { calledAs } from '../customer-words';
import { useNoting } from '../use-noting';
import { NoteForm } from './note-form';
import { NumberForm } from './number-form';

const nothing = (): void => undefined;

/** What may be noted of a customer: name, phone, number, limit; and who was joined to them. */
export function ChangeCustomer({ customer }: { readonly customer: CustomerDetails }): ReactElement {
  const say = useSay();
  const { id, joined, limitPaise, name } = customer;
  const { note, failure, busy } = useNoting(nothing);
  const maySettle = useMayCall('customers:note', {
    requestId: '',
    note: { kind: 'credit_limit', customer: id, amount: '' },
  });
  const mayJoin = useMayCall('customers:note', { requestId: '', note: { kind: 'parted', customer: id } });
  const operators = useOperatorStore((state) => state.operators);
  return (
    <section className="customer-change screen-only" aria-label={say('customers.change.title')}>
      <h3>{say('customers.change.title')}</h3>
      <div className="customer-forms">
        <NoteForm
          key={`name ${name ?? ''}`}
          field="customerName"
          label={say('customers.name')}
          initial={name ?? ''}
          save={say('customers.change.name')}
          noteOf={(typed) => ({ kind: 'named', customer: id, name: typed })}
        />
        <NoteForm
          key={`phones ${customer.phones.length}`}
          field="customerPhone"
          label={say('customers.another_phone')}
          initial=""
          inputMode="tel"
          save={say('customers.change.phone')}
          noteOf={(typed) => ({ kind: 'phone', customer: id, phone: typed })}
        />
        {maySettle && (
          <NoteForm
            key={`limit ${limitPaise ?? ''}`}
            field="amount"
            label={say('customers.limit.label')}
            help={say('customers.limit.help')}
            initial={limitPaise === null ? '' : formatRupees(limitPaise)}
            inputMode="decimal"
            save={say('customers.change.limit')}
            noteOf={(typed) => ({ kind: 'credit_limit', customer: id, amount: typed })}
          />
        )}
        <NumberForm key={`numbers ${customer.numbers.length}`} customer={id} operators={operators} />
      </div>
      {joined.length > 0 && (
        <ul className="customer-joined" aria-label={say('customers.joined.title')}>
          {joined.map((each) => (
            <li key={each.id}>
              {say('customers.joined.with', { who: calledAs(say, each) })}
              {mayJoin && (
                <Button
                  kind="quiet"
                  isPending={busy}
                  aria-label={say('customers.joined.part_from', { who: calledAs(say, each) })}
                  onPress={() => void note({ kind: 'parted', customer: each.id })}
                >
                  {say('customers.joined.part')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
    </section>
  );
}
