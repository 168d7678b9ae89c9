import type { ReactElement, ReactNode } from 'react';
import type { Day } from '../../../../preload/contract/sale/overview';
import { formatRupees } from '../../../../preload/contract/money';
import { payments } from '../../../../preload/contract/sale/recharge';
import { StateWord } from '../../components/said/state-word';
import { useSay } from '../../page/use-say';

/** The figures of a day. Only successes are added up; what is open stands on a line of its own. */
export function DayTotals({ day }: { readonly day: Day }): ReactElement {
  const say = useSay();
  const { success, open, failed, refunded, byPayment } = day;
  return (
    <div className="totals">
      <section aria-label="Sold" className="total-sold">
        <h3>Sold</h3>
        <p className="total-figure digits">₹ {formatRupees(success.amountPaise)}</p>
        <p>
          {success.count.toLocaleString('en-IN')} successful {success.count === 1 ? 'recharge' : 'recharges'}.
          Your charge is not included.
        </p>
      </section>
      <section aria-label="How it was paid">
        <h3>How it was paid</h3>
        <dl className="sums">
          {payments.map((payment) => (
            <Line key={payment} label={say(`payment.${payment}`)}>
              ₹ {formatRupees(byPayment[payment])}
            </Line>
          ))}
        </dl>
      </section>
      <section aria-label="Not in the total">
        <h3>Not in the total</h3>
        <dl className="sums">
          <Line
            label={
              <>
                <StateWord state="pending" /> <StateWord state="unknown" />
              </>
            }
          >
            {open.count} · ₹ {formatRupees(open.amountPaise)}
          </Line>
          <Line label={<StateWord state="refunded" />}>
            {refunded.count} · ₹ {formatRupees(refunded.amountPaise)}
          </Line>
          <Line label={<StateWord state="failed" />}>{failed.count}</Line>
        </dl>
      </section>
    </div>
  );
}

function Line({
  label,
  children,
}: {
  readonly label: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="digits">{children}</dd>
    </div>
  );
}
