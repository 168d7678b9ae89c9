import { useState, type ReactElement } from 'react';
import { parseRupees } from '../../../../preload/contract/money';
import { settlements, type Recharge, type Settlement } from '../../../../preload/contract/recharge';
import { galla } from '../../bridge';
import { Button } from '../../components/button';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { useFirstProblem } from '../../components/use-first-problem';
import { failureText } from '../../text/failures';
import { cashToReturn, mayOweCash } from './money-owed';

const names = {
  cash_returned: 'Cash returned',
  customer_told: 'Customer told',
  nothing_owed: 'Nothing owed',
} as const satisfies Readonly<Record<Settlement, string>>;

interface DealWithFormProps {
  readonly recharge: Recharge;
  readonly onDone: (said: string) => void;
}

/** Takes an entry of *changed since* off the list, by saying what was done about it. */
export function DealWithForm({ recharge, onDone }: DealWithFormProps): ReactElement {
  const cash = mayOweCash(recharge);
  const [how, setHow] = useState<Settlement>(cash ? 'cash_returned' : 'customer_told');
  const [amount, setAmount] = useState(() => cashToReturn(recharge));
  const [who, setWho] = useState('');
  const [problem, setProblem] = useState<{ amount?: string; who?: string; form?: string }>({});
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const ref = useFirstProblem(tries);

  const record = async (): Promise<void> => {
    const found = problemsOf(how, amount, who);
    setProblem(found);
    if (Object.keys(found).length > 0) {
      setTries((count) => count + 1);
      return;
    }
    setBusy(true);
    const answer = await galla['recharge:deal-with']({
      refId: recharge.refId,
      how,
      amount: how === 'cash_returned' ? amount : '',
      who: who.trim(),
    });
    setBusy(false);
    if (answer.ok) onDone(`Recorded: ${names[how].toLowerCase()}.`);
    else setProblem({ form: failureText(answer.failure) });
  };

  return (
    <form
      ref={ref}
      className="deal-with"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Choice
        label="What was done"
        value={how}
        options={settlements
          .filter((settlement) => cash || settlement !== 'cash_returned')
          .map((settlement) => ({ value: settlement, name: names[settlement] }))}
        onChange={setHow}
      />
      <div className="deal-with-fields">
        {how === 'cash_returned' && (
          <TextField
            label="Amount returned"
            value={amount}
            onChange={setAmount}
            problem={problem.amount}
            inputMode="decimal"
          />
        )}
        <TextField label="Done by" value={who} onChange={setWho} problem={problem.who} />
      </div>
      {problem.form !== undefined && <Note tone="bad">{problem.form}</Note>}
      <Button type="submit" kind="primary" isPending={busy}>
        Record it
      </Button>
    </form>
  );
}

function problemsOf(how: Settlement, amount: string, who: string): { amount?: string; who?: string } {
  const cash = how === 'cash_returned' ? parseRupees(amount) : null;
  return {
    ...(cash === null || (cash.ok && cash.value > 0)
      ? {}
      : { amount: 'Type the cash that was given back, like 199 or 199.50.' }),
    ...(who.trim() === '' ? { who: 'Type the name of who did it.' } : {}),
  };
}
