import type { ReactElement } from 'react';
import { ok } from '../../../../preload/contract/result';
import { useAppStatus } from '../../page/app-status';
import { useSay } from '../../page/use-say';
import { Button } from '../../components/button';
import { connectingAnAccount } from '../../components/form/connecting-an-account';
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
  const say = useSay();
  const { keyRing, owner } = useAppStatus();
  const form = useForm({
    ...connectingAnAccount,
    initial: { gatewayAddress: '', username: '', apiToken: '', ownerPassphrase: '' },
    read: (typed) => ok(typed),
    done: () => {
      setConnecting(false);
      return null;
    },
  });

  return (
    <Form form={form} className="welcome-connect">
      <TextField
        label={say('welcome.connect.address')}
        help={say('welcome.connect.address_help')}
        inputMode="url"
        autoFocus
        {...form.field('gatewayAddress')}
      />
      <TextField label={say('welcome.connect.username')} {...form.field('username')} />
      <SecretField
        label={say('welcome.connect.token')}
        help={say('welcome.connect.token_help')}
        {...form.field('apiToken')}
      />
      <SecretField
        label={say('welcome.connect.passphrase')}
        help={say(`welcome.connect.passphrase_${owner === 'not_set' ? 'new' : 'chosen'}`)}
        {...form.field('ownerPassphrase')}
      />
      {keyRing === 'unprotected' && <Note tone="care">{say('welcome.connect.no_key_ring')}</Note>}
      <FormRefusal />
      <div className="form-row">
        <SubmitButton size="large">{say('welcome.connect.save')}</SubmitButton>
        <Button kind="quiet" onPress={onBack}>
          {say('welcome.connect.back')}
        </Button>
      </div>
    </Form>
  );
}
