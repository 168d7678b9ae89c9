import { useCallback, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { useToday } from '../use-today';
import { daysOf } from './days';
import { DaysChoice } from './days-choice';
import { EarningsTable } from './earnings-table';
import { Margins } from './margins';
import { useAsked } from './use-asked';
import './earnings.css';

/** What the shop earned, by month and operator, and the margins that the gateway's balances show. */
export function EarningsSection(): ReactElement {
  const say = useSay();
  const today = useToday();
  const [days, setDays] = useState(() => daysOf('this_month', today));
  const { fromDate, toDate } = days;
  const ask = useCallback(() => galla['earnings:report']({ fromDate, toDate }), [fromDate, toDate]);
  const { value, failure, isAsking, again } = useAsked(ask);
  return (
    <section className="earnings" aria-label={say('earnings.title')}>
      <h2 className="sr-only">{say('earnings.title')}</h2>
      <div className="earnings-head">
        <DaysChoice days={days} onChange={setDays} />
        <Button onPress={again}>{say('earnings.period.again')}</Button>
      </div>
      <output className="earnings-looking">{isAsking ? say('earnings.period.looking') : ''}</output>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {value !== null && (
        <>
          <EarningsTable rows={value.rows} />
          <p className="field-help">{say('earnings.says')}</p>
          <Margins margins={value.margins} onAdopted={again} />
        </>
      )}
    </section>
  );
}
