import type { ReactElement } from 'react';
import type { RefId } from '../../../../../preload/contract/ids';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { Money } from '../../../components/money/money';
import { Note } from '../../../components/said/note';
import { useAppStatus } from '../../../page/app-status';
import { useSay } from '../../../page/use-say';
import { sideBySide } from '../../../text/side-by-side';
import { failureText } from '../../../text/failures';
import { AccountSection } from './account/account-section';
import { AlikeNote } from './change/alike-note';
import { ChangeCustomer } from './change/change-customer';
import { ForgetCustomer } from './change/forget-customer';
import { CustomerNumbers } from './customer-numbers';
import { CustomerSales } from './customer-sales';
import { calledAs } from './customer-words';
import { useCustomer } from './use-customer';

interface CustomerViewProps {
  readonly id: number;
  readonly onOpen: (refId: RefId) => void;
  /** Somebody else is looked at from now on: whom this one was joined to. */
  readonly onTurn: (id: number) => void;
}

/** One customer: what they owe, what they recharge, what they bought, and what is noted of them. */
export function CustomerView({ id, onOpen, onTurn }: CustomerViewProps): ReactElement {
  const say = useSay();
  const { shop } = useAppStatus();
  const { customer, failure } = useCustomer(id);
  if (failure !== null) return <Note tone="bad">{failureText(say, failure)}</Note>;
  if (customer === null) return <></>;
  const { owesPaise, overpaidPaise, limitPaise } = customer;
  return (
    <article className="customer-view" aria-label={say('customers.of', { who: calledAs(say, customer) })}>
      <header className="customer-head">
        <div>
          <p className="paper-only">{shop.name}</p>
          <h2>{calledAs(say, customer)}</h2>
          {customer.name !== null && customer.phones.length > 0 && (
            <p className="digits">{sideBySide(customer.phones.map(groupNumber))}</p>
          )}
        </div>
        <p className="customer-figure">
          <Money amount={overpaidPaise > 0 ? overpaidPaise : owesPaise} />
          <small>{say(`reports.debts.${overpaidPaise > 0 ? 'paid_too_much' : 'owed'}`)}</small>
          {limitPaise !== null && (
            <small className="screen-only">
              {say('customers.limit.is')} <Money amount={limitPaise} />
            </small>
          )}
        </p>
      </header>
      <AlikeNote customer={customer} onTurn={onTurn} />
      <CustomerNumbers customer={customer} />
      <AccountSection customer={customer} />
      <CustomerSales customer={customer} onOpen={onOpen} />
      <ChangeCustomer customer={customer} />
      <ForgetCustomer key={customer.id} customer={customer.id} />
    </article>
  );
}
