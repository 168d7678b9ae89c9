import type { ReactElement } from 'react';
import { useAppStatus } from '../page/app-status';
import { galla } from '../page/bridge';
import { useSay } from '../page/use-say';
import { Button } from '../components/button';
import './not-allowed.css';

/** In the place of a screen that whoever is at the counter has no right to. Who may comes in by their own PIN. */
export function NotAllowed(): ReactElement {
  const say = useSay();
  const { lock } = useAppStatus();
  const name = lock.kind === 'open' ? lock.person.name : '';
  return (
    <div className="frame-closed">
      <h1>{say('people.closed.title')}</h1>
      <p className="lead">{say('people.closed.says', { name })}</p>
      <Button size="large" onPress={() => void galla['people:lock']({})}>
        {say('people.closed.lock')}
      </Button>
    </div>
  );
}
