import { useEffect, useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import { formatRupees } from '../../../../../preload/contract/money';
import type { CashCount } from '../../../../../preload/contract/shift/cash-count';
import type { Close, CloseRead } from '../../../../../preload/contract/shift/close';
import { closeName, type CloseId } from '../../../../../preload/contract/shift/close-id';
import type { Say } from '../../../../../preload/contract/words/say';
import { Who } from '../../../components/people/who';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { dayInWords } from '../day-in-words';
import { Difference } from '../figures/difference';
import { PeriodDetails } from '../figures/period-details';
import { SalesTable } from '../figures/sales-table';
import { ThreeWayView } from '../figures/three-way-view';
import { ClosePaper } from '../print/close-paper';
import { CloseWays } from '../print/close-ways';

interface Read {
  readonly read: CloseRead | null;
  readonly failure: FailureOf<'close:read'> | null;
}

/** One Z: as it was closed, beside what is known of the same sales now. */
export function CloseView({ close }: { readonly close: CloseId }): ReactElement {
  const say = useSay();
  const { counter, epoch, n } = close;
  const [{ read, failure }, setRead] = useState<Read>({ read: null, failure: null });
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const answer = await galla['close:read']({ counter, epoch, n });
      if (!isWanted) return;
      setRead(answer.ok ? { read: answer.value, failure: null } : { read: null, failure: answer.failure });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [counter, epoch, n]);
  const name = closeName(close);

  return (
    <article className="close-view" aria-label={say('close.earlier.z', { name })}>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {read !== null && (
        <>
          <header className="close-step-head">
            <h2>{say('close.earlier.z', { name })}</h2>
            <p className="lead">{whenClosed(say, read.close)}</p>
            <p className="lead">{askedWords(say, read.close)}</p>
            <Who by={read.close.by} allowedBy={read.close.allowedBy} />
          </header>
          <CloseWays close={close} />
          <ThreeWayView figures={read.close.figures} />
          {read.close.note !== '' && <p>{say('close.earlier.note', { note: read.close.note })}</p>}
          <Counts counts={read.close.counts} />
          <SalesTable sales={read.close.figures.period.sales} now={read.now} />
          <PeriodDetails period={read.close.figures.period} />
          <ClosePaper close={close} />
        </>
      )}
    </article>
  );
}

function whenClosed(say: Say, { istDate, begunAt, at }: Close): string {
  return say('close.earlier.when', {
    day: dayInWords(say, istDate),
    begun: dateTime(say, begunAt, 'minutes'),
    closed: dateTime(say, at, 'minutes'),
  });
}

/** Whether the gateway was asked before the count. */
function askedWords(say: Say, { asked }: Close): string {
  switch (asked.kind) {
    case 'skipped':
      return say('close.asked.skipped');
    case 'not_asked':
      return say('close.asked.not_asked');
    case 'asked':
      return say('close.asked.asked', { asked: asked.asked, changed: asked.changed, left: asked.notAsked });
  }
}

/** Every count since the Z before: openings, handovers, and all of this close. */
function Counts({ counts }: { readonly counts: readonly CashCount[] }): ReactElement | null {
  const say = useSay();
  if (counts.length < 2) return null;
  return (
    <table className="plain-table figures-table" aria-label={say('close.earlier.counts')}>
      <thead>
        <tr>
          <th scope="col">{say('close.earlier.counts')}</th>
          <th scope="col" className="amount">
            {say('close.three.counted')}
          </th>
          <th scope="col" className="amount">
            {say('close.earlier.off')}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ count, kind, at, sumPaise, differencePaise, note, by, allowedBy }) => (
          <tr key={count}>
            <th scope="row">
              {say(`close.count_kind.${kind}`)} <small>{dateTime(say, at, 'minutes')}</small>{' '}
              <Who by={by} allowedBy={allowedBy} />
              {note !== null && <small>{say('close.earlier.note', { note })}</small>}
            </th>
            <td className="amount digits">₹ {formatRupees(sumPaise)}</td>
            <td className="amount">
              <Difference paise={differencePaise} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
