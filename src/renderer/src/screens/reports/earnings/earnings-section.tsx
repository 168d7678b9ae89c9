import { useCallback, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useAppStatus } from '../../../page/app-status';
import { useSay } from '../../../page/use-say';
import { sideBySide } from '../../../text/side-by-side';
import { failureText } from '../../../text/failures';
import { tablesOfEarnings } from '../../../../../preload/contract/reports/tables/tables-of-earnings';
import { ReportTableView } from '../../../components/report-table/report-table-view';
import { ReportWays } from '../../../components/paper/report-ways';
import { useToday } from '../use-today';
import { daysOf } from './days';
import { DaysChoice } from './days-choice';
import { Margins } from './margins';
import { useAsked } from './use-asked';
import './earnings.css';

/** What the shop earned, by month and operator, and the margins that the gateway's balances show. */
export function EarningsSection(): ReactElement {
  const say = useSay();
  const { shop } = useAppStatus();
  const today = useToday();
  const [days, setDays] = useState(() => daysOf('this_month', today));
  const { from, to } = days;
  const ask = useCallback(() => galla['earnings:report']({ from, to }), [from, to]);
  const { value, failure, isAsking, again } = useAsked(ask);
  return (
    <article className="report earnings" aria-label={say('earnings.title')}>
      <p className="paper-only">{sideBySide([shop.name, say('earnings.title')])}</p>
      <div className="earnings-head screen-only">
        <DaysChoice days={days} onChange={setDays} />
        <Button onPress={again}>{say('earnings.period.again')}</Button>
      </div>
      <ReportWays name="earnings" wanted={{ of: 'earnings', from, to }} isReady={value !== null} />
      <output className="earnings-looking">{isAsking ? say('earnings.period.looking') : ''}</output>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {value !== null && (
        <>
          {value.rows.length === 0 ? (
            <p className="empty">{say('earnings.none')}</p>
          ) : (
            tablesOfEarnings(say, value).map((table) => (
              <div key={table.title} className="earnings-table">
                <h2>{table.period}</h2>
                <ReportTableView table={table} />
              </div>
            ))
          )}
          <p className="field-help">{say('earnings.says')}</p>
          <Margins margins={value.margins} onAdopted={again} />
        </>
      )}
    </article>
  );
}
