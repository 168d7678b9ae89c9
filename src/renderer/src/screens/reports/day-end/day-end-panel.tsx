import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { AnswerOf } from '../../../../../preload/contract/bridge/calls';
import type { DayEndProgress } from '../../../../../preload/contract/sale/day-end';
import type { RefId } from '../../../../../preload/contract/ids';
import { formatRupees } from '../../../../../preload/contract/money';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import type { Say } from '../../../../../preload/contract/words/say';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Said, type Remark } from '../../../components/said/said';
import { StateWord } from '../../../components/said/state-word';
import { oneStop } from '../../../keyboard/one-stop';
import { runDayEnd, useDayEnd } from '../../../store/day-end-store';
import { failureText } from '../../../text/failures';
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
    <section aria-label="Before you close the day" className="day-end">
      <h3>Before you close the day</h3>
      <p>
        A success can be refunded, and a failure can go through, hours later. Galla can ask about today and
        yesterday again. It asks about the largest amounts first, and uses the checks that are left today.
      </p>
      {progress === null ? (
        <Button onPress={() => void runDayEnd()}>Ask about today’s outcomes</Button>
      ) : (
        <div className="day-end-running">
          <Bar progress={progress} />
          <Button onPress={() => void galla['reports:stop-day-end']({})}>Stop</Button>
        </div>
      )}
      <div ref={answer}>
        <Said remark={remark} />
      </div>
      {report !== null && <Rows title="Changed" rows={report.changed} onOpen={onOpen} />}
      {report !== null && <Rows title="Not asked about" rows={report.notAsked} onOpen={onOpen} />}
    </section>
  );
}

function remarkOf(say: Say, ended: AnswerOf<'reports:day-end'>): Remark {
  return ended.ok ? dayEndRemark(ended.value) : { tone: 'bad', text: failureText(say, ended.failure) };
}

function Bar({ progress: { asked, toAsk, changed } }: { readonly progress: DayEndProgress }): ReactElement {
  return (
    <ProgressBar aria-label="Asking" value={asked} maxValue={Math.max(toAsk, 1)} className="day-end-bar">
      {({ percentage }) => (
        <>
          <span className="digits">
            {asked} of {toAsk} asked{changed > 0 && `, ${changed} changed`}
          </span>
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
  if (rows.length === 0) return null;
  return (
    <div className="day-end-rows">
      <h4>
        {title} ({rows.length})
      </h4>
      <ul ref={oneStop}>
        {rows.slice(0, 50).map((row) => (
          <li key={row.refId}>
            <GroupedNumber number={row.number} />
            <span>{row.operatorName}</span>
            <span className="digits">₹ {formatRupees(row.amountPaise)}</span>
            <StateWord state={row.state} />
            <Button kind="quiet" onPress={() => onOpen(row.refId)}>
              Details
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
