import type { ReactElement } from 'react';
import type { RequestOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import { galla } from '../../../page/bridge';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { TextField } from '../../../components/form/text-field';

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
  const { gatewayAddress, username, ownerIsNew, onDone, onCancel } = props;
  const form = useForm({
    initial: { gatewayAddress, username, apiToken: '', ownerPassphrase: '' },
    secrets: { apiToken: 'until_taken', ownerPassphrase: 'until_taken' },
    read: (typed) => unlessEmpty(typed, ownerIsNew),
    submit: (typed) => galla['account:connect'](typed),
    done: (status, typed) => {
      onDone(`Connected as ${status.account?.username ?? typed.username}.`);
      return null;
    },
    fieldOf: {
      bad_gateway_address: 'gatewayAddress',
      test_gateway_not_allowed: 'gatewayAddress',
      practice_address_refused: 'gatewayAddress',
      bad_username: 'username',
      bad_token: 'apiToken',
      bad_passphrase: 'ownerPassphrase',
      wrong_passphrase: 'ownerPassphrase',
    },
  });

  return (
    <Form form={form} className="inner-form" label="Connect an account">
      <p>
        A new address or username is a new account and needs its token. Open recharges of the old account wait
        until you connect it again.
      </p>
      <TextField label="Gateway address" {...form.field('gatewayAddress')} />
      <TextField label="Username" {...form.field('username')} />
      <SecretField label="API token" {...form.field('apiToken')} />
      {ownerIsNew && (
        <SecretField
          label="Owner passphrase"
          help="You choose it now. It protects the settings."
          {...form.field('ownerPassphrase')}
        />
      )}
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>Connect</SubmitButton>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </Form>
  );
}

type Typed = RequestOf<'account:connect'>;

function unlessEmpty(typed: Typed, ownerIsNew: boolean): Result<Typed, Problems<keyof Typed>> {
  return unlessProblems(typed, {
    gatewayAddress: typed.gatewayAddress.trim() === '' ? 'Type the address of the gateway.' : null,
    username: typed.username.trim() === '' ? 'Type the username of your panel.' : null,
    apiToken: typed.apiToken.trim() === '' ? 'Paste the API token from your panel.' : null,
    ownerPassphrase: ownerIsNew && typed.ownerPassphrase === '' ? 'Choose a passphrase.' : null,
  });
}
