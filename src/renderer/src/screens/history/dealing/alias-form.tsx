import { useState, type ReactElement } from 'react';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { failureText } from '../../../text/failures';
import { PassphraseField } from './passphrase-field';

interface AliasFormProps {
  readonly recharge: Recharge;
  /** The code the gateway named instead of ours. */
  readonly foreign: string;
  readonly locked: boolean;
  readonly onDone: (said: string) => void;
}

/** Offers the owner to say that the gateway's other code means the same operator. */
export function AliasForm({ recharge, foreign, locked, onDone }: AliasFormProps): ReactElement {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly passphrase?: string; readonly form?: string }>({});
  const [busy, setBusy] = useState(false);

  const record = async (): Promise<typeof problem> => {
    if (locked) {
      const unlocked = await galla['owner:unlock']({ passphrase });
      if (!unlocked.ok) return { passphrase: failureText(say, unlocked.failure) };
    }
    const answer = await galla['operators:alias']({ code: recharge.operator, alias: foreign });
    if (!answer.ok) return { form: failureText(say, answer.failure) };
    onDone(`Recorded: ${foreign} is ${recharge.operatorName} too. Press Check status to ask again.`);
    return {};
  };

  const submit = async (): Promise<void> => {
    setBusy(true);
    setProblem(await record());
    setBusy(false);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>
        This was sent with operator code <strong>{recharge.operator}</strong>. The gateway answered for{' '}
        <strong>{foreign}</strong>. Look in your panel. If both are {recharge.operatorName}, record it here.
      </p>
      {locked && <PassphraseField value={passphrase} onChange={setPassphrase} problem={problem.passphrase} />}
      {problem.form !== undefined && <Note tone="bad">{problem.form}</Note>}
      <Button type="submit" isPending={busy}>
        {`${foreign} is ${recharge.operatorName} too`}
      </Button>
    </form>
  );
}
