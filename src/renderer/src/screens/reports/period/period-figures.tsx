import type { ReactElement } from 'react';
import { groupedRupees } from '../../../../../preload/contract/money';
import { changeOf } from '../../../../../preload/contract/reports/tables/tables-of-period';
import { sayDays } from '../../../../../preload/contract/reports/tables/say-days';
import { percentText } from '../../../../../preload/contract/reports/percent-text';
import type { Say } from '../../../../../preload/contract/words/say';
import { SumLine } from '../../../components/money/sum-line';
import { StateWord } from '../../../components/said/state-word';
import { useSay } from '../../../page/use-say';
import type { CountedPeriod } from './use-period';

/** What a period came to, beside the one before it. Only successes are added up; what is open stands on a line of its own. */
export function PeriodFigures({ counted }: { readonly counted: CountedPeriod }): ReactElement {
  const say = useSay();
  const { byState } = counted.sales;
  const { success, pending, unknown, refunded, failed } = byState;
  return (
    <div className="totals period-totals">
      <section aria-label={say('period.sold')} className="total-sold">
        <h3>{say('period.sold')}</h3>
        <p className="total-figure digits">₹ {groupedRupees(success.amountPaise)}</p>
        <p>{say('period.successes', { count: success.count, charge: groupedRupees(success.chargePaise) })}</p>
        <p className="period-change">{compared(say, counted)}</p>
      </section>
      <section aria-label={say('period.not_in_it')}>
        <h3>{say('period.not_in_it')}</h3>
        <dl className="sums">
          {(
            [
              ['pending', pending],
              ['unknown', unknown],
              ['refunded', refunded],
              ['failed', failed],
            ] as const
          ).map(([state, sum]) => (
            <SumLine key={state} label={<StateWord state={state} />}>
              {sum.count} · ₹ {groupedRupees(sum.amountPaise)}
            </SumLine>
          ))}
        </dl>
      </section>
    </div>
  );
}

/** In one sentence what changed since the period before. */
export function compared(say: Say, { sales, before, beside }: CountedPeriod): string {
  const now = sales.byState.success.amountPaise;
  const then = before.byState.success.amountPaise;
  const change = changeOf(now, then);
  const name = sayDays(say, beside);
  if (change === null) return say('period.nothing_before', { before: name });
  if (now === then) return say('period.same', { before: name });
  const sum = groupedRupees(Math.abs(now - then));
  return say(now > then ? 'period.more' : 'period.less', {
    sum,
    before: name,
    percent: percentText(Math.abs(change)),
  });
}
