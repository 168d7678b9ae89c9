import { useEffect, useState, type ReactElement } from 'react';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { failureText } from '../../../text/failures';

interface TokenFormProps {
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Takes a new API token for the account that is connected. */
export function TokenForm({ onDone, onCancel }: TokenFormProps): ReactElement {
  const say = useSay();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  // SECURITY: other things that are typed wait while somebody looks elsewhere; a token does not.
  useEffect(() => () => setToken(''), []);

  const save = async (): Promise<void> => {
    if (token.trim() === '') {
      setProblem('Paste the API token from your Deeperweb panel.');
      return;
    }
    setBusy(true);
    const answer = await galla['account:enter-token']({ apiToken: token });
    setBusy(false);
    if (!answer.ok) {
      setProblem(failureText(say, answer.failure));
      return;
    }
    // SECURITY: nothing of the token stays in the page once main has it.
    setToken('');
    onDone('The API token is saved.');
  };

  return (
    <form
      className="inner-form"
      aria-label="Enter API token"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SecretField
        label="API token"
        help="From your Deeperweb panel. It is never shown again."
        value={token}
        onChange={(typed) => {
          setToken(typed);
          setProblem(undefined);
        }}
        problem={problem}
        autoFocus
      />
      <div className="form-row">
        <Button type="submit" kind="primary" isPending={busy}>
          Save token
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
