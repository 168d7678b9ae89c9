import { useState, type ReactElement } from 'react';
import type { ArrivingFile } from '../../../../preload/contract/moving/moving';
import { Button } from '../../components/button';
import { Said, type Remark } from '../../components/said/said';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { arrivalFailure } from './arrival-failure';
import { ArriveForm } from './arrive-form';
import './arrive.css';

interface ArrivePartProps {
  readonly onBack: () => void;
  /** The shop is here. */
  readonly onArrived: () => void;
}

/** Brings the shop of another computer here. Nothing is changed before the last button. */
export function ArrivePart({ onBack, onArrived }: ArrivePartProps): ReactElement {
  const say = useSay();
  const [file, setFile] = useState<ArrivingFile | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);

  const choose = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await galla['moving:choose']({});
    setBusy(false);
    if (answer.ok) setFile(answer.value);
    else if (answer.failure.code !== 'cancelled') {
      const { failure } = answer;
      setSaid({ tone: 'bad', says: (inWords) => arrivalFailure(inWords, failure) });
    }
  };

  if (file !== null)
    return <ArriveForm key={file.name} file={file} onBack={() => setFile(null)} onArrived={onArrived} />;
  return (
    <section className="arrive" aria-labelledby="way-arrive">
      <h2 id="way-arrive">{say('arrive.title')}</h2>
      <p>{say('arrive.there')}</p>
      <div className="form-row">
        <Button kind="primary" size="large" autoFocus isPending={busy} onPress={() => void choose()}>
          {say('arrive.choose')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {say('welcome.connect.back')}
        </Button>
      </div>
      <Said remark={said} />
    </section>
  );
}
