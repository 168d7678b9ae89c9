import type { Operator } from '../../preload/contract/operators/operator';
import type { Recharge } from '../../preload/contract/sale/recharge';
import { findOperator, type Catalogue } from './catalogue';

/** A bill field as it was sent, under the name staff know it by. */
export interface LabelledField {
  readonly label: string;
  readonly value: string;
}

/** The bill fields of a recharge that were sent, in their order, under the labels of today's catalogue. */
export function billFieldsOf({ operator, fields }: Recharge, catalogue: Catalogue): readonly LabelledField[] {
  return labelledFields(findOperator(catalogue, operator), fields);
}

/** The fields that are sent, in their order. One whose label is gone is named by its place. */
export function labelledFields(
  operator: Operator | null,
  fields: Recharge['fields'],
): readonly LabelledField[] {
  const labels = operator?.fields.map((field) => field.label) ?? [];
  return fields.flatMap((value, index) =>
    value === null ? [] : [{ label: labels[index] ?? `Field ${index + 1}`, value }],
  );
}
