import { useEffect, useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { KeptStatement, StatementDraft } from '../../../../../preload/contract/statement/statement';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import '../../../components/plain-table.css';
import { oneStop } from '../../../keyboard/one-stop';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useMayCall } from '../../../page/may';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { StatementProgress } from './progress';
import { periodText, whyNot } from './statement-words';
import { useLongWork } from './use-long-work';

interface StatementHomeProps {
  readonly onRead: (draft: StatementDraft) => void;
  readonly onChoose: (statement: KeptStatement) => void;
}

/** The statements that were kept, and the way to another one. */
export function StatementHome({ onRead, onChoose }: StatementHomeProps): ReactElement {
  const say = useSay();
  const { mode } = useAppStatus();
  const mayKeep = useMayCall('statement:open', {});
  const maySave = useMayCall('practice:statement', { format: 'csv' });
  const { kept, failure } = useKept();
  const work = useLongWork();
  const [said, setSaid] = useState<Remark | null>(null);

  const save = (format: 'csv' | 'xlsx'): void =>
    work.run(
      () => galla['practice:statement']({ format }),
      ({ file }) =>
        setSaid({ tone: 'good', says: (inWords) => inWords('statement.practice.saved', { file }) }),
    );

  return (
    <>
      <h2>{say('statement.title')}</h2>
      <p className="statement-about">{say('statement.about')}</p>
      <div className="statement-actions">
        {mayKeep && (
          <Button
            kind="primary"
            isPending={work.isBusy}
            onPress={() => work.run(() => galla['statement:open']({}), onRead)}
          >
            {say('statement.choose')}
          </Button>
        )}
        {mode === 'practice' && maySave && (
          <>
            <Button onPress={() => save('csv')}>{say('statement.practice.csv')}</Button>
            <Button onPress={() => save('xlsx')}>{say('statement.practice.xlsx')}</Button>
          </>
        )}
      </div>
      {work.isBusy && <StatementProgress />}
      {work.failure !== null && <Note tone="bad">{whyNot(say, work.failure)}</Note>}
      <Said remark={said} />
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {kept !== null && kept.length === 0 && <p className="empty">{say('statement.none')}</p>}
      {kept !== null && kept.length > 0 && <KeptTable kept={kept} onChoose={onChoose} />}
    </>
  );
}

function KeptTable({
  kept,
  onChoose,
}: {
  readonly kept: readonly KeptStatement[];
  readonly onChoose: (statement: KeptStatement) => void;
}): ReactElement {
  const say = useSay();
  return (
    <table className="plain-table" aria-label={say('statement.kept.title')}>
      <thead>
        <tr>
          {(['file', 'period', 'lines', 'kept_at'] as const).map((column) => (
            <th key={column} scope="col">
              {say(`statement.kept.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{say('statement.kept.open')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={oneStop}>
        {kept.map((each) => (
          <tr key={each.statement}>
            <td className="statement-file">{each.file}</td>
            <td>{periodText(say, each)}</td>
            <td className="digits">
              {each.lines < each.fresh
                ? say('statement.kept.some', { lines: each.lines, all: each.fresh })
                : say('statement.kept.count', { lines: each.lines })}
            </td>
            <td>{dateTime(say, each.at, 'minutes')}</td>
            <td>
              <Button
                kind="quiet"
                aria-label={say('statement.kept.open_this', {
                  file: each.file,
                  at: dateTime(say, each.at, 'seconds'),
                })}
                onPress={() => onChoose(each)}
              >
                {say('statement.kept.open')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was kept, read once. `null`: not there yet. */
function useKept(): {
  readonly kept: readonly KeptStatement[] | null;
  readonly failure: FailureOf<'statement:list'> | null;
} {
  const [kept, setKept] = useState<readonly KeptStatement[] | null>(null);
  const [failure, setFailure] = useState<FailureOf<'statement:list'> | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const answer = await galla['statement:list']({});
      if (!wanted) return;
      if (answer.ok) setKept(answer.value);
      else setFailure(answer.failure);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, []);
  return { kept, failure };
}
