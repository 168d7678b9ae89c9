import type { Operator } from '../../preload/contract/operators/operator';
import type { Recharge } from '../../preload/contract/sale/recharge';
import type { SentField } from '../../preload/contract/sale/sent-field';
import { findOperator, type Catalogue } from './catalogue';

/** A bill field that is sent, under the name staff know it by. */
export interface LabelledField {
  readonly label: string;
  readonly value: string;
}

/** The bill fields of a recharge that were sent, in their order, under the labels of today's catalogue. */
export function billFieldsOf({ operator, fields }: Recharge, catalogue: Catalogue): readonly SentField[] {
  const labels = findOperator(catalogue, operator)?.fields ?? [];
  return fields.flatMap((value, index) =>
    value === null ? [] : [{ label: labels[index]?.label ?? null, place: index + 1, value }],
  );
}

/** The fields that are sent, in the operator's order. It has no others. */
export function labelledFields(operator: Operator, fields: Recharge['fields']): readonly LabelledField[] {
  return operator.fields.flatMap(({ label }, index) => {
    const value = fields[index] ?? null;
    return value === null ? [] : [{ label, value }];
  });
}
