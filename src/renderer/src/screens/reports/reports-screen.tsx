import { useState, type ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RefId } from '../../../../preload/contract/ids';
import { Part } from '../../components/part/part';
import { useSay } from '../../page/use-say';
import type { PhraseKey } from '../../../../preload/contract/words/say';
import { istDate } from '../../../../preload/contract/ist-date';
import { RechargeDetails } from '../history/details/recharge-details';
import { useOpenReports, type ReportPart } from '../../page/open-screens';
import { goTo, usePart } from '../../page/navigation';
import { DayPart } from './day-part';
import { DayPicker } from './day-picker';
import { DrawerView } from '../drawer/drawer-view';
import { CloseSection } from '../close/close-section';
import { ClosesSection } from '../close/earlier/closes-section';
import { DebtsSection } from './debts/debts-section';
import '../../components/tabs.css';
import './reports.css';

/** The reports, by their place in the address: `#reports/on-account`. */
const parts = ['day', 'close', 'closes', 'on-account', 'drawer'] as const satisfies readonly ReportPart[];

const titles = {
  day: 'reports.parts.day',
  close: 'reports.parts.close',
  closes: 'reports.parts.closes',
  'on-account': 'reports.parts.on_account',
  drawer: 'drawer.title',
} as const satisfies Readonly<Record<ReportPart, PhraseKey>>;

/** The close of a day: what was sold, how it was paid, what is still open; and who owes the shop. */
export function ReportsScreen(): ReactElement {
  const say = useSay();
  const [date, setDate] = useState(() => istDate(Date.now()));
  const [opened, setOpened] = useState<RefId | null>(null);
  const isOpen = useOpenReports();
  const open = parts.filter((each) => isOpen[each]);
  const [first = 'day', ...others] = open;
  const part = usePart<ReportPart>([first, ...others]);

  return (
    <Tabs className="reports" selectedKey={part} onSelectionChange={(key) => goTo('reports', String(key))}>
      <header className="screen-head">
        <h1>{say('reports.title')}</h1>
        <TabList className="tab-list reports-tabs" aria-label={say('reports.title')}>
          {open.map((each) => (
            <Tab key={each} className="tab" id={each}>
              {say(titles[each])}
            </Tab>
          ))}
        </TabList>
        {part === 'day' && <DayPicker date={date} onChange={setDate} />}
      </header>
      <TabPanel id="day" className="reports-day">
        <Part part="reports">
          <DayPart date={date} onOpen={setOpened} />
        </Part>
      </TabPanel>
      <TabPanel id="close" className="reports-close">
        <Part part="reports">
          <CloseSection />
        </Part>
      </TabPanel>
      <TabPanel id="closes" className="reports-closes">
        <Part part="reports">
          <ClosesSection />
        </Part>
      </TabPanel>
      <TabPanel id="on-account" className="reports-debts">
        <Part part="reports">
          <DebtsSection onOpen={setOpened} />
        </Part>
      </TabPanel>
      <TabPanel id="drawer" className="reports-drawer">
        <h2 className="sr-only">{say('drawer.title')}</h2>
        <Part part="reports">
          <DrawerView />
        </Part>
      </TabPanel>
      <Part part="sheet" onLeave={() => setOpened(null)}>
        {opened !== null && <RechargeDetails refId={opened} onClose={() => setOpened(null)} />}
      </Part>
    </Tabs>
  );
}
