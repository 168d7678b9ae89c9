import type { KeyboardEvent, ReactElement } from 'react';
import type { BillField } from '../../../../../preload/contract/operators/operator';
import { BillFieldInput } from './bill-field-input';
import { fieldId } from './focus-field';
import { billFieldName, setBillField, useSale } from '../sale-store';
import { forwardFrom, stepBack } from './step-forward';
import { useFieldProblem } from './use-field-problem';

/** The extra fields of the chosen operator, in its order. Nothing for most. */
export function BillFields(): ReactElement | null {
  const operator = useSale(({ form }) => form.operator);
  if (operator === null || operator.fields.length === 0) return null;
  return (
    <div className="bill-fields level">
      {operator.fields.map((field, place) => (
        <Field key={`${operator.code} ${field.label}`} field={field} place={place} />
      ))}
    </div>
  );
}

function Field({ field, place }: { readonly field: BillField; readonly place: number }): ReactElement {
  const name = billFieldName(place);
  const value = useSale(({ form }) => form.fields[place] ?? '');
  const problem = useFieldProblem(name);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) forwardFrom(name);
    } else if (event.key === 'Escape') stepBack(name);
  };
  return (
    <BillFieldInput
      id={fieldId(name)}
      field={field}
      value={value}
      problem={problem}
      onChange={(typed) => setBillField(place, typed)}
      onKeyDown={onKeyDown}
    />
  );
}
