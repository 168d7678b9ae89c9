import { useEffect, useState, type ReactElement } from 'react';
import type { ReportFile } from '../../../../preload/contract/reports/report-wanted';
import type { ExportProgress, HistoryQuestion } from '../../../../preload/contract/sale/history-filter';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { Button } from '../../components/button';
import { Toggle } from '../../components/form/toggle';
import { Said, type Remark } from '../../components/said/said';
import { typeDay } from '../../text/typed-day';

/** Writes what the question finds to a file that main asks for. While it is written it can be stopped. */
export function ExportButton({ question }: { readonly question: HistoryQuestion }): ReactElement {
  const say = useSay();
  const [busy, setBusy] = useState<ReportFile | null>(null);
  const [withStories, setWithStories] = useState(false);
  const [come, setCome] = useState<ExportProgress | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);

  useEffect(() => galla.on['history:export-progress'](setCome), []);

  const save = async (as: ReportFile): Promise<void> => {
    setBusy(as);
    setSaid(null);
    const answer = await galla['history:export']({ ...question, withStories, as });
    setBusy(null);
    setCome(null);
    if (answer.ok) {
      setSaid({ tone: 'good', says: (inWords) => inWords('history.exported', answer.value) });
    } else if (answer.failure.code !== 'cancelled') {
      setSaid({ tone: 'bad', failure: answer.failure });
    }
  };

  return (
    <>
      <Toggle on={withStories} onChange={setWithStories} isDisabled={busy !== null}>
        {say('history.export.stories')}
      </Toggle>
      <Button isPending={busy === 'csv'} isDisabled={busy === 'xlsx'} onPress={() => void save('csv')}>
        {say('history.export')}
      </Button>
      <Button isPending={busy === 'xlsx'} isDisabled={busy === 'csv'} onPress={() => void save('xlsx')}>
        {say('history.export.xlsx')}
      </Button>
      {busy !== null && come !== null && (
        <div className="history-progress">
          {/* Counts up by hundreds a second: whoever listens is told the end. */}
          <span aria-hidden>
            {come.lookedTo === null
              ? say('history.export.progress', { rows: come.rows })
              : say('history.export.progress_to', { rows: come.rows, day: typeDay(come.lookedTo) })}
          </span>
          <Button onPress={() => void galla['history:stop-export']({})}>{say('history.export.stop')}</Button>
        </div>
      )}
      <Said remark={said} />
    </>
  );
}
