import type { ReactElement } from 'react';
import { isLongEnough, MIN_PASSPHRASE } from '../../../../../preload/contract/rules/passphrase-length';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { unlessProblems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';

/** Chooses the owner's passphrase of a shop that has only practised: before there are people, the owner must be known. */
export function FirstPassphraseForm(): ReactElement {
  const say = useSay();
  const form = useForm({
    initial: { next: '', again: '' },
    secrets: { next: 'until_taken', again: 'until_taken' },
    read: (typed) =>
      unlessProblems(typed, {
        next: isLongEnough(typed.next)
          ? null
          : say('settings.passphrase.too_short', { least: MIN_PASSPHRASE }),
        again: typed.again === typed.next ? null : say('settings.passphrase.not_same'),
      }),
    submit: ({ next }) => galla['owner:change-passphrase']({ current: '', next }),
    // The form for the first person stands here then.
    done: () => null,
    fieldOf: { bad_passphrase: 'next' },
  });
  return (
    <Form form={form} className="inner-form people-first" label={say('people.first.choose_passphrase')}>
      <p>{say('people.first.no_passphrase')}</p>
      <SecretField label={say('settings.passphrase.next')} {...form.field('next')} />
      <SecretField label={say('settings.passphrase.again')} {...form.field('again')} />
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('people.first.choose_passphrase')}</SubmitButton>
      </div>
    </Form>
  );
}
