import type { ReactElement } from 'react';
import type { Debt, DebtDirection } from '../../../../../preload/contract/sale/debts';
import type { RefId } from '../../../../../preload/contract/ids';
import { addPaise, formatRupees } from '../../../../../preload/contract/money';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { Button } from '../../../components/button';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Money } from '../../../components/money/money';
import { Note } from '../../../components/said/note';
import { StateWord } from '../../../components/said/state-word';
import { oneStop } from '../../../keyboard/one-stop';
import { dateTime } from '../../../text/time';
import { nameOf } from './debt-words';
import { PaymentForm } from './payment-form';
import { useDebtDetails } from './use-debt-details';
import { useSay } from '../../../page/use-say';
import '../../../components/plain-table.css';

const directionNames = {
  paid_back: 'Paid back',
  given_back: 'Given back',
} as const satisfies Readonly<Record<DebtDirection, string>>;

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
    <article className="debt-view" aria-label={`Account of ${nameOf(debt)}`}>
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
          <small>{debt.overpaidPaise > 0 ? 'paid too much' : 'owed'}</small>
        </p>
      </header>
      {debt.overpaidPaise > 0 && (
        <Note tone="care">
          A sale that was paid for failed or was refunded later. Give ₹ {formatRupees(debt.overpaidPaise)}{' '}
          back, or use it for the next sale on account.
        </Note>
      )}
      <PaymentForm key={debt.debtor} debt={debt} onPaid={onPaid} />
      {details !== null && (
        <>
          <Sales sales={details.sales} onOpen={onOpen} />
          {details.payments.length > 0 && (
            <section>
              <h3>Payments</h3>
              <table className="plain-table debt-table" aria-label="Payments">
                <thead>
                  <tr>
                    <th scope="col">When</th>
                    <th scope="col">How</th>
                    <th scope="col">Note</th>
                    <th scope="col" className="amount">
                      Amount
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {details.payments.map(({ seq, at, direction, payment, note, amountPaise }) => (
                    <tr key={seq}>
                      <td>{dateTime(say, at, 'minutes')}</td>
                      <td>
                        {directionNames[direction]}, {say(`payment.${payment}`)}
                      </td>
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
      <h3>Sold on account</h3>
      <table className="plain-table debt-table" aria-label="Sold on account">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Outcome</th>
            <th scope="col" className="amount">
              With charge
            </th>
            <th scope="col">
              <span className="sr-only">Details</span>
            </th>
          </tr>
        </thead>
        <tbody ref={oneStop}>
          {sales.map((sale) => (
            <tr key={sale.refId}>
              <td>{dateTime(say, sale.createdAt, 'minutes')}</td>
              <td>
                {sale.operatorName} <GroupedNumber number={sale.number} />
              </td>
              <td>
                <StateWord state={sale.state} />
              </td>
              <td className="amount">
                <Money amount={addPaise(sale.amountPaise, sale.chargePaise)} />
              </td>
              <td>
                <Button
                  kind="quiet"
                  aria-label={`Details of ${sale.refId}`}
                  onPress={() => onOpen(sale.refId)}
                >
                  Details
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
