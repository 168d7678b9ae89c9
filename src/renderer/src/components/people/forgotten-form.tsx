import type { ReactElement } from 'react';
import { Button } from '../button';
import { SecretField } from '../form/secret-field';
import { Form } from '../form/submit/form';
import { FormRefusal } from '../form/submit/form-refusal';
import { SubmitButton } from '../form/submit/submit-button';
import { useForm } from '../form/submit/use-form';
import { TextField } from '../form/text-field';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { readForgotten } from './read-forgotten';
import './forgotten-form.css';

interface ForgottenFormProps {
  /** It was changed, and whoever did it is let in; or they went back. */
  readonly onLeave: () => void;
}

/** A new passphrase in the place of a forgotten one, for whoever has the recovery code on paper. */
export function ForgottenForm({ onLeave }: ForgottenFormProps): ReactElement {
  const say = useSay();
  const form = useForm({
    initial: { code: '', next: '', again: '' },
    secrets: { code: 'until_taken', next: 'until_taken', again: 'until_taken' },
    read: (typed) => readForgotten(say, typed),
    submit: ({ code, next }) => galla['recovery:use']({ code, next }),
    done: () => {
      onLeave();
      return null;
    },
    fieldOf: { wrong_recovery_code: 'code', bad_passphrase: 'next' },
  });
  return (
    <Form
      form={form}
      className="forgotten"
      label={say('lock.forgotten.name')}
      startsHere
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <p className="lead">{say('lock.forgotten.says')}</p>
      <TextField
        label={say('lock.forgotten.code')}
        help={say('lock.forgotten.code_help')}
        {...form.field('code')}
      />
      <SecretField label={say('settings.passphrase.next')} {...form.field('next')} />
      <SecretField label={say('settings.passphrase.again')} {...form.field('again')} />
      <FormRefusal />
      <div className="form-row">
        <SubmitButton size="large">{say('lock.forgotten.save')}</SubmitButton>
        <Button size="large" onPress={onLeave}>
          {say('lock.forgotten.back')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </Form>
  );
}
