import type { ReactElement } from 'react';
import type { DayReport } from '../../../../preload/contract/sale/overview';
import { formatRupees } from '../../../../preload/contract/money';
import { payments } from '../../../../preload/contract/sale/recharge';
import { SumLine } from '../../components/money/sum-line';
import { StateWord } from '../../components/said/state-word';
import { signedRupees } from '../../components/money/signed-rupees';
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
            <SumLine key={payment} label={say(`payment.${payment}`)}>
              ₹ {formatRupees(byPayment[payment])}
            </SumLine>
          ))}
        </dl>
      </section>
      <section aria-label={say('reports.totals.not_in_it')}>
        <h3>{say('reports.totals.not_in_it')}</h3>
        <dl className="sums">
          <SumLine
            label={
              <>
                <StateWord state="pending" /> <StateWord state="unknown" />
              </>
            }
          >
            {open.count} · ₹ {formatRupees(open.amountPaise)}
          </SumLine>
          <SumLine label={<StateWord state="refunded" />}>
            {refunded.count} · ₹ {formatRupees(refunded.amountPaise)}
          </SumLine>
          <SumLine label={<StateWord state="failed" />}>{failed.count}</SumLine>
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
                  <SumLine
                    key={`${kind} ${way}`}
                    label={say('drawer.day.line', {
                      kind: say(`drawer.kind.${kind}`),
                      way: say(`payment.${way}`),
                    })}
                  >
                    {signedRupees(paise)}
                  </SumLine>
                )),
            )}
          </dl>
        </section>
      )}
    </div>
  );
}
