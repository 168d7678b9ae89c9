import { useMemo, useState, useEffect, type ReactElement } from 'react';
import { periodOf } from '../../../../../preload/contract/reports/period';
import { groupedRupees } from '../../../../../preload/contract/money';
import { sayDays } from '../../../../../preload/contract/reports/tables/say-days';
import {
  tablesOfPeriod,
  type PeriodTable,
} from '../../../../../preload/contract/reports/tables/tables-of-period';
import { Button } from '../../../components/button';
import { ColumnChart } from '../../../components/chart/column-chart';
import { RowChart } from '../../../components/chart/row-chart';
import { ReportTableView } from '../../../components/report-table/report-table-view';
import { Note } from '../../../components/said/note';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { learnNames, useNames } from '../../../page/people-names';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { sideBySide } from '../../../text/side-by-side';
import { ReportWays } from '../../../components/paper/report-ways';
import { useToday } from '../use-today';
import { barsOf } from './bars-of';
import { PeriodFigures } from './period-figures';
import { PeriodPicker, type PickedPeriod } from './period-picker';
import { usePeriod } from './use-period';
import './period.css';

/** What was sold in a day, a week, a month or any days, beside the period before. */
export function PeriodPart(): ReactElement {
  const say = useSay();
  const today = useToday();
  const { shop, mode } = useAppStatus();
  const [picked, setPicked] = useState<PickedPeriod>(() => ({
    unit: 'month',
    days: periodOf('month', today),
  }));
  const { unit, days } = picked;
  const { counted, share, failure, again } = usePeriod(unit, days, today);
  const names = useNames();
  const nobodyNamed = counted?.sales.byPerson.find(({ by }) => by !== null && !names.has(by))?.by;
  useEffect(() => {
    if (nobodyNamed !== undefined) void learnNames(nobodyNamed);
  }, [nobodyNamed]);
  const tables = useMemo(
    () => (counted === null ? [] : tablesOfPeriod(say, counted, names)),
    [say, counted, names],
  );
  const sold = counted?.sales.byState.success;

  return (
    <article className="report period" aria-label={say('period.name')}>
      <PeriodPicker picked={picked} today={today} onPick={setPicked} />
      <header className="report-head">
        <div>
          <h2>{sayDays(say, days)}</h2>
          <p>{sideBySide([shop.name, say('reports.day.from_to')])}</p>
        </div>
        {mode === 'practice' && <strong className="report-stamp">{say('reports.practice')}</strong>}
      </header>
      <ReportWays name="period" wanted={{ of: 'period', unit, ...days }} isReady={counted !== null} />
      {/* Said once when it is there, and not for every change while it is looked at. */}
      <output className="sr-only">
        {sold !== undefined
          && sideBySide([
            sayDays(say, days),
            say('period.successes', { count: sold.count, charge: groupedRupees(sold.chargePaise) }),
          ])}
      </output>
      {share !== null && counted === null && <Adding share={share} />}
      {failure !== null && share === null && (
        <Note tone={failure.code === 'cancelled' ? 'plain' : 'bad'}>
          {failure.code === 'cancelled' ? say('period.stopped') : failureText(say, failure)}
          {failure.code === 'cancelled' && <Button onPress={again}>{say('period.again')}</Button>}
        </Note>
      )}
      {counted !== null && (
        <>
          <PeriodFigures counted={counted} />
          <p className="period-known">{say('period.as_known')}</p>
          {sold?.count === 0 ? (
            <p className="empty">{say('period.none')}</p>
          ) : (
            tables.map((table) => <TableWithChart key={table.about} table={table} />)
          )}
        </>
      )}
    </article>
  );
}

function Adding({ share }: { readonly share: number }): ReactElement {
  const say = useSay();
  const percent = Math.round(share * 100);
  return (
    <div className="form-row period-adding">
      <progress aria-label={say('period.counting')} value={percent} max={100} />
      <span>{say('period.progress', { percent })}</span>
      <Button onPress={() => void galla['reports:stop-period']({})}>{say('period.stop')}</Button>
    </div>
  );
}

function TableWithChart({ table }: { readonly table: PeriodTable }): ReactElement {
  const bars = barsOf(table);
  return (
    <section className="period-table" aria-label={table.title}>
      <h3>{table.title}</h3>
      {bars?.lie === 'standing' && (
        <ColumnChart bars={bars.bars} tick={(paise) => `₹ ${groupedRupees(paise)}`} />
      )}
      {bars?.lie === 'lying' && <RowChart bars={bars.bars} />}
      <ReportTableView table={table} />
    </section>
  );
}
