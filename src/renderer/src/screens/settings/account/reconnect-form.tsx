import type { ReactElement } from 'react';
import type { RequestOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { connectingAnAccount } from '../../../components/form/connecting-an-account';
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
  const say = useSay();
  const { gatewayAddress, username, ownerIsNew, onDone, onCancel } = props;
  const form = useForm({
    ...connectingAnAccount,
    initial: { gatewayAddress, username, apiToken: '', ownerPassphrase: '' },
    read: (typed) => unlessEmpty(say, typed, ownerIsNew),
    done: (status, typed) => {
      onDone(say('settings.account.connected', { username: status.account?.username ?? typed.username }));
      return null;
    },
  });

  return (
    <Form form={form} className="inner-form" label={say('settings.account.connect')}>
      <p>{say('settings.account.another')}</p>
      <TextField label={say('settings.account.address')} {...form.field('gatewayAddress')} />
      <TextField label={say('settings.account.username')} {...form.field('username')} />
      <SecretField label={say('settings.account.token')} {...form.field('apiToken')} />
      {ownerIsNew && (
        <SecretField
          label={say('settings.sections.owner')}
          help={say('settings.account.passphrase_help')}
          {...form.field('ownerPassphrase')}
        />
      )}
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('settings.account.save')}</SubmitButton>
        <Button onPress={onCancel}>{say('settings.cancel')}</Button>
      </div>
    </Form>
  );
}

type Typed = RequestOf<'account:connect'>;

function unlessEmpty(say: Say, typed: Typed, ownerIsNew: boolean): Result<Typed, Problems<keyof Typed>> {
  return unlessProblems(typed, {
    gatewayAddress: typed.gatewayAddress.trim() === '' ? say('settings.account.no_address') : null,
    username: typed.username.trim() === '' ? say('settings.account.no_username') : null,
    apiToken: typed.apiToken.trim() === '' ? say('settings.account.no_token') : null,
    ownerPassphrase:
      ownerIsNew && typed.ownerPassphrase === '' ? say('settings.account.no_passphrase') : null,
  });
}
