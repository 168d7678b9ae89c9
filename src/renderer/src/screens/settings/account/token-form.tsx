import type { ReactElement } from 'react';
import { galla } from '../../../page/bridge';
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
  const form = useForm({
    initial: { apiToken: '' },
    secrets: { apiToken: 'until_taken' },
    read: (typed) =>
      unlessProblems(typed, {
        apiToken: typed.apiToken.trim() === '' ? 'Paste the API token from your Deeperweb panel.' : null,
      }),
    submit: (typed) => galla['account:enter-token'](typed),
    done: () => {
      onDone('The API token is saved.');
      return null;
    },
    otherwise: 'apiToken',
  });

  return (
    <Form form={form} className="inner-form" label="Enter API token">
      <SecretField
        label="API token"
        help="From your Deeperweb panel. It is never shown again."
        {...form.field('apiToken')}
        autoFocus
      />
      <div className="form-row">
        <SubmitButton>Save token</SubmitButton>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </Form>
  );
}
