import type { ReactElement } from 'react';
import { Button } from '../../../components/button';
import { Said } from '../../../components/said/said';
import { useSay } from '../../../page/use-say';
import { undoDealing } from './deal';
import { useDealt, type Dealt } from './dealt-store';
import './money.css';

/** What the last dealing came to, where it was pressed, with the way back where there is one. */
export function DealtSaid({ dealt }: { readonly dealt: Dealt | null }): ReactElement {
  const say = useSay();
  const isBusy = useDealt(({ busy }) => busy !== null);
  return (
    <div className="dealt-said" data-empty={dealt === null}>
      <Said remark={dealt} />
      {dealt !== null && dealt.move !== null && (
        <Button kind="quiet" isPending={isBusy} onPress={() => void undoDealing(say)}>
          {say('dealing.undo')}
          <kbd aria-hidden>Alt Z</kbd>
        </Button>
      )}
    </div>
  );
}
