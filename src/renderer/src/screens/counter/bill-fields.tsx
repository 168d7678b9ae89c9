import type { KeyboardEvent, ReactElement } from 'react';
import { cleanBillField } from '../../../../preload/contract/bill-field';
import type { BillField } from '../../../../preload/contract/operator';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { fieldId } from './focus-field';
import { billFieldName, setBillField, useSale } from './sale-store';
import { forwardFrom, stepBack } from './step-forward';

/** Few enough choices to be all in sight. */
const FEW = 4;

/** The extra fields of the chosen operator, in its order. Nothing for most. */
export function BillFields(): ReactElement | null {
  const operator = useSale(({ form }) => form.operator);
  if (operator === null || operator.fields.length === 0) return null;
  return (
    <div className="bill-fields">
      {operator.fields.map((field, place) => (
        <Field key={`${operator.code} ${field.label}`} field={field} place={place} />
      ))}
    </div>
  );
}

function Field({ field, place }: { readonly field: BillField; readonly place: number }): ReactElement {
  const name = billFieldName(place);
  const value = useSale(({ form }) => form.fields[place] ?? '');
  const problem = useSale(({ problems }) => problems[name]);

  if (field.type === 'choice' && field.choices.length <= FEW) {
    return (
      <Choice
        label={field.label}
        value={value === '' ? null : value}
        options={field.choices.map((choice) => ({ value: choice, name: choice }))}
        onChange={(choice) => setBillField(place, choice)}
        problem={problem}
      />
    );
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) forwardFrom(name);
    } else if (event.key === 'Escape') stepBack(name);
  };
  return (
    <TextField
      id={fieldId(name)}
      label={field.label}
      value={value}
      onChange={(typed) => setBillField(place, typed)}
      onBlur={() => setBillField(place, cleanBillField(field, value))}
      onKeyDown={onKeyDown}
      help={helpOf(field)}
      problem={problem}
      inputMode={field.type === 'digits' ? 'numeric' : 'text'}
    />
  );
}

function helpOf(field: BillField): string | undefined {
  const help =
    field.help
    ?? (field.type === 'date'
      ? (field.dateFormat ?? 'DD-MM-YYYY')
      : field.type === 'choice'
        ? field.choices.join(', ')
        : '');
  const text = [help, field.required ? '' : 'may stay empty'].filter((part) => part !== '').join(' · ');
  return text === '' ? undefined : text;
}
