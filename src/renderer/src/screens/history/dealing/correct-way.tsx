import { useState, type ReactElement } from 'react';
import { formatRupees, paise, parseRupees, type Paise } from '../../../../../preload/contract/money';
import type { MoveWay } from '../../../../../preload/contract/money-moves/move';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { saysSomething } from '../../../../../preload/contract/rules/says-something';
import { useSay } from '../../../page/use-say';
import { galla } from '../../../page/bridge';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { unlessProblems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';

interface CorrectWayProps {
  readonly recharge: Recharge;
  readonly onDone: (said: string) => void;
}

/** The way to say that it was paid by UPI, not in cash, or the other way round. Closed until somebody wants it. */
export function CorrectWay({ recharge, onDone }: CorrectWayProps): ReactElement {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {say('dealing.correct.open')}
      </Button>
    );
  return (
    <CorrectWayForm
      recharge={recharge}
      onDone={(said) => {
        setOpen(false);
        onDone(said);
      }}
      onCancel={() => setOpen(false)}
    />
  );
}

interface FormProps extends CorrectWayProps {
  readonly onCancel: () => void;
}

function CorrectWayForm({ recharge, onDone, onCancel }: FormProps): ReactElement {
  const say = useSay();
  const { refId, money } = recharge;
  const held = heldBy(money);
  const ways = (['upi', 'cash'] as const).filter((to) => held[otherThan(to)] > 0);
  const first = ways[0] ?? 'upi';
  const askOnce = useRequestId();
  const form = useForm({
    initial: { to: first, amount: formatRupees(held[otherThan(first)]), who: '' },
    read: (typed) => {
      const amount = parseRupees(typed.amount);
      return unlessProblems(
        { ...typed, who: typed.who.trim() },
        {
          to: null,
          amount: amount.ok && amount.value > 0 ? null : say('history.deal.no_amount'),
          who: saysSomething(typed.who) ? null : say('history.deal.no_name'),
        },
      );
    },
    submit: (typed) => askOnce((requestId) => galla['recharge:correct-way']({ requestId, refId, ...typed })),
    done: (_, { to, amount }) => {
      onDone(say('dealing.correct.done', { amount, to }));
      return null;
    },
    fieldOf: { bad_fields: 'amount', who_needed: 'who' },
  });
  return (
    <Form
      form={form}
      className="deal-with"
      label={say('dealing.correct.open')}
      startsHere
      onKeyDown={(event) => {
        // One step back is out of this form, not out of the details.
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Choice
        label={say('dealing.correct.what')}
        options={ways.map((value) => ({ value, name: say(`dealing.correct.to_${value}`) }))}
        value={form.typed.to}
        onChange={(to) => form.change({ to, amount: formatRupees(held[otherThan(to)]) })}
      />
      <div className="deal-with-fields level">
        <TextField label={say('dealing.correct.amount')} inputMode="decimal" {...form.field('amount')} />
        <TextField label={say('history.deal.who')} {...form.field('who')} />
      </div>
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('history.deal.save')}</SubmitButton>
        <Button onPress={onCancel}>{say('counter.needs_you.not_now')}</Button>
      </div>
    </Form>
  );
}

/** What came by each way and is still here. */
function heldBy({ sumPaise, sumUpiPaise }: Recharge['money']): Readonly<Record<MoveWay, Paise>> {
  return { upi: paise(Math.max(0, sumUpiPaise)), cash: paise(Math.max(0, sumPaise - sumUpiPaise)) };
}

function otherThan(way: MoveWay): MoveWay {
  return way === 'cash' ? 'upi' : 'cash';
}
