import type { ReactElement, ReactNode } from 'react';
import { groupNumber } from '../../../../preload/contract/rules/number';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';
import './who-row.css';

interface WhoRowProps {
  readonly name: string;
  /** Said beside the time, where the name is not the phone itself. */
  readonly phone: string | null;
  /** UTC milliseconds: of the last that was sold. */
  readonly at: number;
  /** Whether it is the one that is open beside the list. */
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** What stands at its end, such as what is owed. */
  readonly children: ReactNode;
}

/** A customer in a list of them, of whom one is open beside it. */
export function WhoRow({ name, phone, at, isChosen, onChoose, children }: WhoRowProps): ReactElement {
  const say = useSay();
  return (
    <li>
      <button type="button" className="who-row" aria-pressed={isChosen} onClick={onChoose}>
        <span className="who-row-name">
          <strong>{name}</strong>
          <small>
            {phone !== null && <span className="digits">{groupNumber(phone)} · </span>}
            {dateTime(say, at, 'minutes')}
          </small>
        </span>
        {children}
      </button>
    </li>
  );
}
