import { useState, type ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RefId } from '../../../../preload/contract/ids';
import { useAppStatus } from '../../page/app-status';
import { Note } from '../../components/said/note';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';
import { sideBySide } from '../../text/side-by-side';
import { istDate } from '../../../../preload/contract/ist-date';
import { RechargeDetails } from '../history/details/recharge-details';
import { goTo, usePart } from '../../page/navigation';
import { DayEndPanel } from './day-end/day-end-panel';
import { useCountsBlind } from '../../store/shift-store';
import { DayPicker } from './day-picker';
import { DayRows } from './day-rows';
import { DayTotals } from './day-totals';
import { DrawerView } from '../drawer/drawer-view';
import { CloseSection } from '../close/close-section';
import { ClosesSection } from '../close/earlier/closes-section';
import { DebtsSection } from './debts/debts-section';
import { writeDay } from './ist-day';
import { useDay } from './use-day';
import '../../components/tabs.css';
import './reports.css';

/** The reports, by their place in the address: `#reports/on-account`. */
const parts = ['day', 'close', 'closes', 'on-account', 'drawer'] as const;

/** The close of a day: what was sold, how it was paid, what is still open; and who owes the shop. */
export function ReportsScreen(): ReactElement {
  const say = useSay();
  const [date, setDate] = useState(() => istDate(Date.now()));
  const [opened, setOpened] = useState<RefId | null>(null);
  const { day, failure } = useDay(date);
  const { shop, mode } = useAppStatus();
  const part = usePart(parts);
  const isBlind = useCountsBlind();

  return (
    <Tabs className="reports" selectedKey={part} onSelectionChange={(key) => goTo('reports', String(key))}>
      <header className="screen-head">
        <h1>{say('reports.title')}</h1>
        <TabList className="tab-list reports-tabs" aria-label={say('reports.title')}>
          <Tab className="tab" id="day">
            {say('reports.parts.day')}
          </Tab>
          <Tab className="tab" id="close">
            {say('reports.parts.close')}
          </Tab>
          <Tab className="tab" id="closes">
            {say('reports.parts.closes')}
          </Tab>
          <Tab className="tab" id="on-account">
            {say('reports.parts.on_account')}
          </Tab>
          <Tab className="tab" id="drawer">
            {say('drawer.title')}
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
                <p>{sideBySide([shop.name, say('reports.day.from_to')])}</p>
              </div>
              {mode === 'practice' && <strong className="report-stamp">{say('reports.practice')}</strong>}
            </header>
            {isBlind ? <Note tone="plain">{say('close.count.blind')}</Note> : <DayTotals day={day} />}
            <DayRows day={day} onOpen={setOpened} />
            <DayEndPanel onOpen={setOpened} />
          </article>
        )}
      </TabPanel>
      <TabPanel id="close" className="reports-close">
        <CloseSection />
      </TabPanel>
      <TabPanel id="closes" className="reports-closes">
        <ClosesSection />
      </TabPanel>
      <TabPanel id="on-account" className="reports-debts">
        <DebtsSection onOpen={setOpened} />
      </TabPanel>
      <TabPanel id="drawer" className="reports-drawer">
        <DrawerView />
      </TabPanel>
      {opened !== null && <RechargeDetails refId={opened} onClose={() => setOpened(null)} />}
    </Tabs>
  );
}
