import type { ReactElement } from 'react';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { Said } from '../../../../components/said/said';
import type { OperatorEdits } from '../use-operator-edits';

/** What the last change came to, and the one step back. */
export function EditRemark({ edits }: { readonly edits: OperatorEdits }): ReactElement {
  const say = useSay();
  const { said, undoable, undo } = edits;
  return (
    <div className="operators-remark">
      <Said remark={said} />
      {undoable && said?.tone === 'good' && (
        <Button onPress={() => void undo()}>{say('settings.undo')}</Button>
      )}
    </div>
  );
}
