import { useEffect, useState, type ReactElement } from 'react';
import type { ShiftNow } from '../../../../../preload/contract/shift/shift';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said } from '../../../components/said/said';
import { oneStop } from '../../../keyboard/one-stop';
import { useSay } from '../../../page/use-say';
import { useShift } from '../../../store/shift-store';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { dayInWords } from '../day-in-words';
import { CallOff } from '../flow/call-off';
import { show, startClosing, takeUp, useClose } from '../flow/close-store';
import { sayOfShift, useShiftSaid } from './shift-said';
import { XView } from './x-view';

/** Days that are offered at once; more of them behind a button. */
const FEW = 5;

/** Where the day stands, and what can be done: close it, hand it over, look at it. */
export function Overview(): ReactElement | null {
  const say = useSay();
  const now = useShift((state) => state.now);
  const refusal = useClose((state) => state.refusal);
  const said = useShiftSaid();
  const [looks, setLooks] = useState(false);
  useEffect(() => () => sayOfShift(null), []);
  if (now === null) return null;
  const { draft, shift } = now;

  return (
    <div className="close-overview">
      <section className="close-step" aria-label={say('close.overview.name')}>
        <h2>{say('close.overview.name')}</h2>
        <ShiftWords now={now} />
        {refusal !== null && (
          <div role="alert">
            <Note tone="care">{failureText(say, refusal)}</Note>
          </div>
        )}
        {draft === null ? (
          <div className="form-row">
            <Button kind="primary" size="large" autoFocus data-starts onPress={() => startClosing(null)}>
              {say('close.overview.close')}
              <kbd aria-hidden>↵</kbd>
            </Button>
            {shift === null ? (
              <Button size="large" onPress={() => show('open_shift')}>
                {say('shift.open.title')}
              </Button>
            ) : (
              <Button size="large" onPress={() => show('hand_over')}>
                {say('shift.hand_over.title')}
              </Button>
            )}
            <Button size="large" aria-expanded={looks} onPress={() => setLooks(!looks)}>
              {say('shift.x.look')}
            </Button>
          </div>
        ) : (
          <>
            <p>
              {say('close.overview.on_its_way', {
                day: dayInWords(say, draft.istDate),
                begun: dateTime(say, draft.begunAt, 'minutes'),
              })}
            </p>
            <div className="form-row">
              <Button kind="primary" size="large" autoFocus data-starts onPress={() => void takeUp(draft)}>
                {say('close.overview.go_on')}
                <kbd aria-hidden>↵</kbd>
              </Button>
              <CallOff draft={draft} />
            </div>
          </>
        )}
        <Said remark={said} />
      </section>
      {looks && draft === null && <XView />}
      {draft === null && <NotClosed days={now.notClosed} />}
    </div>
  );
}

/** Whose time at the drawer it is, and when it was closed last. */
function ShiftWords({ now: { shift, lastClose } }: { readonly now: ShiftNow }): ReactElement {
  const say = useSay();
  return (
    <p className="lead">
      {shift === null
        ? say('shift.none')
        : say('shift.since', { time: dateTime(say, shift.since, 'minutes') })}{' '}
      {lastClose !== null
        && say('close.overview.last', {
          time: dateTime(say, lastClose.at, 'minutes'),
          n: String(lastClose.n),
        })}
    </p>
  );
}

/** Earlier days that no Z holds, each with the way to close it late. */
function NotClosed({ days }: { readonly days: readonly string[] }): ReactElement | null {
  const say = useSay();
  const [all, setAll] = useState(false);
  if (days.length === 0) return null;
  const shown = all ? days : days.slice(-FEW);
  return (
    <section className="close-late" aria-label={say('close.late.title')}>
      <h3>{say('close.late.title')}</h3>
      <p className="lead">{say('close.late.says')}</p>
      <ul ref={oneStop}>
        {shown.toReversed().map((day) => (
          <li key={day}>
            <Button onPress={() => startClosing(day)}>
              {say('close.late.close', { day: dayInWords(say, day) })}
            </Button>
          </li>
        ))}
        {shown.length < days.length && (
          <li>
            <Button kind="quiet" onPress={() => setAll(true)}>
              {say('close.late.all', { count: days.length })}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
