import { useState, type ReactElement } from 'react';
import { formatRupees, parseRupees } from '../../../../../preload/contract/money';
import type { Recharge, Settlement } from '../../../../../preload/contract/sale/recharge';
import { galla } from '../../../page/bridge';
import { newRequestId } from '../../../page/new-request-id';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { Note } from '../../../components/said/note';
import { TextField } from '../../../components/form/text-field';
import { failureText } from '../../../text/failures';
import { fieldProblemText } from '../../../text/field-problems';
import { dealtWords, stillOwed, waysToDeal } from './money-owed';

const names = {
  cash_returned: 'Cash returned',
  cash_received: 'Cash received',
  customer_told: 'Customer told',
  nothing_owed: 'Nothing owed',
} as const satisfies Readonly<Record<Settlement, string>>;

/** Ways in which money moves, and how the amount is called there. */
const amountLabels = {
  cash_returned: 'Amount returned',
  cash_received: 'Amount received',
  customer_told: null,
  nothing_owed: null,
} as const satisfies Readonly<Record<Settlement, string | null>>;

interface DealWithFormProps {
  readonly recharge: Recharge;
  /** Listed because nobody has seen it. */
  readonly isNotSeen?: boolean;
  readonly onDone: (said: string) => void;
}

/**
 * Says what was done about a row that waits. The amount begins with all that is still owed; a part of it leaves the
 * rest on the list. Give it a key that changes with the row, so that it begins anew.
 */
export function DealWithForm({ recharge, isNotSeen = false, onDone }: DealWithFormProps): ReactElement {
  const say = useSay();
  const ways = waysToDeal(recharge, isNotSeen);
  const [how, setHow] = useState<Settlement>(ways[0] ?? 'nothing_owed');
  const [amount, setAmount] = useState(() => formatRupees(stillOwed(recharge)));
  const [who, setWho] = useState('');
  const [problem, setProblem] = useState<{ amount?: string; who?: string; form?: string }>({});
  const [busy, setBusy] = useState(false);
  const [requestId, setRequestId] = useState(newRequestId);
  const label = amountLabels[how];

  const record = async (): Promise<void> => {
    const found = problemsOf(how, amount, who);
    setProblem(found);
    if (Object.keys(found).length > 0) {
      return;
    }
    setBusy(true);
    const answer = await galla['recharge:deal-with']({
      requestId,
      refId: recharge.refId,
      how,
      amount: label === null ? '' : amount,
      who: who.trim(),
    });
    setBusy(false);
    // Tried again with the same id until it is known that it was noted.
    if (answer.ok || answer.failure.code === 'already_recorded') setRequestId(newRequestId());
    if (answer.ok) {
      const moved = label === null ? null : parseRupees(amount);
      onDone(dealtWords(how, moved?.ok === true ? moved.value : null, answer.value));
      return;
    }
    const [wrong] = answer.failure.problems ?? [];
    setProblem(
      wrong === undefined
        ? { form: failureText(say, answer.failure) }
        : { amount: fieldProblemText(say, wrong) },
    );
  };

  return (
    <form
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
        options={ways.map((value) => ({ value, name: names[value] }))}
        onChange={setHow}
      />
      <div className="deal-with-fields">
        {label !== null && (
          <TextField
            label={label}
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

/** Changes whenever the form has to begin anew: the row moved, or a part of the money went. */
export function dealingKey({ state, money }: Recharge): string {
  return `${state} ${money.toCustomerPaise} ${money.toShopPaise}`;
}

function problemsOf(how: Settlement, amount: string, who: string): { amount?: string; who?: string } {
  const cash = amountLabels[how] === null ? null : parseRupees(amount);
  return {
    ...(cash === null || (cash.ok && cash.value > 0)
      ? {}
      : { amount: 'Type the amount, like 199 or 199.50.' }),
    ...(who.trim() === '' ? { who: 'Type the name of who did it.' } : {}),
  };
}
