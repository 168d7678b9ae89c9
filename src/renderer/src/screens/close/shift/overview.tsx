import { useEffect, useState, type ReactElement } from 'react';
import type { ShiftNow } from '../../../../../preload/contract/shift/shift';
import { Button } from '../../../components/button';
import { Who } from '../../../components/people/who';
import { Note } from '../../../components/said/note';
import { Said } from '../../../components/said/said';
import { oneStop } from '../../../keyboard/one-stop';
import { useSay } from '../../../page/use-say';
import { useMayCall } from '../../../page/may';
import { useShift } from '../../../store/shift-store';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { dayInWords } from '../day-in-words';
import { CallOff } from '../flow/call-off';
import { beginCount, startClosing, takeUp, useClose } from '../flow/close-store';
import { sayOfShift, useShiftSaid } from './shift-said';
import { useMayGoOn } from './use-may-go-on';
import { XView } from './x-view';
import { DrawnSign } from '../../../components/said/drawn-sign';

/** Where typing starts, for whoever may not close. */
const starts = { kind: 'primary', autoFocus: true, 'data-starts': true } as const;

/** Days that are offered at once; more of them behind a button. */
const FEW = 5;

/** Where the day stands, and what whoever is here may do: close it, hand it over, look at it. */
export function Overview(): ReactElement | null {
  const say = useSay();
  const now = useShift((state) => state.now);
  const refusal = useClose((state) => state.refusal);
  const said = useShiftSaid();
  const [looks, setLooks] = useState(false);
  useEffect(() => () => sayOfShift(null), []);
  const mayClose = useMayCall('close:begin', { requestId: '', day: null, ask: false });
  const mayCount = useMayCall('shift:begin-count', { requestId: '', of: 'handover' });
  const mayLook = useMayCall('shift:x', {});
  const mayGoOn = useMayGoOn(now?.draft ?? null);
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
            {mayClose && (
              <Button kind="primary" size="large" autoFocus data-starts onPress={() => startClosing(null)}>
                {say('close.overview.close')}
                <kbd aria-hidden>
                  <DrawnSign sign="enter" />
                </kbd>
              </Button>
            )}
            {mayCount && (
              <Button
                size="large"
                {...(mayClose ? {} : starts)}
                onPress={() => void beginCount(shift === null ? 'opening' : 'handover')}
              >
                {say(shift === null ? 'shift.open.title' : 'shift.hand_over.title')}
              </Button>
            )}
            {mayLook && (
              <Button size="large" aria-expanded={looks} onPress={() => setLooks(!looks)}>
                {say('shift.x.look')}
              </Button>
            )}
          </div>
        ) : (
          <>
            <p>
              {draft.of === 'close'
                ? say('close.overview.on_its_way', {
                    day: dayInWords(say, draft.istDate),
                    begun: dateTime(say, draft.begunAt, 'minutes'),
                  })
                : say('shift.counting.says', { begun: dateTime(say, draft.begunAt, 'minutes') })}
            </p>
            <Who by={draft.by} allowedBy={null} />
            {mayGoOn && (
              <div className="form-row">
                <Button kind="primary" size="large" autoFocus data-starts onPress={() => void takeUp(draft)}>
                  {say(draft.of === 'close' ? 'close.overview.go_on' : 'shift.counting.go_on')}
                  <kbd aria-hidden>
                    <DrawnSign sign="enter" />
                  </kbd>
                </Button>
                <CallOff draft={draft} />
              </div>
            )}
          </>
        )}
        <Said remark={said} />
      </section>
      {looks && draft === null && <XView />}
      {draft === null && mayClose && <NotClosed days={now.notClosed} />}
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
