import type { ReactElement, ReactNode } from 'react';
import type { DayReport } from '../../../../preload/contract/sale/overview';
import { formatRupees } from '../../../../preload/contract/money';
import { payments } from '../../../../preload/contract/sale/recharge';
import { StateWord } from '../../components/said/state-word';
import { signedRupees } from '../drawer/signed-rupees';
import { useSay } from '../../page/use-say';

/** The figures of a day. Only successes are added up; what is open stands on a line of its own. */
export function DayTotals({ day }: { readonly day: DayReport }): ReactElement {
  const say = useSay();
  const { success, open, failed, refunded, byPayment, moves } = day;
  const others = moves.filter(({ kind }) => kind !== 'sale' && kind !== 'not_sent');
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
      {others.length > 0 && (
        <section aria-label={say('drawer.day.name')} className="total-moves">
          <h3>{say('drawer.day.name')}</h3>
          <dl className="sums">
            {others.flatMap(({ kind, cashPaise, upiPaise }) =>
              (
                [
                  ['cash', cashPaise],
                  ['upi', upiPaise],
                ] as const
              )
                .filter(([, paise]) => paise !== 0)
                .map(([way, paise]) => (
                  <Line
                    key={`${kind} ${way}`}
                    label={say('drawer.day.line', {
                      kind: say(`drawer.kind.${kind}`),
                      way: say(`payment.${way}`),
                    })}
                  >
                    {signedRupees(paise)}
                  </Line>
                )),
            )}
          </dl>
        </section>
      )}
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
