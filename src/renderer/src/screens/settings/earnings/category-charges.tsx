import { useState, type ReactElement } from 'react';
import type { ChargeSlab, ServiceCharge } from '../../../../../preload/contract/earnings/service-charge';
import { categories, type Category } from '../../../../../preload/contract/operators/operator';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import { Picker } from '../../../components/form/picker';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import type { Problems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { TextField } from '../../../components/form/text-field';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { readCharge, writeCharge } from './read-slabs';
import { chargeOf, withCharge } from './terms-form';

interface CategoryChargesProps {
  readonly charges: readonly ServiceCharge[];
  readonly onSaved: (charges: readonly ServiceCharge[], said: string) => void;
}

/** What the shop charges on top for whatever of a category has no charge of its own. */
export function CategoryCharges({ charges, onSaved }: CategoryChargesProps): ReactElement {
  const say = useSay();
  const [category, setCategory] = useState<Category>('electricity');
  const title = say('earnings.settings.charges');
  return (
    <section className="category-charges" aria-label={title}>
      <h3>{title}</h3>
      <p className="field-help">{say('earnings.settings.charges_says')}</p>
      <Picker
        label={say('earnings.settings.category')}
        value={category}
        options={categories.map((value) => {
          const charge = chargeOf(charges, { kind: 'category', category: value });
          const help = charge === null ? {} : { help: writeCharge(charge) };
          return { value, name: say(`category.${value}`), ...help };
        })}
        onChange={(value) => setCategory(categories.find((each) => each === value) ?? category)}
      />
      <ChargeForm key={category} category={category} charges={charges} onSaved={onSaved} />
    </section>
  );
}

function ChargeForm({
  category,
  charges,
  onSaved,
}: CategoryChargesProps & { readonly category: Category }): ReactElement {
  const say = useSay();
  const of = { kind: 'category', category } as const;
  const charge = chargeOf(charges, of);
  const form = useForm({
    initial: { charge: charge === null ? '' : writeCharge(charge) },
    read: (typed): Result<readonly ChargeSlab[] | null, Problems<'charge'>> => {
      if (typed.charge.trim() === '') return ok(null);
      const read = readCharge(say, typed.charge);
      return read.ok ? read : fail({ charge: read.failure });
    },
    submit: (slabs) => galla['earnings:save-charges']({ charges: withCharge(charges, of, slabs) }),
    done: (saved) => {
      onSaved(saved, say('earnings.settings.saved', { operator: say(`category.${category}`) }));
      return null;
    },
  });
  return (
    <Form form={form} className="inner-form" label={say(`category.${category}`)}>
      <TextField
        label={say('earnings.settings.charge')}
        help={say('earnings.settings.charge_help')}
        maxLength={200}
        {...form.field('charge')}
      />
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('earnings.settings.save')}</SubmitButton>
      </div>
    </Form>
  );
}
