import type { KeyboardEvent, ReactElement } from 'react';
import { toAsciiDigits } from '../../../../../preload/contract/money';
import { TextField } from '../../../components/form/text-field';
import { fieldId } from './focus-field';
import { setForm, useSale } from '../sale-store';
import { forwardFrom, stepBack } from './step-forward';
import { useFieldProblem } from './use-field-problem';
import { useSay } from '../../../page/use-say';

const fields = [
  { name: 'collected', label: 'counter.entry.cash_given', inputMode: 'decimal' },
  { name: 'customerPhone', label: 'counter.entry.customer_phone', inputMode: 'tel' },
  { name: 'customerName', label: 'counter.entry.customer_name', inputMode: 'text' },
] as const;

/** What may be noted and is never needed: Enter does not stop here, Tab does. */
export function CustomerFields(): ReactElement {
  const say = useSay();
  const form = useSale((state) => state.form);
  const problems = {
    collected: useFieldProblem('collected'),
    customerPhone: useFieldProblem('customerPhone'),
    customerName: useFieldProblem('customerName'),
  };
  return (
    <div className="customer-fields level">
      {fields.map(({ name, label, inputMode }) => (
        <TextField
          key={name}
          id={fieldId(name)}
          label={say(label)}
          value={form[name]}
          onChange={(typed) =>
            setForm({ [name]: name === 'customerName' ? typed : toAsciiDigits(typed) }, name)
          }
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              if (!event.repeat) forwardFrom('collected');
            } else if (event.key === 'Escape') stepBack(name);
          }}
          problem={problems[name]}
          inputMode={inputMode}
        />
      ))}
    </div>
  );
}
