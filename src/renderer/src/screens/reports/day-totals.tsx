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
      <section aria-label={say('reports.totals.sold')} className="total-sold">
        <h3>{say('reports.totals.sold')}</h3>
        <p className="total-figure digits">₹ {formatRupees(success.amountPaise)}</p>
        <p>{say('reports.totals.successes', { count: success.count })}</p>
      </section>
      <section aria-label={say('reports.totals.paid')}>
        <h3>{say('reports.totals.paid')}</h3>
        <dl className="sums">
          {payments.map((payment) => (
            <Line key={payment} label={say(`payment.${payment}`)}>
              ₹ {formatRupees(byPayment[payment])}
            </Line>
          ))}
        </dl>
      </section>
      <section aria-label={say('reports.totals.not_in_it')}>
        <h3>{say('reports.totals.not_in_it')}</h3>
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
