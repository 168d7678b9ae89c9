import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { RecoveryCodeShown } from './recovery-code-shown';
import './recovery.css';

/** The code that replaces a forgotten passphrase: made here, shown once, kept on paper. */
export function RecoveryPart(): ReactElement {
  const say = useSay();
  const { recoveryCode } = useAppStatus();
  const [code, setCode] = useState<string | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);

  // SECURITY: out of sight it is gone.
  useEffect(() => () => setCode(null), []);

  const make = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await galla['recovery:make']({});
    setBusy(false);
    if (answer.ok) setCode(answer.value.code);
    else setSaid({ tone: 'bad', failure: answer.failure });
  };

  return (
    <section className="recovery" aria-label={say('people.recovery.name')}>
      <Heading level={3}>{say('people.recovery.name')}</Heading>
      <p>{say('people.recovery.lead')}</p>
      {recoveryCode === 'missing' && code === null && (
        <Note tone="care">{say('people.recovery.missing')}</Note>
      )}
      {code === null ? (
        <div className="form-row">
          <Button isPending={busy} onPress={() => void make()}>
            {say(recoveryCode === 'made' ? 'people.recovery.again' : 'people.recovery.make')}
          </Button>
          <Said remark={said} />
        </div>
      ) : (
        <RecoveryCodeShown code={code} onKept={() => setCode(null)} />
      )}
    </section>
  );
}
