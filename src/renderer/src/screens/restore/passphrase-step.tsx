import type { ReactElement } from 'react';
import { ok } from '../../../../preload/contract/result';
import type { ReplyOf } from '../../../../preload/contract/bridge/calls';
import { Button } from '../../components/button';
import { SecretField } from '../../components/form/secret-field';
import { Form } from '../../components/form/submit/form';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { useForm } from '../../components/form/submit/use-form';
import { useAppStatus } from '../../page/app-status';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';

interface PassphraseStepProps {
  readonly onBegun: (begun: ReplyOf<'restore:begin'>) => void;
  readonly onLeave: () => void;
}

/** Copies are the owner's: the passphrase first, where there is one. */
export function PassphraseStep({ onBegun, onLeave }: PassphraseStepProps): ReactElement {
  const say = useSay();
  const { owner } = useAppStatus();
  const form = useForm({
    initial: { passphrase: '' },
    secrets: { passphrase: 'one_try' },
    read: (typed) => ok(typed),
    submit: (typed) => galla['restore:begin'](typed),
    done: (begun) => {
      onBegun(begun);
      return null;
    },
    otherwise: 'passphrase',
  });
  return (
    <Form form={form} className="restore" label={say('restore.name')} startsHere>
      <p className="lead">{say('restore.lead')}</p>
      {owner !== 'not_set' && <SecretField label={say('restore.passphrase')} {...form.field('passphrase')} />}
      <div className="form-row">
        <SubmitButton>{say('restore.show')}</SubmitButton>
        <Button onPress={onLeave}>{say('restore.leave')}</Button>
      </div>
    </Form>
  );
}
