import type { ReactElement } from 'react';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { Button } from '../../../components/button';
import { useSay } from '../../../page/use-say';
import { callOff } from './close-store';

/** Calls it off. It asks nothing: counts stay written, and the drawer can be counted again. */
export function CallOff({ draft }: { readonly draft: CloseDraft }): ReactElement {
  const say = useSay();
  return (
    <Button kind="quiet" onPress={() => void callOff(draft)}>
      {say(draft.of === 'close' ? 'close.call_off' : 'shift.counting.call_off')}
    </Button>
  );
}
