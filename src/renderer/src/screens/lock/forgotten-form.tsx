import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { SecretField } from '../../components/form/secret-field';
import { Form } from '../../components/form/submit/form';
import { FormRefusal } from '../../components/form/submit/form-refusal';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { useForm } from '../../components/form/submit/use-form';
import { TextField } from '../../components/form/text-field';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { readForgotten } from './read-forgotten';

interface ForgottenFormProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** A new passphrase in the place of a forgotten one, for whoever has the recovery code on paper. */
export function ForgottenForm({ onDone, onBack }: ForgottenFormProps): ReactElement {
  const say = useSay();
  const form = useForm({
    initial: { code: '', next: '', again: '' },
    secrets: { code: 'until_taken', next: 'until_taken', again: 'until_taken' },
    read: (typed) => readForgotten(say, typed),
    submit: ({ code, next }) => galla['recovery:use']({ code, next }),
    done: () => {
      onDone();
      return null;
    },
    fieldOf: { wrong_recovery_code: 'code', bad_passphrase: 'next' },
  });
  return (
    <Form
      form={form}
      className="lock-forgotten"
      label={say('lock.forgotten.name')}
      startsHere
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onBack();
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
        <Button size="large" onPress={onBack}>
          {say('people.entry.back')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </Form>
  );
}
