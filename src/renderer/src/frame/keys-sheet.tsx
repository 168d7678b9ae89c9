import type { ReactElement } from 'react';
import { Sheet } from '../components/sheet/sheet';
import { keymap } from '../keyboard/keymap';

/** Every key of the counter, made from the keymap itself. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Sheet title="All keys" onClose={onClose}>
      <dl className="keys">
        {keymap.map(({ key, says }) => (
          <div key={`${key} ${says}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
