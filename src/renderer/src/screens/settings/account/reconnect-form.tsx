import { useEffect, useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { SecretField } from '../../../components/form/secret-field';
import { TextField } from '../../../components/form/text-field';
import { failureText } from '../../../text/failures';

interface Typed {
  readonly gatewayAddress: string;
  readonly username: string;
  readonly apiToken: string;
  readonly ownerPassphrase: string;
}
type Problem = { readonly [F in keyof Typed | 'form']?: string | undefined };

/** The field that each refusal belongs to; the rest is said below the form. */
const fieldOf: { readonly [C in FailureOf<'account:connect'>['code']]?: keyof Typed } = {
  bad_gateway_address: 'gatewayAddress',
  test_gateway_not_allowed: 'gatewayAddress',
  practice_address_refused: 'gatewayAddress',
  bad_username: 'username',
  bad_token: 'apiToken',
  bad_passphrase: 'ownerPassphrase',
  wrong_passphrase: 'ownerPassphrase',
};

interface ReconnectFormProps {
  readonly gatewayAddress: string;
  readonly username: string;
  /** There is no passphrase yet: the one typed here becomes it. */
  readonly ownerIsNew: boolean;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Connects another address or username. The old token is discarded: it belongs to the old address. */
export function ReconnectForm(props: ReconnectFormProps): ReactElement {
  const say = useSay();
  const { ownerIsNew, onDone, onCancel } = props;
  const [typed, setTyped] = useState<Typed>({
    gatewayAddress: props.gatewayAddress,
    username: props.username,
    apiToken: '',
    ownerPassphrase: '',
  });
  const [problem, setProblem] = useState<Problem>({});
  const [busy, setBusy] = useState(false);

  // SECURITY: other things that are typed wait while somebody looks elsewhere; secrets do not.
  useEffect(() => () => setTyped((old) => ({ ...old, apiToken: '', ownerPassphrase: '' })), []);

  const set = (field: keyof Typed) => (value: string) => {
    setTyped((old) => ({ ...old, [field]: value }));
    setProblem((old) => ({ ...old, [field]: undefined, form: undefined }));
  };

  const connect = async (): Promise<void> => {
    const empty = emptyFields(typed, ownerIsNew);
    setProblem(empty);
    if (Object.keys(empty).length > 0) {
      return;
    }
    setBusy(true);
    const answer = await galla['account:connect'](typed);
    setBusy(false);
    if (!answer.ok) {
      setProblem({ [fieldOf[answer.failure.code] ?? 'form']: failureText(say, answer.failure) });
      return;
    }
    // SECURITY: nothing of the secrets stays in the page once main has them.
    setTyped((old) => ({ ...old, apiToken: '', ownerPassphrase: '' }));
    onDone(`Connected as ${answer.value.account?.username ?? typed.username}.`);
  };

  return (
    <form
      className="inner-form"
      aria-label="Connect an account"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <p>
        A new address or username is a new account and needs its token. Open recharges of the old account wait
        until you connect it again.
      </p>
      <TextField
        label="Gateway address"
        value={typed.gatewayAddress}
        onChange={set('gatewayAddress')}
        problem={problem.gatewayAddress}
      />
      <TextField
        label="Username"
        value={typed.username}
        onChange={set('username')}
        problem={problem.username}
      />
      <SecretField
        label="API token"
        value={typed.apiToken}
        onChange={set('apiToken')}
        problem={problem.apiToken}
      />
      {ownerIsNew && (
        <SecretField
          label="Owner passphrase"
          help="You choose it now. It protects the settings."
          value={typed.ownerPassphrase}
          onChange={set('ownerPassphrase')}
          problem={problem.ownerPassphrase}
        />
      )}
      {problem.form !== undefined && <Note tone="bad">{problem.form}</Note>}
      <div className="form-row">
        <Button type="submit" kind="primary" isPending={busy}>
          Connect
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function emptyFields(typed: Typed, ownerIsNew: boolean): Problem {
  return {
    ...(typed.gatewayAddress.trim() === '' ? { gatewayAddress: 'Type the address of the gateway.' } : {}),
    ...(typed.username.trim() === '' ? { username: 'Type the username of your panel.' } : {}),
    ...(typed.apiToken.trim() === '' ? { apiToken: 'Paste the API token from your panel.' } : {}),
    ...(ownerIsNew && typed.ownerPassphrase === '' ? { ownerPassphrase: 'Choose a passphrase.' } : {}),
  };
}
