import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
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
  const print = async (): Promise<void> => {
    const answer = await galla['recovery:print']({});
    if (!answer.ok) setSaid({ tone: 'bad', failure: answer.failure });
    else if (answer.value.state === 'sent') setSaid({ tone: 'good', text: say('people.recovery.printed') });
    else {
      const { cause } = answer.value;
      setSaid({ tone: 'bad', says: (inWords) => inWords(`print.${cause}`) });
    }
  };

  return (
    <section className="recovery" aria-label={say('people.recovery.name')}>
      <Heading level={3}>{say('people.recovery.name')}</Heading>
      <p>{say('people.recovery.lead')}</p>
      {recoveryCode === 'missing' && code === null && (
        <Note tone="care">{say('people.recovery.missing')}</Note>
      )}
      {code !== null && (
        <div className="recovery-code">
          <output className="id" aria-label={say('people.recovery.code')}>
            {code}
          </output>
          <p>{say('people.recovery.once')}</p>
        </div>
      )}
      <div className="form-row">
        {code === null ? (
          <Button isPending={busy} onPress={() => void make()}>
            {say(recoveryCode === 'made' ? 'people.recovery.again' : 'people.recovery.make')}
          </Button>
        ) : (
          <>
            <Button kind="primary" onPress={() => void print()}>
              {say('people.recovery.print')}
            </Button>
            <Button
              onPress={() => {
                setCode(null);
                setSaid(null);
              }}
            >
              {say('people.recovery.kept')}
            </Button>
          </>
        )}
        <Said remark={said} />
      </div>
    </section>
  );
}
