import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { galla } from '../../../page/bridge';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { Said } from '../../../components/said/said';
import { readPassphrases } from './passphrase-form';

/** Changes the owner's passphrase. Typed twice, because nobody can look it up later. */
export function PassphraseSection({ isSet }: { readonly isSet: boolean }): ReactElement {
  const form = useForm({
    initial: { current: '', next: '', again: '' },
    secrets: { current: 'until_taken', next: 'until_taken', again: 'until_taken' },
    read: readPassphrases,
    submit: ({ current, next }) => galla['owner:change-passphrase']({ current, next }),
    done: () => ({ tone: 'good', text: 'Saved: the owner passphrase is changed.' }),
    fieldOf: { wrong_passphrase: 'current', bad_passphrase: 'next' },
  });

  if (!isSet) {
    return (
      <section className="section" aria-label="Owner passphrase">
        <Heading level={2}>Owner passphrase</Heading>
        <p className="lead">There is none yet. You choose it when you connect an account, under Account.</p>
      </section>
    );
  }

  return (
    <Form form={form} className="section" label="Change the owner passphrase">
      <Heading level={2}>Owner passphrase</Heading>
      <p className="lead">
        It protects the settings, settling by hand and selling the same twice. Write it down and keep it safe.
        Galla cannot show it to you.
      </p>
      <SecretField label="Present passphrase" {...form.field('current')} />
      <SecretField label="New passphrase" {...form.field('next')} />
      <SecretField label="New passphrase again" {...form.field('again')} />
      <div className="form-row">
        <SubmitButton>Change passphrase</SubmitButton>
        <Said remark={form.said} />
      </div>
    </Form>
  );
}
