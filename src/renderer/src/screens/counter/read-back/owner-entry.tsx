import type { ReactElement } from 'react';
import { ok } from '../../../../../preload/contract/result';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { SecretField } from '../../../components/form/secret-field';
import { FormWithin } from '../../../components/form/submit/form-within';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';

/** Takes the owner's passphrase where a sale needs it. */
export function OwnerEntry({ onUnlocked }: { readonly onUnlocked: () => void }): ReactElement {
  const say = useSay();
  const form = useForm({
    initial: { passphrase: '' },
    secrets: { passphrase: 'one_try' },
    read: (typed) => ok(typed),
    submit: (typed) => galla['owner:unlock'](typed),
    done: () => {
      onUnlocked();
      return null;
    },
    otherwise: 'passphrase',
  });
  return (
    <FormWithin form={form} className="sell-token">
      <SecretField label={say('counter.owner.passphrase')} {...form.field('passphrase')} />
      <SubmitButton kind="plain">{say('counter.owner.unlock')}</SubmitButton>
    </FormWithin>
  );
}
