import type { ReactElement } from 'react';
import { ok } from '../../../../preload/contract/result';
import { useAppStatus } from '../../page/app-status';
import { galla } from '../../page/bridge';
import { Button } from '../../components/button';
import { Note } from '../../components/said/note';
import { SecretField } from '../../components/form/secret-field';
import { Form } from '../../components/form/submit/form';
import { FormRefusal } from '../../components/form/submit/form-refusal';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { useForm } from '../../components/form/submit/use-form';
import { TextField } from '../../components/form/text-field';
import { setConnecting } from '../../store/connecting';

/** Connects the shop's account. What was typed stays when something does not fit, except in main. */
export function ConnectForm({ onBack }: { readonly onBack: () => void }): ReactElement {
  const { keyRing, owner } = useAppStatus();
  const form = useForm({
    initial: { gatewayAddress: '', username: '', apiToken: '', ownerPassphrase: '' },
    secrets: { apiToken: 'until_taken', ownerPassphrase: 'until_taken' },
    read: (typed) => ok(typed),
    submit: (typed) => galla['account:connect'](typed),
    done: () => {
      setConnecting(false);
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
      owner_locked: 'ownerPassphrase',
    },
  });

  return (
    <Form form={form} className="welcome-connect">
      <TextField
        label="Gateway address"
        help="As your panel shows it, such as https://www.example.in"
        inputMode="url"
        autoFocus
        {...form.field('gatewayAddress')}
      />
      <TextField label="Username" {...form.field('username')} />
      <SecretField
        label="API token"
        help="From your Deeperweb panel. It is never shown again."
        {...form.field('apiToken')}
      />
      <SecretField
        label="Owner passphrase"
        help={
          owner === 'not_set'
            ? 'You choose it now, four characters or more. It protects the settings.'
            : 'The one you chose before.'
        }
        {...form.field('ownerPassphrase')}
      />
      {keyRing === 'unprotected' && (
        <Note tone="care">
          This computer has no key ring to protect the token. Galla keeps it until it closes. Then it asks for
          it again.
        </Note>
      )}
      <FormRefusal />
      <div className="form-row">
        <SubmitButton size="large">Save and continue</SubmitButton>
        <Button kind="quiet" onPress={onBack}>
          Back
        </Button>
      </div>
    </Form>
  );
}
