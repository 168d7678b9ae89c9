import { useState, type ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import { istDate } from '../../../../preload/contract/ist-date';
import type { PhraseKey } from '../../../../preload/contract/words/say';
import { GroupedTabs } from '../../components/grouped/grouped-tabs';
import { Part } from '../../components/part/part';
import { goTo, usePart } from '../../page/navigation';
import { useOpenReports, type ReportPart } from '../../page/open-screens';
import { useSay } from '../../page/use-say';
import { RechargeDetails, type DetailsTab } from '../history/details/recharge-details';
import { DayPicker } from './day-picker';
import { groupNames, partsOf } from './groups';
import { ReportView } from './report-view';
import './reports.css';

const titles = {
  day: 'reports.parts.day',
  close: 'reports.parts.close',
  closes: 'reports.parts.closes',
  customers: 'reports.parts.customers',
  'on-account': 'reports.parts.on_account',
  complaints: 'complaints.title',
  drawer: 'drawer.title',
  earnings: 'earnings.title',
  wallet: 'earnings.wallet.title',
  period: 'reports.parts.period',
  statement: 'statement.title',
} as const satisfies Readonly<Record<ReportPart, PhraseKey>>;

/** What was sold and what came of it, in groups: the day, its figures, the wallet, and the customers. */
export function ReportsScreen(): ReactElement {
  const say = useSay();
  const [date, setDate] = useState(() => istDate(Date.now()));
  const [opened, setOpened] = useState<{ readonly refId: RefId; readonly tab?: DetailsTab } | null>(null);
  const isOpen = useOpenReports();
  const shown = groupNames
    .map((group) => ({ group, parts: partsOf(group).filter((each) => isOpen[each]) }))
    .filter(({ parts }) => parts.length > 0);
  const [first = 'day', ...others] = shown.flatMap(({ parts }) => parts);
  const part = usePart<ReportPart>([first, ...others]);

  return (
    <div className="reports">
      <header className="screen-head">
        <h1>{say('reports.title')}</h1>
        {part === 'day' && <DayPicker date={date} onChange={setDate} />}
      </header>
      <GroupedTabs
        name={say('reports.groups.name')}
        groups={shown.map(({ group, parts }) => ({
          group,
          title: say(`reports.groups.${group}`),
          about: say('reports.groups.parts', { parts: parts.map((each) => say(titles[each])) }),
          parts: parts.map((each) => ({ part: each, title: say(titles[each]) })),
        }))}
        part={part}
        onOpen={(each) => goTo('reports', each)}
      >
        {(each) => (
          <Part part="reports">
            <ReportView
              part={each}
              date={date}
              onOpen={(refId, tab) => setOpened({ refId, ...(tab && { tab }) })}
            />
          </Part>
        )}
      </GroupedTabs>
      <Part part="sheet" onLeave={() => setOpened(null)}>
        {opened !== null && <RechargeDetails {...opened} onClose={() => setOpened(null)} />}
      </Part>
    </div>
  );
}
