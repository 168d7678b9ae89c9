/** The fields of the sale form. */
export type SaleField =
  | 'operator'
  | 'number'
  | 'amount'
  | 'field1'
  | 'field2'
  | 'field3'
  | 'field4'
  | 'field5'
  | 'customerPhone'
  | 'customerName'
  | 'collected'
  /** The parts of a sale that is paid in more than one way. */
  | 'parts';

/** What is wrong with what was typed. */
export const fieldProblemCodes = [
  'empty',
  'not_digits',
  'too_short',
  'too_long',
  'does_not_fit',
  'not_a_mobile',
  'unknown_operator',
  'operator_off',
  'not_a_number',
  'too_many_decimals',
  'negative',
  'too_large',
  'bad_grouping',
  'below_minimum',
  'above_maximum',
  'not_whole_rupees',
  'not_a_listed_amount',
  'not_a_date',
  'not_a_choice',
  'forbidden_characters',
  'less_than_total',
  'more_than_owed',
  'more_than_overpaid',
  'name_or_phone_needed',
  'parts_do_not_add_up',
  'less_than_two_parts',
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

/** One wrong field; the sentence is made from the code, the limits and the operator's own help. */
export interface FieldProblem {
  readonly field: SaleField;
  readonly code: FieldProblemCode;
  /** The limit or the sentence of the operator's rule, where there is one. */
  readonly hint?: string;
}
