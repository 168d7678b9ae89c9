import type { ReactElement } from 'react';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { Button } from '../../../components/button';
import { useSay } from '../../../page/use-say';
import { callOff } from './close-store';

/** Calls the close off. It asks nothing: counts stay written, and the day can be closed again. */
export function CallOff({ draft }: { readonly draft: CloseDraft }): ReactElement {
  const say = useSay();
  return (
    <Button kind="quiet" onPress={() => void callOff(draft)}>
      {say('close.call_off')}
    </Button>
  );
}
