import { useEffect, useState, type ReactElement } from 'react';
import type { FailureOf, ReplyOf } from '../../../../../preload/contract/bridge/calls';
import { formatRupees } from '../../../../../preload/contract/money';
import { Note } from '../../../components/said/note';
import { SignedMoney } from '../../../components/money/signed-money';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { PeriodDetails } from '../figures/period-details';
import { SalesTable } from '../figures/sales-table';
import '../figures/figures.css';

interface Looked {
  readonly x: ReplyOf<'shift:x'> | null;
  readonly failure: FailureOf<'shift:x'> | null;
}

/** X: what happened since the last close. It only looks, at one moment, and is printed as the report of a day is. */
export function XView(): ReactElement {
  const say = useSay();
  const { shop } = useAppStatus();
  const [{ x, failure }, setLooked] = useState<Looked>({ x: null, failure: null });
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const answer = await galla['shift:x']({});
      if (!isWanted) return;
      setLooked(answer.ok ? { x: answer.value, failure: null } : { x: null, failure: answer.failure });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, []);

  if (failure !== null) return <Note tone="bad">{failureText(say, failure)}</Note>;
  if (x === null) return <></>;
  const { success } = x.period.sales.byState;
  return (
    <article className="report x-report" aria-label={say('shift.x.name')}>
      <header className="report-head">
        <div>
          <h3>{say('shift.x.name')}</h3>
          <p>
            {shop.name !== '' && `${shop.name} · `}
            {x.since === null
              ? say('shift.x.until', { until: dateTime(say, x.at, 'minutes') })
              : say('shift.x.period', {
                  since: dateTime(say, x.since, 'minutes'),
                  until: dateTime(say, x.at, 'minutes'),
                })}
          </p>
        </div>
      </header>
      <div className="three-way">
        <section className="three-side" aria-label={say('close.three.drawer')}>
          <h4>{say('close.three.drawer')}</h4>
          <p className="total-figure">
            {x.expectedPaise === null ? (
              say('close.three.not_known')
            ) : (
              <SignedMoney amount={x.expectedPaise} />
            )}
          </p>
        </section>
        <section className="three-side" aria-label={say('close.three.upi')}>
          <h4>{say('close.three.upi')}</h4>
          <p className="total-figure">
            <SignedMoney amount={x.upiPaise} />
          </p>
        </section>
        <section className="three-side" aria-label={say('close.figures.sold')}>
          <h4>{say('close.figures.sold')}</h4>
          <p className="total-figure digits">₹ {formatRupees(success.amountPaise)}</p>
        </section>
      </div>
      <SalesTable sales={x.period.sales} />
      <PeriodDetails period={x.period} />
    </article>
  );
}
