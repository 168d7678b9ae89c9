import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { galla } from '../../../page/bridge';
import { useMay } from '../../../page/may';
import { useSay } from '../../../page/use-say';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { Said } from '../../../components/said/said';
import { readPassphrases } from './passphrase-form';
import { RecoveryPart } from './recovery-part';

/** Changes the owner's passphrase. Typed twice, because nobody can look it up later. */
export function PassphraseSection({ isSet }: { readonly isSet: boolean }): ReactElement {
  const say = useSay();
  const mayRecover = useMay('owner');
  const form = useForm({
    initial: { current: '', next: '', again: '' },
    secrets: { current: 'until_taken', next: 'until_taken', again: 'until_taken' },
    read: (typed) => readPassphrases(say, typed),
    submit: ({ current, next }) => galla['owner:change-passphrase']({ current, next }),
    done: () => ({ tone: 'good', says: (inWords) => inWords('settings.passphrase.saved') }),
    fieldOf: { wrong_passphrase: 'current', bad_passphrase: 'next' },
  });

  if (!isSet) {
    return (
      <section className="section" aria-label={say('settings.sections.owner')}>
        <Heading level={2}>{say('settings.sections.owner')}</Heading>
        <p className="lead">{say('settings.passphrase.none')}</p>
      </section>
    );
  }

  return (
    <div className="section">
      <Form form={form} className="section" label={say('settings.passphrase.title')}>
        <Heading level={2}>{say('settings.sections.owner')}</Heading>
        <p className="lead">{say('settings.passphrase.says')}</p>
        <SecretField label={say('settings.passphrase.current')} {...form.field('current')} />
        <SecretField label={say('settings.passphrase.next')} {...form.field('next')} />
        <SecretField label={say('settings.passphrase.again')} {...form.field('again')} />
        <div className="form-row">
          <SubmitButton>{say('settings.passphrase.save')}</SubmitButton>
          <Said remark={form.said} />
        </div>
      </Form>
      {mayRecover && <RecoveryPart />}
    </div>
  );
}
