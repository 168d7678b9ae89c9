import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { ForgottenForm } from '../../../components/people/forgotten-form';
import { useAppStatus } from '../../../page/app-status';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { unlessProblems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';

/** Stands before the settings until the owner's passphrase is given; main tells everybody that it was. */
export function UnlockForm(): ReactElement {
  const say = useSay();
  const { recoveryCode } = useAppStatus();
  const [forgotten, setForgotten] = useState(false);
  const form = useForm({
    initial: { passphrase: '' },
    secrets: { passphrase: 'one_try' },
    read: (typed) =>
      unlessProblems(typed, {
        passphrase: typed.passphrase === '' ? say('settings.unlock.no_passphrase') : null,
      }),
    submit: (typed) => galla['owner:unlock'](typed),
    done: () => null,
    otherwise: 'passphrase',
  });

  if (forgotten) {
    return (
      <div className="unlock">
        <Heading level={1}>{say('lock.forgotten.name')}</Heading>
        <ForgottenForm onLeave={() => setForgotten(false)} />
      </div>
    );
  }
  return (
    <Form form={form} className="unlock">
      <Heading level={1}>{say('settings.unlock.title')}</Heading>
      <p>{say('settings.unlock.says')}</p>
      <SecretField label={say('settings.sections.owner')} {...form.field('passphrase')} autoFocus />
      <div className="form-row">
        <SubmitButton>{say('settings.unlock.save')}</SubmitButton>
        {recoveryCode !== 'missing' && (
          <Button kind="quiet" onPress={() => setForgotten(true)}>
            {say('lock.forgotten.name')}
          </Button>
        )}
      </div>
    </Form>
  );
}
