import type { ReactElement } from 'react';
import type { RequestOf } from '../../../../../preload/contract/bridge/calls';
import type { Debt, DebtDirection } from '../../../../../preload/contract/sale/debts';
import { formatRupees, paise, parseRupees } from '../../../../../preload/contract/money';
import { ok } from '../../../../../preload/contract/result';
import { galla } from '../../../page/bridge';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { Form } from '../../../components/form/submit/form';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';
import { useSay } from '../../../page/use-say';
import { givenBackWords, nameOf, paidWords } from './debt-words';

const ways = ['cash', 'upi'] as const;

const blank: Pick<RequestOf<'debts:pay'>, 'amount' | 'payment' | 'note'> = {
  amount: '',
  payment: 'cash',
  note: '',
};

interface PaymentFormProps {
  readonly debt: Debt;
  readonly onPaid: (debts: readonly Debt[], words: string) => void;
}

/** What a customer pays back, or is given back of what was paid too much: a part, or all with one press more. */
export function PaymentForm({ debt, onPaid }: PaymentFormProps): ReactElement {
  const say = useSay();
  const { debtor, owesPaise, overpaidPaise } = debt;
  const direction: DebtDirection = overpaidPaise > 0 ? 'given_back' : 'paid_back';
  const all = direction === 'given_back' ? overpaidPaise : owesPaise;
  const askOnce = useRequestId();
  const form = useForm({
    initial: blank,
    read: (typed) => ok(typed),
    submit: (typed) => askOnce((requestId) => galla['debts:pay']({ requestId, direction, debtor, ...typed })),
    done: (debts, { amount }) => {
      const read = parseRupees(amount);
      const moved = read.ok ? read.value : paise(0);
      const now = debts.find((each) => each.debtor === debtor);
      onPaid(
        debts,
        direction === 'given_back'
          ? givenBackWords(say, nameOf(debt), moved, now?.overpaidPaise ?? paise(0))
          : paidWords(say, nameOf(debt), moved, now?.owesPaise ?? paise(0)),
      );
      return null;
    },
    empties: ['amount', 'note'],
    otherwise: 'amount',
  });

  return (
    <Form form={form} className="payment" label={say(`reports.payment.${direction}.title`)}>
      <TextField
        label={say(`reports.payment.${direction}.amount`)}
        inputMode="decimal"
        maxLength={20}
        {...form.field('amount')}
      />
      <Button
        aria-label={say('reports.payment.all_of', { sum: formatRupees(all) })}
        onPress={() => form.change({ amount: formatRupees(all) })}
      >
        {say('reports.payment.all')}
      </Button>
      <Choice
        label={say('reports.debts.how')}
        options={ways.map((value) => ({ value, name: say(`payment.${value}`) }))}
        {...form.field('payment')}
      />
      <TextField label={say('reports.debts.note')} maxLength={200} {...form.field('note')} />
      <SubmitButton>{say(`reports.payment.${direction}.save`)}</SubmitButton>
    </Form>
  );
}
