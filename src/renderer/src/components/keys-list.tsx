import type { ReactElement } from 'react';
import { keysOf } from '../keyboard/keymap';
import { useAppStatus } from '../page/app-status';
import { useSay } from '../page/use-say';
import './keys-list.css';

/** Every key of the counter, made from the keymap itself. */
export function KeysList(): ReactElement {
  const say = useSay();
  const { lock } = useAppStatus();
  return (
    <dl className="keys">
      {keysOf(lock.kind !== 'none').map(({ key, says }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{says(say)}</dd>
        </div>
      ))}
    </dl>
  );
}
