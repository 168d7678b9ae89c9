import { useState, type ReactElement } from 'react';
import type { CounterLock } from '../../../../preload/contract/people/person';
import { Button } from '../../components/button';
import { ForgottenForm } from '../../components/people/forgotten-form';
import { PersonEntry } from '../../components/people/person-entry';
import { Note } from '../../components/said/note';
import { useAppStatus } from '../../page/app-status';
import { galla } from '../../page/bridge';
import { useNow } from '../../page/use-now';
import { useSay } from '../../page/use-say';
import { timeOfDay } from '../../text/time';
import './lock.css';

interface LockScreenProps {
  readonly lock: Extract<CounterLock, { readonly kind: 'locked' }>;
}

/** Nobody is at the counter: who comes? In six keys at most. */
export function LockScreen({ lock }: LockScreenProps): ReactElement {
  const say = useSay();
  const { shop, mode, settingsDiffered } = useAppStatus();
  const [forgotten, setForgotten] = useState(false);
  const name = shop.name === '' ? 'Galla' : shop.name;

  return (
    <div className="lock">
      <header className="lock-head">
        <strong className="lock-shop" title={name}>
          {name}
        </strong>
        <LockClock />
      </header>
      <main className="lock-sheet">
        <h1>{say('lock.title')}</h1>
        {lock.waiting > 0 && <p className="lock-waiting">{say('lock.waiting', { count: lock.waiting })}</p>}
        {settingsDiffered && <Note tone="care">{say('lock.settings_differed')}</Note>}
        {lock.reading && <p className="lead">{say('lock.reading')}</p>}
        {!lock.reading && forgotten && <ForgottenForm onLeave={() => setForgotten(false)} />}
        {!lock.reading && !forgotten && (
          <PersonEntry
            people={lock.tiles}
            go={say('lock.unlock')}
            onSecret={(person, secret) => galla['people:unlock']({ person, secret })}
            ofOwner={
              <Button kind="quiet" onPress={() => setForgotten(true)}>
                {say('lock.forgotten.name')}
              </Button>
            }
          />
        )}
      </main>
      <footer className="lock-foot">
        <ul aria-label={say('frame.keys.name')}>
          <li>
            <kbd>1 … 9</kbd> {say('lock.keys.choose')}
          </li>
          <li>
            <kbd>Enter</kbd> {say('lock.keys.unlock')}
          </li>
          <li>
            <kbd>Esc</kbd> {say('lock.keys.back')}
          </li>
        </ul>
        {mode === 'practice' && <p role="note">{say('frame.practice.mode')}</p>}
      </footer>
    </div>
  );
}

/** The time in India. */
function LockClock(): ReactElement {
  const now = useNow();
  return (
    <time className="lock-clock digits" dateTime={new Date(now).toISOString().slice(0, 16)}>
      {timeOfDay(now)}
    </time>
  );
}
