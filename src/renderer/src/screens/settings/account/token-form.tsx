import type { ReactElement } from 'react';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { unlessProblems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';

interface TokenFormProps {
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Takes a new API token for the account that is connected. */
export function TokenForm({ onDone, onCancel }: TokenFormProps): ReactElement {
  const say = useSay();
  const form = useForm({
    initial: { apiToken: '' },
    secrets: { apiToken: 'until_taken' },
    read: (typed) =>
      unlessProblems(typed, {
        apiToken: typed.apiToken.trim() === '' ? say('settings.account.paste_token') : null,
      }),
    submit: (typed) => galla['account:enter-token'](typed),
    done: () => {
      onDone(say('settings.account.token_saved'));
      return null;
    },
    otherwise: 'apiToken',
  });

  return (
    <Form form={form} className="inner-form" label={say('settings.account.enter_token')}>
      <SecretField
        label={say('settings.account.token')}
        help={say('settings.account.token_help')}
        {...form.field('apiToken')}
        autoFocus
      />
      <div className="form-row">
        <SubmitButton>{say('settings.account.save_token')}</SubmitButton>
        <Button onPress={onCancel}>{say('settings.cancel')}</Button>
      </div>
    </Form>
  );
}
