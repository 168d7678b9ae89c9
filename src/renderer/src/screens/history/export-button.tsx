import { useState, type ReactElement } from 'react';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { Button } from '../../components/button';
import { Said, type Remark } from '../../components/said/said';

/** Writes what the search matches to a file that main asks for. */
export function ExportButton({ search }: { readonly search: string }): ReactElement {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Remark | null>(null);

  const save = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await galla['history:export']({ search });
    setBusy(false);
    if (answer.ok) {
      setSaid({ tone: 'good', text: say('history.exported', answer.value) });
    } else if (answer.failure.code !== 'cancelled') {
      setSaid({ tone: 'bad', failure: answer.failure });
    }
  };

  return (
    <>
      <Button isPending={busy} onPress={() => void save()}>
        {say('history.export')}
      </Button>
      <Said remark={said} />
    </>
  );
}
