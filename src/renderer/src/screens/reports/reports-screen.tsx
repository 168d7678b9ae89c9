import { useState, type ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RefId } from '../../../../preload/contract/ids';
import { useAppStatus } from '../../page/app-status';
import { Note } from '../../components/said/note';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';
import { istDate } from '../../../../preload/contract/ist-date';
import { RechargeDetails } from '../history/details/recharge-details';
import { useMayCall } from '../../page/may';
import { goTo, usePart } from '../../page/navigation';
import { DayEndPanel } from './day-end/day-end-panel';
import { DayPicker } from './day-picker';
import { DayRows } from './day-rows';
import { DayTotals } from './day-totals';
import { DebtsSection } from './debts/debts-section';
import { writeDay } from './ist-day';
import { useDay } from './use-day';
import '../../components/tabs.css';
import './reports.css';

/** The reports, by their place in the address: `#reports/on-account`. */
const parts = ['day', 'on-account'] as const;
const withoutTotals = ['on-account'] as const;

/** The close of a day: what was sold, how it was paid, what is still open; and who owes the shop. */
export function ReportsScreen(): ReactElement {
  const say = useSay();
  const [date, setDate] = useState(() => istDate(Date.now()));
  const [opened, setOpened] = useState<RefId | null>(null);
  const { day, failure } = useDay(date);
  const { shop, mode } = useAppStatus();
  const maySeeDay = useMayCall('reports:day', { istDate: date });
  const part = usePart<(typeof parts)[number]>(maySeeDay ? parts : withoutTotals);

  return (
    <Tabs className="reports" selectedKey={part} onSelectionChange={(key) => goTo('reports', String(key))}>
      <header className="screen-head">
        <h1>{say('reports.title')}</h1>
        <TabList className="tab-list reports-tabs" aria-label={say('reports.title')}>
          {maySeeDay && (
            <Tab className="tab" id="day">
              {say('reports.parts.day')}
            </Tab>
          )}
          <Tab className="tab" id="on-account">
            {say('reports.parts.on_account')}
          </Tab>
        </TabList>
        {part === 'day' && <DayPicker date={date} onChange={setDate} />}
      </header>
      <TabPanel id="day" className="reports-day">
        {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
        {day !== null && (
          <article className="report" aria-label={say('reports.day.name')}>
            <header className="report-head">
              <div>
                <h2>{writeDay(say, day.istDate)}</h2>
                <p>{[shop.name, say('reports.day.from_to')].filter(Boolean).join(' · ')}</p>
              </div>
              {mode === 'practice' && <strong className="report-stamp">{say('reports.practice')}</strong>}
            </header>
            <DayTotals day={day} />
            <DayRows day={day} onOpen={setOpened} />
            <DayEndPanel onOpen={setOpened} />
          </article>
        )}
      </TabPanel>
      <TabPanel id="on-account" className="reports-debts">
        <DebtsSection onOpen={setOpened} />
      </TabPanel>
      {opened !== null && <RechargeDetails refId={opened} onClose={() => setOpened(null)} />}
    </Tabs>
  );
}
