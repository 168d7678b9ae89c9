import { useState, type ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import { useAppStatus } from '../../app-status';
import { Note } from '../../components/note';
import { failureText } from '../../text/failures';
import { istDate } from '../../text/time';
import { RechargeDetails } from '../history/recharge-details';
import { DayPicker } from './day-picker';
import { DayRows } from './day-rows';
import { DayTotals } from './day-totals';
import { writeDay } from './ist-day';
import { useDay } from './use-day';
import './reports.css';

/** The close of a day: what was sold, how it was paid, and what is not settled yet. */
export function ReportsScreen(): ReactElement {
  const [date, setDate] = useState(() => istDate(Date.now()));
  const [opened, setOpened] = useState<RefId | null>(null);
  const { day, failure } = useDay(date);
  const { shop, mode } = useAppStatus();

  return (
    <div className="reports">
      <header className="screen-head">
        <h1>Reports</h1>
        <DayPicker date={date} onChange={setDate} />
      </header>
      {failure !== null && <Note tone="bad">{failureText(failure)}</Note>}
      {day !== null && (
        <article className="report" aria-label="Report of the day">
          <header className="report-head">
            <div>
              <h2>{writeDay(day.istDate)}</h2>
              <p>{[shop.name, 'midnight to midnight in India'].filter(Boolean).join(' · ')}</p>
            </div>
            {mode === 'practice' && <strong className="report-stamp">PRACTICE</strong>}
          </header>
          <DayTotals day={day} />
          <DayRows day={day} onOpen={setOpened} />
        </article>
      )}
      {opened !== null && <RechargeDetails refId={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
