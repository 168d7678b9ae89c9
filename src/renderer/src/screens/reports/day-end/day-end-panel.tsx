import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { AnswerOf } from '../../../../../preload/contract/bridge/calls';
import type { DayEndProgress } from '../../../../../preload/contract/sale/day-end';
import type { RefId } from '../../../../../preload/contract/ids';
import type { Say } from '../../../../../preload/contract/words/say';
import { formatRupees } from '../../../../../preload/contract/money';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Said, type Remark } from '../../../components/said/said';
import { StateWord } from '../../../components/said/state-word';
import { oneStop } from '../../../keyboard/one-stop';
import { runDayEnd, useDayEnd } from '../../../store/day-end-store';
import { dayEndRemark } from './day-end-words';
import './day-end.css';

/**
 * The day-end pass: asks about the recent successes and failures once more, because a success can be taken
 * back and a failure can turn out well hours later. It goes on when the screen or the tab is left, and
 * shows itself again.
 */
export function DayEndPanel({ onOpen }: { readonly onOpen: (refId: RefId) => void }): ReactElement {
  const say = useSay();
  const { progress, ended } = useDayEnd();
  const report = ended?.ok === true ? ended.value : null;
  const remark = ended === null ? null : remarkOf(say, ended);
  const answer = useRef<HTMLDivElement>(null);
  const [before] = useState(ended);
  useEffect(() => {
    // The button is the last thing on a long screen: what it came to would be below the edge.
    if (ended !== before) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [ended, before]);

  return (
    <section aria-label={say('reports.day_end.title')} className="day-end">
      <h3>{say('reports.day_end.title')}</h3>
      <p>{say('reports.day_end.says')}</p>
      {progress === null ? (
        <Button onPress={() => void runDayEnd()}>{say('reports.day_end.start')}</Button>
      ) : (
        <div className="day-end-running">
          <Bar progress={progress} />
          <Button onPress={() => void galla['reports:stop-day-end']({})}>
            {say('reports.day_end.stop')}
          </Button>
        </div>
      )}
      <div ref={answer}>
        <Said remark={remark} />
      </div>
      {report !== null && (
        <Rows
          title={say('reports.day_end.changed', { count: report.changed.length })}
          rows={report.changed}
          onOpen={onOpen}
        />
      )}
      {report !== null && (
        <Rows
          title={say('reports.day_end.not_asked', { count: report.notAsked.length })}
          rows={report.notAsked}
          onOpen={onOpen}
        />
      )}
    </section>
  );
}

function remarkOf(say: Say, ended: AnswerOf<'reports:day-end'>): Remark {
  return ended.ok ? dayEndRemark(say, ended.value) : { tone: 'bad', failure: ended.failure };
}

function Bar({ progress: { asked, toAsk, changed } }: { readonly progress: DayEndProgress }): ReactElement {
  const say = useSay();
  return (
    <ProgressBar
      aria-label={say('reports.day_end.asking')}
      value={asked}
      maxValue={Math.max(toAsk, 1)}
      className="day-end-bar"
    >
      {({ percentage }) => (
        <>
          <span className="digits">{say('reports.day_end.progress', { asked, all: toAsk, changed })}</span>
          <span className="day-end-track">
            <span style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly Recharge[];
  readonly onOpen: (refId: RefId) => void;
}

function Rows({ title, rows, onOpen }: RowsProps): ReactElement | null {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <div className="day-end-rows">
      <h4>{title}</h4>
      <ul ref={oneStop}>
        {rows.slice(0, 50).map((row) => (
          <li key={row.refId}>
            <GroupedNumber number={row.number} />
            <span>{row.operatorName}</span>
            <span className="digits">₹ {formatRupees(row.amountPaise)}</span>
            <StateWord state={row.state} />
            <Button kind="quiet" onPress={() => onOpen(row.refId)}>
              {say('reports.details')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
