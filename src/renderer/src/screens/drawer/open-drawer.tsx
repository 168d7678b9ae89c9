import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Said, type Remark } from '../../components/said/said';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';

/** Opens the drawer without a sale. */
export function OpenDrawer(): ReactElement {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Remark | null>(null);
  const open = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await galla['drawer:open']({});
    setBusy(false);
    setSaid(
      answer.ok
        ? { tone: 'good', says: (inWords) => inWords('drawer.open.done') }
        : { tone: 'bad', failure: answer.failure },
    );
  };
  return (
    <div className="form-row">
      <Button isPending={busy} onPress={() => void open()}>
        {say('drawer.open.name')}
      </Button>
      <Said remark={said} />
    </div>
  );
}
