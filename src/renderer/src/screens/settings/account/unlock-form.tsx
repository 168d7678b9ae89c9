import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { galla } from '../../../page/bridge';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { unlessProblems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';

/** Stands before the settings until the owner's passphrase is given; main tells everybody that it was. */
export function UnlockForm(): ReactElement {
  const form = useForm({
    initial: { passphrase: '' },
    secrets: { passphrase: 'one_try' },
    read: (typed) =>
      unlessProblems(typed, { passphrase: typed.passphrase === '' ? 'Type the owner’s passphrase.' : null }),
    submit: (typed) => galla['owner:unlock'](typed),
    done: () => null,
    otherwise: 'passphrase',
  });

  return (
    <Form form={form} className="unlock">
      <Heading level={1}>Settings are for the owner</Heading>
      <p>
        They lock again after five minutes without use. Staff can sell, print and use History without them.
      </p>
      <SecretField label="Owner passphrase" {...form.field('passphrase')} autoFocus />
      <SubmitButton>Unlock</SubmitButton>
    </Form>
  );
}
