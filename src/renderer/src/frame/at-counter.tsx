import type { ReactElement } from 'react';
import { useAppStatus } from '../page/app-status';
import { galla } from '../page/bridge';
import { useSay } from '../page/use-say';
import './at-counter.css';

/** Who is at the counter, and the way to leave it. Nothing in a shop without people. */
export function AtCounter(): ReactElement | null {
  const say = useSay();
  const { lock } = useAppStatus();
  if (lock.kind !== 'open') return null;
  const { person, verified } = lock;
  return (
    <div className="frame-person">
      <span className="frame-person-name" title={person.name}>
        {person.name}
      </span>
      {!verified && <small className="frame-not-verified">{say('frame.person.not_verified')}</small>}
      <button type="button" className="frame-button" onClick={() => void galla['people:lock']({})}>
        {say('frame.person.lock')}
      </button>
    </div>
  );
}
