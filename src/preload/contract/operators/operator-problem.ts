/**
 * What can be wrong with one operator of the catalogue. A closed list, one sentence each on the page.
 */
export const operatorProblemCodes = [
  // its form
  'missing',
  'wrong_kind',
  'not_expected',
  // its texts
  'empty',
  'too_long',
  'forbidden_characters',
  'formula',
  'separator',
  // its values
  'bad_code',
  'bad_colour',
  'not_in_list',
  'not_a_whole_number',
  'not_an_amount',
  'not_yes_or_no',
  'out_of_range',
  'minimum_above_maximum',
  'too_many',
  'duplicate',
  // its rules
  'bad_pattern',
  'example_does_not_fit',
  'bad_date_format',
  'no_choices',
] as const;
export type OperatorProblemCode = (typeof operatorProblemCodes)[number];

/** One thing wrong with an operator. */
export interface OperatorProblem {
  /** Where, as a path of the operator: `number.pattern`, `fields.0.label`. */
  readonly path: string;
  readonly code: OperatorProblemCode;
  /** The limit or the list, where there is one. */
  readonly hint?: string;
}
