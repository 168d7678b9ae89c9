import type { Recharge } from '../../preload/contract/sale/recharge';
import { findOperator, type Catalogue } from './catalogue';

/** A bill field as it was sent, under the name staff know it by. */
export interface LabelledField {
  readonly label: string;
  readonly value: string;
}

/**
 * The bill fields of a recharge that were sent, in their order. Labels come from the catalogue of today; a
 * field whose label is gone is named by its place.
 */
export function billFieldsOf({ operator, fields }: Recharge, catalogue: Catalogue): readonly LabelledField[] {
  const labels = findOperator(catalogue, operator)?.fields.map((field) => field.label) ?? [];
  return fields.flatMap((value, index) =>
    value === null ? [] : [{ label: labels[index] ?? `Field ${index + 1}`, value }],
  );
}
