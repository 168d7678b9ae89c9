import type { ReactElement } from 'react';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import { ok, type Result } from '../../../../preload/contract/result';
import { useAppStatus } from '../../page/app-status';
import { useSay } from '../../page/use-say';
import { Button } from '../button';
import { SecretField } from '../form/secret-field';
import { Form } from '../form/submit/form';
import { SubmitButton } from '../form/submit/submit-button';
import { useForm } from '../form/submit/use-form';
import './passphrase-step.css';

interface PassphraseStepProps<T> {
  readonly label: string;
  readonly lead: string;
  /** What the button does. */
  readonly go: string;
  readonly ask: (typed: { readonly passphrase: string }) => Promise<Result<T, FailureOf<'restore:begin'>>>;
  readonly onShown: (shown: T) => void;
  readonly onLeave: () => void;
}

/** What is the owner's, also where nobody can be at the counter: the passphrase first, where there is one. */
export function PassphraseStep<T>(props: PassphraseStepProps<T>): ReactElement {
  const { label, lead, go, ask, onShown, onLeave } = props;
  const say = useSay();
  const { owner } = useAppStatus();
  const form = useForm({
    initial: { passphrase: '' },
    secrets: { passphrase: 'one_try' },
    read: (typed) => ok(typed),
    submit: ask,
    done: (shown) => {
      onShown(shown);
      return null;
    },
    otherwise: 'passphrase',
  });
  return (
    <Form form={form} className="passphrase-step" label={label} startsHere>
      <p className="lead">{lead}</p>
      {owner !== 'not_set' && <SecretField label={say('restore.passphrase')} {...form.field('passphrase')} />}
      <div className="form-row">
        <SubmitButton>{go}</SubmitButton>
        <Button onPress={onLeave}>{say('restore.leave')}</Button>
      </div>
    </Form>
  );
}
