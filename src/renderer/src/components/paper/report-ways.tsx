import { useState, type ReactElement } from 'react';
import type { ReportWanted } from '../../../../preload/contract/reports/report-wanted';
import { Button } from '../button';
import { Said, type Remark } from '../said/said';
import { galla } from '../../page/bridge';
import { useMay } from '../../page/may';
import { useSay } from '../../page/use-say';
import './report-ways.css';

interface ReportWaysProps {
  /** A part of the name of a PDF: small letters, digits and `-`. */
  readonly name: string;
  /** What main makes anew for a spreadsheet; `null`: it has no tables. */
  readonly wanted: ReportWanted | null;
  /** What readers hear it called, where something else on the screen has ways, too. */
  readonly what?: string;
  /** Whether the report is on the screen: what is printed is that. */
  readonly isReady: boolean;
}

const ways = ['print', 'pdf', 'xlsx', 'csv'] as const;
type Way = (typeof ways)[number];

/** The ways of a report to paper and into files, for whoever may take it along. One thing at a time. */
export function ReportWays({ name, wanted, what, isReady }: ReportWaysProps): ReactElement | null {
  const say = useSay();
  const mayExport = useMay('export');
  const [busy, setBusy] = useState<Way | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  if (!mayExport) return null;

  const go = async (way: Way): Promise<void> => {
    if (busy !== null) return;
    setBusy(way);
    setSaid(null);
    const answer = await ask(way);
    setBusy(null);
    if (!answer.ok) {
      const tone = answer.failure.code === 'cancelled' ? 'plain' : 'bad';
      setSaid({ tone, failure: answer.failure });
    } else if ('file' in answer.value) {
      setSaid({ tone: 'good', says: (inWords) => inWords('reports.out.saved', { file: answer.value.file }) });
    }
  };
  const ask = (way: Way) => {
    if (way === 'print') return galla['reports:print']({});
    if (way === 'pdf' || wanted === null) return galla['reports:save-pdf']({ name });
    return galla['reports:export']({ wanted, as: way });
  };

  return (
    <div className="report-ways screen-only">
      <div className="form-row">
        {ways
          .filter((way) => wanted !== null || way === 'print' || way === 'pdf')
          .map((way) => (
            <Button
              key={way}
              {...(what !== undefined && {
                'aria-label': say('reports.out.named', { way: say(`reports.out.${way}`), what }),
              })}
              isDisabled={!isReady}
              isPending={busy === way}
              onPress={() => void go(way)}
            >
              {say(`reports.out.${way}`)}
            </Button>
          ))}
      </div>
      <Said remark={said} />
    </div>
  );
}
