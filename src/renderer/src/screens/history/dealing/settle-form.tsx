import type { ReactElement } from 'react';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import { saysSomething } from '../../../../../preload/contract/rules/says-something';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import type { Say } from '../../../../../preload/contract/words/say';
import { useSay, useSayRich } from '../../../page/use-say';
import { galla } from '../../../page/bridge';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { stressed } from '../../../components/said/text-looks';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { TextField } from '../../../components/form/text-field';
import { PassphraseField } from './passphrase-field';
import { unlockFirst } from './unlock-first';

const outcomes = ['success', 'failed', 'refunded'] as const;
type Outcome = (typeof outcomes)[number];

interface Settling<To> {
  readonly to: To;
  readonly reason: string;
  readonly passphrase: string;
}

/** Nothing is chosen beforehand. */
const blank: Settling<Outcome | null> = { to: null, reason: '', passphrase: '' };

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
  const sayRich = useSayRich();
  const { refId } = recharge;
  const form = useForm({
    initial: blank,
    secrets: { passphrase: 'one_try' },
    read: (typed) => readSettling(say, typed, locked),
    submit: async ({ to, reason, passphrase }) => {
      const unlocked = await unlockFirst(locked, passphrase);
      return unlocked.ok ? galla['recharge:settle']({ refId, to, reason: reason.trim() }) : unlocked;
    },
    done: (_, { to }) => {
      onDone(say('history.settle.done', { state: say(`state.${to}`) }));
      return null;
    },
    fieldOf: { wrong_passphrase: 'passphrase' },
  });

  return (
    <Form
      form={form}
      className="settle"
      label={say('history.settle.title')}
      startsHere
      onKeyDown={(event) => {
        // One step back is out of this form, not out of the details with all that was typed.
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p>{sayRich('history.settle.says', { stressed })}</p>
      <Choice
        label={say('history.settle.to')}
        options={outcomes.map((outcome) => ({ value: outcome, name: say(`state.${outcome}`) }))}
        {...form.field('to')}
      />
      <TextField label={say('history.settle.reason')} maxLength={300} {...form.field('reason')} />
      {locked && <PassphraseField {...form.field('passphrase')} />}
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('history.settle.save')}</SubmitButton>
        <Button onPress={onCancel}>{say('history.settle.leave')}</Button>
      </div>
    </Form>
  );
}

function readSettling(
  say: Say,
  { to, reason, passphrase }: Settling<Outcome | null>,
  locked: boolean,
): Result<Settling<Outcome>, Problems<keyof Settling<Outcome>>> {
  const said = unlessProblems(
    { reason, passphrase },
    {
      reason: saysSomething(reason) ? null : say('history.settle.no_reason'),
      passphrase: locked && passphrase === '' ? say('history.settle.no_passphrase') : null,
    },
  );
  if (to === null) return fail({ to: say('history.settle.no_end'), ...(said.ok ? {} : said.failure) });
  return said.ok ? ok({ ...said.value, to }) : said;
}
