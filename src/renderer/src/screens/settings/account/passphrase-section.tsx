import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Said, type Remark } from '../../../components/said/said';
import { SecretField } from '../../../components/form/secret-field';
import { failureText } from '../../../text/failures';
import { passphraseProblems, type PassphraseForm } from './passphrase-form';
import type { Problems } from '../problems';

const blank: PassphraseForm = { current: '', next: '', again: '' };

/** Changes the owner's passphrase. Typed twice, because nobody can look it up later. */
export function PassphraseSection({ isSet }: { readonly isSet: boolean }): ReactElement {
  const say = useSay();
  const [form, setForm] = useState(blank);
  const [problems, setProblems] = useState<Problems<keyof PassphraseForm>>({});
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);

  // SECURITY: other things that are typed wait while somebody looks elsewhere; secrets do not.
  useEffect(() => () => setForm(blank), []);

  const set = (field: keyof PassphraseForm) => (value: string) => {
    setForm((old) => ({ ...old, [field]: value }));
    setProblems((old) => ({ ...old, [field]: undefined }));
    setSaid(null);
  };

  const change = async (): Promise<void> => {
    const found = passphraseProblems(form);
    setProblems(found);
    setSaid(null);
    if (Object.keys(found).length > 0) {
      return;
    }
    setBusy(true);
    const answer = await galla['owner:change-passphrase']({ current: form.current, next: form.next });
    setBusy(false);
    if (answer.ok) {
      setForm(blank);
      setSaid({ tone: 'good', text: 'Saved: the owner passphrase is changed.' });
      return;
    }
    const text = failureText(say, answer.failure);
    if (answer.failure.code === 'wrong_passphrase') setProblems({ current: text });
    else if (answer.failure.code === 'bad_passphrase') setProblems({ next: text });
    else setSaid({ tone: 'bad', text });
  };

  if (!isSet) {
    return (
      <section className="section" aria-label="Owner passphrase">
        <Heading level={2}>Owner passphrase</Heading>
        <p className="lead">There is none yet. You choose it when you connect an account, under Account.</p>
      </section>
    );
  }

  return (
    <form
      className="section"
      aria-label="Change the owner passphrase"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <Heading level={2}>Owner passphrase</Heading>
      <p className="lead">
        It protects the settings, settling by hand and selling the same twice. Write it down and keep it safe.
        Galla cannot show it to you.
      </p>
      <SecretField
        label="Present passphrase"
        value={form.current}
        onChange={set('current')}
        problem={problems.current}
      />
      <SecretField label="New passphrase" value={form.next} onChange={set('next')} problem={problems.next} />
      <SecretField
        label="New passphrase again"
        value={form.again}
        onChange={set('again')}
        problem={problems.again}
      />
      <div className="form-row">
        <Button type="submit" kind="primary" isPending={busy}>
          Change passphrase
        </Button>
        <Said remark={said} />
      </div>
    </form>
  );
}
