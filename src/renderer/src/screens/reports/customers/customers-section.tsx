import { useState, type ReactElement } from 'react';
import type { RefId } from '../../../../../preload/contract/ids';
import { Button } from '../../../components/button';
import { SearchBox } from '../../../components/form/search-box';
import { Note } from '../../../components/said/note';
import { useMayCall } from '../../../page/may';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { AddCustomer } from './change/add-customer';
import { CustomerList } from './customer-list';
import { CustomerView } from './customer-view';
import { ExpiringView } from './expiring-view';
import { useCustomers } from './use-customers';
import { useExpiring } from './use-expiring';
import './customers.css';

/** What is open beside the list. */
type Opened = { readonly kind: 'customer'; readonly id: number } | { readonly kind: 'ends' | 'add' };

/** The people behind numbers: who they are, what they owe, and what to sell them next. */
export function CustomersSection({ onOpen }: { readonly onOpen: (refId: RefId) => void }): ReactElement {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const { page, failure, showMore } = useCustomers(search);
  const expiring = useExpiring();
  const mayNote = useMayCall('customers:note', {
    requestId: '',
    note: { kind: 'added', name: '', phone: '' },
  });
  const [first] = page?.customers ?? [];
  const shown: Opened | null = opened ?? (first === undefined ? null : { kind: 'customer', id: first.id });

  return (
    <section className="customers" aria-label={say('reports.parts.customers')}>
      <div className="customers-who screen-only">
        <SearchBox
          label={say('customers.search')}
          placeholder={say('customers.search_by')}
          value={search}
          onChange={(typed) => {
            setSearch(typed);
            // What is found is shown, and no longer whoever was open.
            setOpened(null);
          }}
        />
        <div className="customers-acts">
          {expiring.length > 0 && (
            <Button aria-pressed={shown?.kind === 'ends'} onPress={() => setOpened({ kind: 'ends' })}>
              {say('customers.ends.open', { count: expiring.length })}
            </Button>
          )}
          {mayNote && (
            <Button aria-pressed={shown?.kind === 'add'} onPress={() => setOpened({ kind: 'add' })}>
              {say('customers.add.open')}
            </Button>
          )}
        </div>
        {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
        {page?.isComplete === false && <Note tone="plain">{say('customers.still_reading')}</Note>}
        {page !== null && (
          <CustomerList
            customers={page.customers}
            chosen={shown?.kind === 'customer' ? shown.id : null}
            onChoose={(id) => setOpened({ kind: 'customer', id })}
          />
        )}
        {page !== null && page.customers.length === 0 && (
          <p className="customers-none">{say(search === '' ? 'customers.none' : 'customers.none_found')}</p>
        )}
        {page !== null && page.before !== null && (
          <Button kind="quiet" onPress={() => void showMore()}>
            {say('customers.more')}
          </Button>
        )}
      </div>
      {shown?.kind === 'customer' && (
        <CustomerView
          key={shown.id}
          id={shown.id}
          onOpen={onOpen}
          onTurn={(id) => setOpened({ kind: 'customer', id })}
        />
      )}
      {shown?.kind === 'ends' && <ExpiringView expiring={expiring} />}
      {shown?.kind === 'add' && (
        <AddCustomer
          onAdded={(id) => {
            setSearch('');
            setOpened({ kind: 'customer', id });
          }}
        />
      )}
    </section>
  );
}
