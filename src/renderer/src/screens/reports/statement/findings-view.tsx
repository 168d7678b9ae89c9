import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RefId } from '../../../../../preload/contract/ids';
import {
  findingLists,
  type Finding,
  type FindingCounts,
  type FindingList,
  type KeptStatement,
} from '../../../../../preload/contract/statement/statement';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import '../../../components/plain-table.css';
import '../../../components/tabs.css';
import { oneStop } from '../../../keyboard/one-stop';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import type { DetailsTab } from '../../history/details/recharge-details';
import { FindingRow } from './finding-row';
import { StatementProgress } from './progress';
import { periodText, whyNot } from './statement-words';
import { useLongWork } from './use-long-work';

interface FindingsViewProps {
  readonly statement: KeptStatement;
  readonly onOpen: (refId: RefId, tab?: DetailsTab) => void;
  readonly onLeave: () => void;
}

interface Shown {
  readonly list: FindingList;
  readonly findings: readonly Finding[];
  readonly next: number | null;
}

/** What a statement says against the journal, list by list. */
export function FindingsView({ statement, onOpen, onLeave }: FindingsViewProps): ReactElement {
  const say = useSay();
  const [list, setList] = useState<FindingList>('other_state');
  const [counts, setCounts] = useState<FindingCounts | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const { isBusy, failure, run } = useLongWork();
  const { statement: key } = statement;

  const read = useCallback(
    (wanted: FindingList, before: Shown | null): void => {
      run(
        () => galla['statement:findings']({ statement: key, list: wanted, from: before?.next ?? 0 }),
        (page) => {
          setCounts(page.counts);
          setShown({
            list: wanted,
            findings: [...(before?.findings ?? []), ...page.findings],
            next: page.next,
          });
        },
      );
    },
    [key, run],
  );
  useEffect(() => read(list, null), [list, read]);

  const done = (remark: Remark): void => {
    setSaid(remark);
    if (remark.tone === 'good') read(list, null);
  };

  return (
    <>
      <header className="statement-head">
        <div>
          <h2 className="statement-file">{statement.file}</h2>
          <p className="statement-about">{periodText(say, statement)}</p>
        </div>
        <Button onPress={onLeave}>{say('statement.all')}</Button>
      </header>
      <Said remark={said} />
      {isBusy && shown === null && <StatementProgress />}
      {failure !== null && <Note tone="bad">{whyNot(say, failure)}</Note>}
      <Tabs
        className="statement-tabs"
        selectedKey={list}
        onSelectionChange={(chosen) => {
          const found = findingLists.find((each) => each === chosen);
          if (found === undefined || isBusy) return;
          setSaid(null);
          setList(found);
        }}
      >
        <TabList className="tab-list" aria-label={say('statement.lists')}>
          {findingLists.map((each) => (
            <Tab key={each} id={each} className="tab">
              {counts === null
                ? say(`statement.list.${each}`)
                : say('statement.list_with_count', {
                    list: say(`statement.list.${each}`),
                    count: counts[each],
                  })}
            </Tab>
          ))}
        </TabList>
        <TabPanel id={list} className="statement-panel">
          <p className="statement-about">{say(`statement.list_says.${list}`)}</p>
          {shown !== null && shown.list === list && (
            <Findings shown={shown} statement={key} onOpen={onOpen} onDone={done} />
          )}
          {shown !== null && shown.next !== null && (
            <Button kind="quiet" isPending={isBusy} onPress={() => read(list, shown)}>
              {say('statement.more')}
            </Button>
          )}
        </TabPanel>
      </Tabs>
    </>
  );
}

interface FindingsProps {
  readonly shown: Shown;
  readonly statement: number;
  readonly onOpen: (refId: RefId, tab?: DetailsTab) => void;
  readonly onDone: (remark: Remark) => void;
}

function Findings({ shown: { list, findings }, statement, onOpen, onDone }: FindingsProps): ReactElement {
  const say = useSay();
  if (findings.length === 0) return <p className="empty">{say('statement.nothing')}</p>;
  return (
    <table className="plain-table" aria-label={say(`statement.list.${list}`)}>
      <thead>
        <tr>
          {(['when', 'number', 'there', 'here'] as const).map((column) => (
            <th key={column} scope="col">
              {say(`statement.column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{say('statement.column.todo')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={oneStop}>
        {findings.map((finding, place) => (
          <FindingRow
            key={finding.there?.line ?? finding.here?.refId ?? place}
            finding={finding}
            list={list}
            statement={statement}
            onOpen={onOpen}
            onDone={onDone}
          />
        ))}
      </tbody>
    </table>
  );
}
