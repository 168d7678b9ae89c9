import { useState, type ReactElement } from 'react';
import { closeName, type CloseId } from '../../../../../preload/contract/shift/close-id';
import { istDate } from '../../../../../preload/contract/ist-date';
import { formatRupees } from '../../../../../preload/contract/money';
import type { CloseLine } from '../../../../../preload/contract/shift/close';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { oneStop } from '../../../keyboard/one-stop';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { dayInWords } from '../day-in-words';
import { Difference } from '../figures/difference';
import { CloseView } from './close-view';
import { useCloses } from './use-closes';
import './closes.css';

/** Every Z, the newest first, and one of them beside what is known of it now. */
export function ClosesSection(): ReactElement {
  const say = useSay();
  const { lines, failure, hasMore, showMore } = useCloses();
  const [chosen, setChosen] = useState<string | null>(null);

  if (failure !== null && lines === null) return <Note tone="bad">{failureText(say, failure)}</Note>;
  if (lines === null) return <></>;
  const open = lines.find((line) => closeName(line) === chosen) ?? lines[0];
  if (open === undefined) {
    return (
      <div className="empty">
        <h2>{say('close.earlier.none')}</h2>
        <p>{say('close.earlier.how_to')}</p>
      </div>
    );
  }
  return (
    <section className="closes" aria-label={say('close.earlier.name')}>
      <div className="closes-list">
        <ul ref={oneStop} aria-label={say('close.earlier.name')}>
          {lines.map((line) => (
            <Line
              key={closeName(line)}
              line={line}
              isChosen={line === open}
              onChoose={() => setChosen(closeName(line))}
            />
          ))}
        </ul>
        {hasMore && (
          <Button kind="quiet" onPress={showMore}>
            {say('close.earlier.more')}
          </Button>
        )}
      </div>
      <CloseView key={closeName(open)} close={idOf(open)} />
    </section>
  );
}

function idOf({ counter, epoch, n }: CloseId): CloseId {
  return { counter, epoch, n };
}

interface LineProps {
  readonly line: CloseLine;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Line({ line, isChosen, onChoose }: LineProps): ReactElement {
  const say = useSay();
  return (
    <li>
      <button type="button" className="close-line" aria-pressed={isChosen} onClick={onChoose}>
        <span className="close-line-name">
          <strong>{say('close.earlier.z', { name: closeName(line) })}</strong>
          <small>
            {istDate(line.at) === line.istDate
              ? dateTime(say, line.at, 'minutes')
              : say('close.earlier.late', {
                  day: dayInWords(say, line.istDate),
                  time: dateTime(say, line.at, 'minutes'),
                })}
          </small>
        </span>
        <span className="close-line-sums">
          <span className="digits">₹ {formatRupees(line.soldPaise)}</span>
          <Difference paise={line.differencePaise} />
        </span>
      </button>
    </li>
  );
}
