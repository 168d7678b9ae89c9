import type { ReactElement } from 'react';
import type {
  AccountLine,
  CustomerAccount,
} from '../../../../../../preload/contract/customers/customer-account';
import type { Say } from '../../../../../../preload/contract/words/say';
import { GroupedNumber } from '../../../../components/money/grouped-number';
import { SignedMoney } from '../../../../components/money/signed-money';
import { useSay } from '../../../../page/use-say';
import { dateTime } from '../../../../text/time';
import '../../../../components/plain-table.css';

/** Each sale and payment, oldest first, with what was owed behind it. */
export function AccountTable({ account }: { readonly account: CustomerAccount }): ReactElement {
  const say = useSay();
  const { beforePaise, lines } = account;
  return (
    <table className="plain-table customer-table" aria-label={say('customers.account.title')}>
      <thead>
        <tr>
          <th scope="col">{say('reports.columns.when')}</th>
          <th scope="col">{say('reports.debts.what')}</th>
          <th scope="col" className="amount">
            {say('reports.columns.amount')}
          </th>
          <th scope="col" className="amount">
            {say('customers.account.balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {beforePaise !== 0 && (
          <tr>
            <td colSpan={3}>{say('customers.account.before')}</td>
            <td className="amount">
              <SignedMoney amount={beforePaise} />
            </td>
          </tr>
        )}
        {lines.map((line) => (
          <tr key={line.kind === 'sale' ? line.sale.refId : line.payment.seq}>
            <td>{dateTime(say, line.at, 'minutes')}</td>
            <td>{whatOf(say, line)}</td>
            <td className="amount">
              <SignedMoney amount={line.paise} />
            </td>
            <td className="amount">
              <SignedMoney amount={line.balancePaise} />
            </td>
          </tr>
        ))}
        {lines.length === 0 && (
          <tr>
            <td colSpan={4} className="customers-none">
              {say('customers.account.none')}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function whatOf(say: Say, line: AccountLine): ReactElement | string {
  if (line.kind === 'payment') {
    return say(`reports.debts.moved.${line.payment.direction}.${line.payment.payment}`);
  }
  return (
    <>
      {line.sale.operatorName} <GroupedNumber number={line.sale.number} />
    </>
  );
}
