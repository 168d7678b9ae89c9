import type { ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import { Note } from '../../components/said/note';
import { useAppStatus } from '../../page/app-status';
import { useSay } from '../../page/use-say';
import { useCountsBlind } from '../../store/shift-store';
import { failureText } from '../../text/failures';
import { sideBySide } from '../../text/side-by-side';
import { PeopleTable } from '../close/figures/people-table';
import '../close/figures/figures.css';
import { DayEndPanel } from './day-end/day-end-panel';
import { DayRows } from './day-rows';
import { DayTotals } from './day-totals';
import { writeDay } from './ist-day';
import { useDay } from './use-day';

interface DayPartProps {
  /** `YYYY-MM-DD` in IST. */
  readonly date: string;
  readonly onOpen: (refId: RefId) => void;
}

/** The report of one day. Drawn only for whoever may see it: asking main for it would ask for somebody who may. */
export function DayPart({ date, onOpen }: DayPartProps): ReactElement {
  const say = useSay();
  const { day, failure } = useDay(date);
  const { shop, mode } = useAppStatus();
  const isBlind = useCountsBlind();
  return (
    <>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {day !== null && (
        <article className="report" aria-label={say('reports.day.name')}>
          <header className="report-head">
            <div>
              <h2>{writeDay(say, day.istDate)}</h2>
              <p>{sideBySide([shop.name, say('reports.day.from_to')])}</p>
            </div>
            {mode === 'practice' && <strong className="report-stamp">{say('reports.practice')}</strong>}
          </header>
          {isBlind ? (
            <Note tone="plain">{say('close.count.blind')}</Note>
          ) : (
            <>
              <DayTotals day={day} />
              <PeopleTable byPerson={day.byPerson} />
            </>
          )}
          <DayRows day={day} onOpen={onOpen} />
          <DayEndPanel onOpen={onOpen} />
        </article>
      )}
    </>
  );
}
