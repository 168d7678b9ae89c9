import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { Note } from '../../../components/said/note';
import { TextField } from '../../../components/form/text-field';
import { failureText } from '../../../text/failures';
import { PassphraseField } from './passphrase-field';

const outcomes = ['success', 'failed', 'refunded'] as const;
type Outcome = (typeof outcomes)[number];

interface Problem {
  readonly to?: string;
  readonly reason?: string;
  readonly passphrase?: string;
  readonly form?: string;
}

interface SettleFormProps {
  readonly recharge: Recharge;
  /** The owner's passphrase is asked with it. */
  readonly locked: boolean;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/**
 * Decides a pending or unknown recharge by hand. Nothing is chosen beforehand: whoever settles has to say
 * what they know and how they know it.
 */
export function SettleForm({ recharge, locked, onDone, onCancel }: SettleFormProps): ReactElement {
  const say = useSay();
  const [to, setTo] = useState<Outcome | null>(null);
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Problem>({});
  const [busy, setBusy] = useState(false);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Whoever opened it by key is where it begins.
    ref.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, [ref]);

  const settle = async (): Promise<Problem> => {
    const asked = problemsOf(to, reason, locked, passphrase);
    if (to === null || asked !== null) return asked ?? {};
    if (locked) {
      const unlocked = await galla['owner:unlock']({ passphrase });
      if (!unlocked.ok) return { passphrase: failureText(say, unlocked.failure) };
    }
    const answer = await galla['recharge:settle']({ refId: recharge.refId, to, reason: reason.trim() });
    if (!answer.ok) return { form: failureText(say, answer.failure) };
    onDone(`Settled by hand as ${say(`state.${to}`)}. The gateway is still asked.`);
    return {};
  };

  const submit = async (): Promise<void> => {
    setBusy(true);
    setProblem(await settle());
    setBusy(false);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc of any of its fields
    <form
      ref={ref}
      className="settle"
      aria-label="Settle by hand"
      noValidate
      onKeyDown={(event) => {
        // One step back is out of this form, not out of the details with all that was typed.
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>
        Do this only if the customer’s phone, the operator or your panel told you. It is kept as{' '}
        <em>settled by hand</em>.
      </p>
      <Choice
        label="How did it end?"
        value={to}
        options={outcomes.map((outcome) => ({ value: outcome, name: say(`state.${outcome}`) }))}
        onChange={setTo}
        problem={problem.to}
      />
      <TextField
        label="How do you know?"
        value={reason}
        onChange={setReason}
        problem={problem.reason}
        maxLength={300}
      />
      {locked && <PassphraseField value={passphrase} onChange={setPassphrase} problem={problem.passphrase} />}
      {problem.form !== undefined && <Note tone="bad">{problem.form}</Note>}
      <div className="form-row">
        <Button type="submit" kind="primary" isPending={busy}>
          Save
        </Button>
        <Button onPress={onCancel}>Leave it open</Button>
      </div>
    </form>
  );
}

function problemsOf(to: Outcome | null, reason: string, locked: boolean, passphrase: string): Problem | null {
  const problem = {
    ...(to === null ? { to: 'Choose how it ended.' } : {}),
    ...(reason.trim() === '' ? { reason: 'Write who told you, or where you saw it.' } : {}),
    ...(locked && passphrase === '' ? { passphrase: 'Type the owner’s passphrase.' } : {}),
  };
  return Object.keys(problem).length === 0 ? null : problem;
}
