import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { DayTotals } from '../../../../../preload/contract/sale/overview';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { boldDigits, digits } from '../../../components/money/digits';
import { StateWord } from '../../../components/said/state-word';
import { useNow } from '../../../page/use-now';
import { useSay, useSayRich } from '../../../page/use-say';
import { oneStop } from '../../../keyboard/one-stop';
import { useDayStore } from '../../../store/day-store';
import { useCountsBlind } from '../../../store/shift-store';
import { failureText } from '../../../text/failures';
import { roughly, timeOfDay } from '../../../text/time';
import { openDrawerSheet } from '../../drawer/drawer-open';
import { ShiftLine } from './shift-line';
import './today.css';
import { useShownInList } from '../outcome/tell-shown';

/** The day as a page of the shop's book, newest on top. */
export function Today({ onOpen }: { readonly onOpen: (refId: string) => void }): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const day = useDayStore((state) => state.day);
  const failure = useDayStore((state) => state.failure);
  const isBlind = useCountsBlind();
  // Not everybody may see what the day came to.
  const totals = day?.totals ?? null;
  useShownInList();
  const counted = (what: 'success' | 'open', { count, amountPaise }: DayTotals['success']): ReactElement =>
    sayRich(`counter.today.${what}`, { count, amount: formatRupees(amountPaise), boldDigits, digits });
  return (
    <section className="today" aria-label={say('counter.today.name')}>
      <header className="today-head">
        <h2>{say('counter.today.name')}</h2>
        <button type="button" className="today-drawer" onClick={openDrawerSheet}>
          {say('drawer.title')} <kbd aria-hidden>F11</kbd>
        </button>
        {totals !== null && !isBlind && (
          <p>
            <span>{counted('success', totals.success)}</span>
            {totals.open.count > 0 && <span className="today-open">{counted('open', totals.open)}</span>}
          </p>
        )}
      </header>
      <ShiftLine />
      {failure !== null && <p className="field-problem today-empty">{failureText(say, { code: failure })}</p>}
      {day?.rows.length === 0 && <p className="today-empty">{say('counter.today.empty')}</p>}
      <ul className="today-rows" ref={oneStop}>
        {day?.rows.map((row) => (
          <Row key={row.refId} row={row} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly row: Recharge;
  readonly onOpen: (refId: string) => void;
}

function Row({ row, onOpen }: RowProps): ReactElement {
  const open = row.state === 'pending' || row.state === 'unknown';
  return (
    <li>
      <button type="button" className="today-row" onClick={() => onOpen(row.refId)}>
        <span className="today-time digits">{timeOfDay(row.createdAt)}</span>
        <span className="today-who">
          <span className="digits">{groupNumber(row.number)}</span> <small>{row.operatorName}</small>
        </span>
        <span className="today-amount digits">{formatRupees(row.amountPaise)}</span>
        <span className="today-state">
          <StateWord state={row.state} />
          {open && <Since at={row.createdAt} />}
        </span>
      </button>
    </li>
  );
}

/** How long it has been open; ticks by itself so that the list does not. */
function Since({ at }: { readonly at: number }): ReactElement {
  const say = useSay();
  return <small>{roughly(say, useNow() - at)}</small>;
}
