import type { ReactElement } from 'react';
import type { Debt } from '../../../../../preload/contract/sale/debts';
import type { RefId } from '../../../../../preload/contract/ids';
import { formatRupees } from '../../../../../preload/contract/money';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Money } from '../../../components/money/money';
import { Note } from '../../../components/said/note';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { SalesTable } from '../sales-table';
import { nameOf } from './debt-words';
import { laterPaise } from '../../../../../preload/contract/sale/later-paise';
import { PaymentForm } from './payment-form';
import { useDebtDetails } from './use-debt-details';
import '../../../components/plain-table.css';

interface DebtViewProps {
  readonly debt: Debt;
  readonly onOpen: (refId: RefId) => void;
  readonly onPaid: (debts: readonly Debt[], words: string) => void;
}

/** One customer's account: what is owed, a payment, and how it came about. */
export function DebtView({ debt, onOpen, onPaid }: DebtViewProps): ReactElement {
  const say = useSay();
  const details = useDebtDetails(debt);
  return (
    <article className="debt-view" aria-label={say('reports.debts.account_of', { who: nameOf(debt) })}>
      <header className="debt-head">
        <div>
          <h2>{nameOf(debt)}</h2>
          {debt.name !== null && debt.phone !== null && (
            <p>
              <GroupedNumber number={debt.phone} />
            </p>
          )}
        </div>
        <p className="debt-figure">
          <Money amount={debt.overpaidPaise > 0 ? debt.overpaidPaise : debt.owesPaise} />
          <small>{say(`reports.debts.${debt.overpaidPaise > 0 ? 'paid_too_much' : 'owed'}`)}</small>
        </p>
      </header>
      {debt.overpaidPaise > 0 && (
        <Note tone="care">
          {say('reports.debts.why_overpaid', { sum: formatRupees(debt.overpaidPaise) })}
        </Note>
      )}
      <PaymentForm key={debt.debtor} debt={debt} onPaid={onPaid} />
      {details !== null && (
        <>
          <Sales sales={details.sales} onOpen={onOpen} />
          {details.payments.length > 0 && (
            <section>
              <h3>{say('reports.debts.payments')}</h3>
              <table className="plain-table debt-table" aria-label={say('reports.debts.payments')}>
                <thead>
                  <tr>
                    <th scope="col">{say('reports.columns.when')}</th>
                    <th scope="col">{say('reports.debts.how')}</th>
                    <th scope="col">{say('reports.debts.note')}</th>
                    <th scope="col" className="amount">
                      {say('reports.columns.amount')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {details.payments.map(({ seq, at, direction, payment, note, amountPaise }) => (
                    <tr key={seq}>
                      <td>{dateTime(say, at, 'minutes')}</td>
                      <td>{say(`reports.debts.moved.${direction}.${payment}`)}</td>
                      <td>{note}</td>
                      <td className="amount">
                        <Money amount={amountPaise} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </>
      )}
    </article>
  );
}

function Sales({
  sales,
  onOpen,
}: {
  readonly sales: readonly Recharge[];
  readonly onOpen: (refId: RefId) => void;
}): ReactElement | null {
  const say = useSay();
  if (sales.length === 0) return null;
  return (
    <section>
      <SalesTable
        title={say('reports.debts.sold')}
        sales={sales}
        columns={{ what: say('reports.debts.what'), amount: say('reports.debts.with_charge') }}
        amountOf={laterPaise}
        className="debt-table"
        onOpen={onOpen}
      />
    </section>
  );
}
