import type { ReactElement } from 'react';
import { useAppStatus } from '../../../page/app-status';
import { useSay, useSayRich } from '../../../page/use-say';
import { useDayStore } from '../../../store/day-store';
import { practiceExamples } from './practice-examples';
import { useSale } from '../sale-store';
import { boldDigits } from '../../../components/money/digits';
import { stressed } from '../../../components/said/text-looks';

/** What stands where the outcome will be: it teaches on an empty day and is silent later. */
export function BeforeTheFirstSale(): ReactElement | null {
  const say = useSay();
  const sayRich = useSayRich();
  const { mode } = useAppStatus();
  const rows = useDayStore(({ day }) => day?.rows.length ?? null);
  const typing = useSale(({ form }) => form.number !== '');
  if (typing || rows === null) return null;
  if (rows > 0) return <p className="outcome-rest">{say('counter.outcome.type_a_number')}</p>;
  return (
    <div className="outcome-rest">
      <h2>{say('counter.outcome.no_sales')}</h2>
      {mode === 'practice' && (
        <p>
          {sayRich('counter.outcome.practice', {
            ...practiceExamples,
            numbers: say('frame.practice.numbers'),
            boldDigits,
            stressed,
          })}
        </p>
      )}
    </div>
  );
}
