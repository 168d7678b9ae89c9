import { useState, type ReactElement } from 'react';
import { useAppStatus } from '../../page/app-status';
import { galla } from '../../page/bridge';
import { loadLater } from '../../page/load-later';
import { useSay } from '../../page/use-say';
import './at-counter.css';

const PersonSheet = loadLater(async () => (await import('./person-sheet')).PersonSheet);

/** Who is at the counter, and the way to leave it. Nothing in a shop without people. */
export function AtCounter(): ReactElement | null {
  const say = useSay();
  const { lock } = useAppStatus();
  const [asked, setAsked] = useState(false);
  if (lock.kind !== 'open') return null;
  const { person, verified } = lock;
  return (
    <div className="frame-person">
      <button
        type="button"
        className="frame-button frame-person-name"
        title={person.name}
        aria-label={say('frame.person.language', { name: person.name })}
        onClick={() => setAsked(true)}
      >
        {person.name}
      </button>
      {!verified && <small className="frame-not-verified">{say('frame.person.not_verified')}</small>}
      <button type="button" className="frame-button" onClick={() => void galla['people:lock']({})}>
        {say('frame.person.lock')}
      </button>
      {asked && <PersonSheet person={person} onClose={() => setAsked(false)} />}
    </div>
  );
}
