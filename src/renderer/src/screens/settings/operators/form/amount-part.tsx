import type { ReactElement } from 'react';
import { TextField } from '../../../../components/form/text-field';
import { Toggle } from '../../../../components/form/toggle';
import type { OperatorEditing } from './use-operator-form';

/** What amounts the operator takes, which ones are offered, and what the shop asks for its service. */
export function AmountPart({ editing }: { readonly editing: OperatorEditing }): ReactElement {
  const { form, set, setAmount, problem } = editing;
  const { amount } = form;
  return (
    <fieldset className="operator-part">
      <legend>Amount</legend>
      <div className="pairs">
        <TextField
          label="Smallest, ₹"
          inputMode="decimal"
          value={amount.min}
          onChange={(min) => setAmount({ min })}
          problem={problem('amount.minPaise')}
        />
        <TextField
          label="Largest, ₹"
          inputMode="decimal"
          value={amount.max}
          onChange={(max) => setAmount({ max })}
          problem={problem('amount.maxPaise')}
        />
        <TextField
          label="Quick amounts, ₹"
          help="Shown beside the amount. Put spaces between: 99 149 199"
          value={form.quickAmounts}
          onChange={(quickAmounts) => set({ quickAmounts })}
          problem={problem('quickAmountsPaise')}
        />
        <TextField
          label="Only these, ₹"
          help="Empty: any amount between the two. Put spaces between."
          value={amount.allowed}
          onChange={(allowed) => setAmount({ allowed })}
          problem={problem('amount.allowedPaise')}
        />
        <TextField
          label="Our charge, ₹"
          help="Added to the amount, kept by the shop."
          inputMode="decimal"
          value={form.charge}
          onChange={(charge) => set({ charge })}
          problem={problem('chargePaise')}
        />
      </div>
      <Toggle on={amount.wholeRupees} onChange={(wholeRupees) => setAmount({ wholeRupees })}>
        Whole rupees only
      </Toggle>
    </fieldset>
  );
}
