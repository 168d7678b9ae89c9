import type { ReactElement } from 'react';
import type { CommissionEntry, CommissionTerms } from '../../../../../preload/contract/earnings/commission';
import type { ServiceCharge } from '../../../../../preload/contract/earnings/service-charge';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { ok } from '../../../../../preload/contract/result';
import { Button } from '../../../components/button';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { Choice } from '../../../components/form/choice';
import { TextField } from '../../../components/form/text-field';
import { Toggle } from '../../../components/form/toggle';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { beginnings, chargeOf, readTerms, termsForm, withCharge, type ReadTerms } from './terms-form';

/** What was saved of an operator, as main answered. */
export interface SavedTerms {
  readonly commissions?: readonly CommissionEntry[];
  readonly charges?: readonly ServiceCharge[];
}

interface OperatorTermsFormProps {
  readonly operator: Operator;
  readonly terms: CommissionTerms | null;
  readonly charges: readonly ServiceCharge[];
  /** `YYYY-MM-DD` in India. */
  readonly today: string;
  readonly onSaved: (set: SavedTerms) => void;
  readonly onCancel: () => void;
}

/** What one operator pays from a day on, and what the shop charges for it. Only what was changed is saved. */
export function OperatorTermsForm(props: OperatorTermsFormProps): ReactElement {
  const { operator, terms, charges, today, onSaved, onCancel } = props;
  const say = useSay();
  const of = { kind: 'operator', code: operator.code } as const;
  const charge = chargeOf(charges, of);

  const save = async (read: ReadTerms) => {
    let set: SavedTerms = {};
    if (JSON.stringify(read.terms) !== JSON.stringify(terms)) {
      const { fromDate } = read;
      const answer = await galla['earnings:set-commission']({
        operator: operator.code,
        fromDate,
        terms: read.terms,
      });
      if (!answer.ok) return answer;
      set = { commissions: answer.value };
    }
    if (JSON.stringify(read.charge) !== JSON.stringify(charge)) {
      const answer = await galla['earnings:save-charges']({ charges: withCharge(charges, of, read.charge) });
      if (!answer.ok) return answer;
      set = { ...set, charges: answer.value };
    }
    return ok(set);
  };

  const form = useForm({
    initial: termsForm(terms, charge),
    read: (typed) => readTerms(say, typed, today),
    submit: save,
    done: (set) => {
      onSaved(set);
      return null;
    },
    fieldOf: { earlier_terms: 'begins' },
  });

  return (
    <Form
      form={form}
      className="inner-form"
      label={say('earnings.settings.edit_of', { operator: operator.name })}
      startsHere
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div className="pairs">
        <TextField
          label={say('earnings.settings.slabs')}
          help={`${say('earnings.settings.slabs_help')} ${say('earnings.settings.empty_means')}`}
          maxLength={200}
          {...form.field('slabs')}
        />
        <TextField
          label={say('earnings.settings.gst')}
          inputMode="decimal"
          maxLength={8}
          {...form.field('gst')}
        />
        <TextField
          label={say('earnings.settings.tds')}
          inputMode="decimal"
          maxLength={8}
          {...form.field('tds')}
        />
        <TextField
          label={say('earnings.settings.charge')}
          help={say('earnings.settings.charge_help')}
          maxLength={200}
          {...form.field('charge')}
        />
      </div>
      <Choice
        label={say('earnings.settings.from_day')}
        options={beginnings.map((value) => ({ value, name: say(`earnings.settings.from.${value}`) }))}
        {...form.field('begins')}
      />
      <Toggle on={form.typed.isNet} onChange={(isNet) => form.change({ isNet })}>
        {say('earnings.settings.net')}
      </Toggle>
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('earnings.settings.save')}</SubmitButton>
        <Button onPress={onCancel}>{say('earnings.settings.cancel')}</Button>
      </div>
    </Form>
  );
}
