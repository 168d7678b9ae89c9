import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { failureText } from '../../../text/failures';

/** Stands before the settings until the owner's passphrase is given; main tells everybody that it was. */
export function UnlockForm(): ReactElement {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const unlock = async (): Promise<void> => {
    if (passphrase === '') {
      setProblem('Type the owner’s passphrase.');
      return;
    }
    setBusy(true);
    const answer = await galla['owner:unlock']({ passphrase });
    setBusy(false);
    setPassphrase('');
    if (!answer.ok) setProblem(failureText(say, answer.failure));
  };

  return (
    <form
      className="unlock"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <Heading level={1}>Settings are for the owner</Heading>
      <p>
        They lock again after five minutes without use. Staff can sell, print and use History without them.
      </p>
      <SecretField
        label="Owner passphrase"
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setProblem(undefined);
        }}
        problem={problem}
        autoFocus
      />
      <Button type="submit" kind="primary" isPending={busy}>
        Unlock
      </Button>
    </form>
  );
}
