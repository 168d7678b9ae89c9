import type { ReactElement } from 'react';
import { useSay } from '../../../../page/use-say';
import { TextField } from '../../../../components/form/text-field';
import { Toggle } from '../../../../components/form/toggle';
import type { OperatorEditing } from './use-operator-form';

/** What amounts the operator takes, which ones are offered, and what the shop asks for its service. */
export function AmountPart({ editing }: { readonly editing: OperatorEditing }): ReactElement {
  const say = useSay();
  const { form, set, setAmount, problem } = editing;
  const { amount } = form;
  return (
    <fieldset className="operator-part">
      <legend>{say('settings.operator.amount.title')}</legend>
      <div className="pairs level">
        <TextField
          label={say('settings.operator.amount.min')}
          inputMode="decimal"
          value={amount.min}
          onChange={(min) => setAmount({ min })}
          problem={problem('amount.minPaise')}
        />
        <TextField
          label={say('settings.operator.amount.max')}
          inputMode="decimal"
          value={amount.max}
          onChange={(max) => setAmount({ max })}
          problem={problem('amount.maxPaise')}
        />
        <TextField
          label={say('settings.operator.amount.quick')}
          help={say('settings.operator.amount.quick_help')}
          value={form.quickAmounts}
          onChange={(quickAmounts) => set({ quickAmounts })}
          problem={problem('quickAmountsPaise')}
        />
        <TextField
          label={say('settings.operator.amount.allowed')}
          help={say('settings.operator.amount.allowed_help')}
          value={amount.allowed}
          onChange={(allowed) => setAmount({ allowed })}
          problem={problem('amount.allowedPaise')}
        />
        <TextField
          label={say('settings.operator.amount.charge')}
          help={say('settings.operator.amount.charge_help')}
          inputMode="decimal"
          value={form.charge}
          onChange={(charge) => set({ charge })}
          problem={problem('chargePaise')}
        />
      </div>
      <Toggle on={amount.wholeRupees} onChange={(wholeRupees) => setAmount({ wholeRupees })}>
        {say('settings.operator.amount.whole_rupees')}
      </Toggle>
    </fieldset>
  );
}
