import type { ReactElement } from 'react';
import { Sheet } from '../components/sheet/sheet';
import { keysOf } from '../keyboard/keymap';
import { useAppStatus } from '../page/app-status';
import { useSay } from '../page/use-say';

/** Every key of the counter, made from the keymap itself. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const say = useSay();
  const { lock } = useAppStatus();
  return (
    <Sheet title={say('frame.keys.all')} onClose={onClose}>
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
    </Sheet>
  );
}
