import { useState, type ReactElement } from 'react';
import type { FailureOf, RequestOf } from '../../../../../preload/contract/calls';
import type { Debt } from '../../../../../preload/contract/debts';
import { formatRupees, paise, parseRupees } from '../../../../../preload/contract/money';
import { galla } from '../../../bridge';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { TextField } from '../../../components/text-field';
import { useFirstProblem } from '../../../components/use-first-problem';
import { failureText } from '../../../text/failures';
import { fieldProblemText } from '../../../text/field-problems';
import { paymentNames } from '../../../text/payments';
import { nameOf, paidWords } from './debt-words';

const ways = (['cash', 'upi'] as const).map((value) => ({ value, name: paymentNames[value] }));

interface PaymentFormProps {
  readonly debt: Debt;
  readonly onPaid: (debts: readonly Debt[], words: string) => void;
}

/** Takes what a customer pays back: a part, or all of it with one press more. */
export function PaymentForm({ debt, onPaid }: PaymentFormProps): ReactElement {
  const [amount, setAmount] = useState('');
  const [payment, setPayment] = useState<RequestOf<'debts:pay'>['payment']>('cash');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const form = useFirstProblem(tries);
  const { debtor, owesPaise } = debt;

  const pay = async (): Promise<void> => {
    setBusy(true);
    const answer = await galla['debts:pay']({ debtor, amount, payment, note });
    setBusy(false);
    if (!answer.ok) {
      setProblem(sentenceOf(answer.failure));
      setTries((count) => count + 1);
      return;
    }
    const paid = parseRupees(amount);
    const left = answer.value.find((each) => each.debtor === debtor)?.owesPaise ?? paise(0);
    setAmount('');
    setNote('');
    onPaid(answer.value, paidWords(nameOf(debt), paid.ok ? paid.value : paise(0), left));
  };

  return (
    <form
      ref={form}
      className="payment"
      aria-label="Take a payment"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void pay();
      }}
    >
      <TextField
        label="Paid back, ₹"
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
        aria-label={`All of ₹ ${formatRupees(owesPaise)}`}
        onPress={() => {
          setAmount(formatRupees(owesPaise));
          setProblem(undefined);
        }}
      >
        All
      </Button>
      <Choice label="How" value={payment} options={ways} onChange={setPayment} />
      <TextField label="Note" value={note} onChange={setNote} maxLength={200} />
      <Button type="submit" kind="primary" isPending={busy}>
        Take payment
      </Button>
    </form>
  );
}

function sentenceOf(failure: FailureOf<'debts:pay'>): string {
  const [problem] = failure.problems ?? [];
  return problem === undefined ? failureText(failure) : fieldProblemText(problem);
}
