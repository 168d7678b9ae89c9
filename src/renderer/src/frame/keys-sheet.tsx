import type { ReactElement } from 'react';
import { KeysList } from '../components/keys-list';
import { Sheet } from '../components/sheet/sheet';
import { useSay } from '../page/use-say';

/** Every key of the counter. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const say = useSay();
  return (
    <Sheet title={say('frame.keys.all')} onClose={onClose}>
      <KeysList />
    </Sheet>
  );
}
