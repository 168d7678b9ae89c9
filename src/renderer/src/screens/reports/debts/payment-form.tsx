import { useState, type ReactElement } from 'react';
import type { FailureOf, RequestOf } from '../../../../../preload/contract/bridge/calls';
import type { Debt, DebtDirection } from '../../../../../preload/contract/sale/debts';
import { formatRupees, paise, parseRupees } from '../../../../../preload/contract/money';
import type { Say } from '../../../../../preload/contract/words/say';
import { galla } from '../../../page/bridge';
import { newRequestId } from '../../../page/new-request-id';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { TextField } from '../../../components/form/text-field';
import { failureText } from '../../../text/failures';
import { fieldProblemText } from '../../../text/field-problems';
import { givenBackWords, nameOf, paidWords } from './debt-words';

/** What the form says for each direction. */
const words = {
  paid_back: { title: 'Take a payment', field: 'Paid back, ₹', button: 'Take payment' },
  given_back: { title: 'Give money back', field: 'Given back, ₹', button: 'Note as given back' },
} as const satisfies Readonly<Record<DebtDirection, unknown>>;

const ways = ['cash', 'upi'] as const;

interface PaymentFormProps {
  readonly debt: Debt;
  readonly onPaid: (debts: readonly Debt[], words: string) => void;
}

/** What a customer pays back, or is given back of what was paid too much: a part, or all with one press more. */
export function PaymentForm({ debt, onPaid }: PaymentFormProps): ReactElement {
  const say = useSay();
  const [amount, setAmount] = useState('');
  const [payment, setPayment] = useState<RequestOf<'debts:pay'>['payment']>('cash');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [requestId, setRequestId] = useState(newRequestId);
  const { debtor, owesPaise, overpaidPaise } = debt;
  const direction: DebtDirection = overpaidPaise > 0 ? 'given_back' : 'paid_back';
  const { title, field, button } = words[direction];
  const all = direction === 'given_back' ? overpaidPaise : owesPaise;

  const pay = async (): Promise<void> => {
    setBusy(true);
    const answer = await galla['debts:pay']({ requestId, direction, debtor, amount, payment, note });
    setBusy(false);
    // Tried again with the same id until it is known that it was noted.
    if (answer.ok || answer.failure.code === 'already_recorded') setRequestId(newRequestId());
    if (!answer.ok) {
      setProblem(sentenceOf(say, answer.failure));
      return;
    }
    const read = parseRupees(amount);
    const moved = read.ok ? read.value : paise(0);
    const now = answer.value.find((each) => each.debtor === debtor);
    setAmount('');
    setNote('');
    onPaid(
      answer.value,
      direction === 'given_back'
        ? givenBackWords(nameOf(debt), moved, now?.overpaidPaise ?? paise(0))
        : paidWords(nameOf(debt), moved, now?.owesPaise ?? paise(0)),
    );
  };

  return (
    <form
      className="payment"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void pay();
      }}
    >
      <TextField
        label={field}
        inputMode="decimal"
        value={amount}
        onChange={(typed) => {
          setAmount(typed);
          setProblem(undefined);
        }}
        problem={problem}
        maxLength={20}
      />
      <Button
        aria-label={`All of ₹ ${formatRupees(all)}`}
        onPress={() => {
          setAmount(formatRupees(all));
          setProblem(undefined);
        }}
      >
        All
      </Button>
      <Choice
        label="How"
        value={payment}
        options={ways.map((value) => ({ value, name: say(`payment.${value}`) }))}
        onChange={setPayment}
      />
      <TextField label="Note" value={note} onChange={setNote} maxLength={200} />
      <Button type="submit" kind="primary" isPending={busy}>
        {button}
      </Button>
    </form>
  );
}

function sentenceOf(say: Say, failure: FailureOf<'debts:pay'>): string {
  const [problem] = failure.problems ?? [];
  return problem === undefined ? failureText(say, failure) : fieldProblemText(say, problem);
}
