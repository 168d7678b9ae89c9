import { useState, type ReactElement } from 'react';
import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import { useAppStatus } from '../../page/app-status';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { Button } from '../../components/button';
import { Note } from '../../components/said/note';
import { SecretField } from '../../components/form/secret-field';
import { TextField } from '../../components/form/text-field';
import { setConnecting } from '../../store/connecting';
import { failureText } from '../../text/failures';
import { fieldOfFailure, type ConnectField } from './field-of-failure';

type Typed = Readonly<Record<ConnectField, string>>;
type Failure = Extract<AnswerOf<'account:connect'>, { ok: false }>['failure'];

/** Connects the shop's account. What was typed stays when something does not fit, except in main. */
export function ConnectForm({ onBack }: { readonly onBack: () => void }): ReactElement {
  const say = useSay();
  const { keyRing, owner } = useAppStatus();
  const [typed, setTyped] = useState<Typed>({
    gatewayAddress: '',
    username: '',
    apiToken: '',
    ownerPassphrase: '',
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = failure === null ? null : fieldOfFailure(failure.code);

  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await galla['account:connect'](typed);
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    setConnecting(false);
  };

  const field = (name: ConnectField) => ({
    value: typed[name],
    onChange: (value: string) => {
      setTyped((old) => ({ ...old, [name]: value }));
      if (wrong === name) setFailure(null);
    },
    problem: failure !== null && wrong === name ? failureText(say, failure) : undefined,
  });

  return (
    <form
      className="welcome-connect"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Gateway address"
        help="As your panel shows it, such as https://www.example.in"
        inputMode="url"
        autoFocus
        {...field('gatewayAddress')}
      />
      <TextField label="Username" {...field('username')} />
      <SecretField
        label="API token"
        help="From your Deeperweb panel. It is never shown again."
        {...field('apiToken')}
      />
      <SecretField
        label="Owner passphrase"
        help={
          owner === 'not_set'
            ? 'You choose it now, four characters or more. It protects the settings.'
            : 'The one you chose before.'
        }
        {...field('ownerPassphrase')}
      />
      {keyRing === 'unprotected' && (
        <Note tone="care">
          This computer has no key ring to protect the token. Galla keeps it until it closes. Then it asks for
          it again.
        </Note>
      )}
      {failure !== null && wrong === null && (
        <div role="alert">
          <Note tone="bad">{failureText(say, failure)}</Note>
        </div>
      )}
      <div className="form-row">
        <Button type="submit" kind="primary" size="large" isPending={busy}>
          Save and continue
        </Button>
        <Button kind="quiet" onPress={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
