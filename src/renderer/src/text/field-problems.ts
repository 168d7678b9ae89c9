import type { FieldProblem, FieldProblemCode } from '../../../preload/contract/sale/field-problem';

type Hint = string | undefined;

/** One sentence for everything that can be wrong with what was typed; `hint` is a limit or the rule's own help. */
const sentences = {
  empty: () => 'This is still empty.',
  not_digits: () => 'Digits only, please.',
  too_short: (hint) =>
    `Too short: ${hint === undefined ? 'something is missing' : `at least ${hint} characters`}.`,
  too_long: (hint) =>
    `Too long: ${hint === undefined ? 'something is too much' : `at most ${hint} characters`}.`,
  does_not_fit: (hint) => `This does not fit.${tail(hint)}`,
  not_a_mobile: (hint) => `This is not a mobile number.${tail(hint)}`,
  unknown_operator: () => 'Choose an operator from the list.',
  operator_off: (hint) => `This operator is switched off.${tail(hint)}`,
  not_a_number: () => 'Write the amount in digits, such as 199 or 199.50.',
  too_many_decimals: () => 'Write at most two digits after the point.',
  negative: () => 'An amount cannot be below zero.',
  too_large: () => 'This amount is too large.',
  bad_grouping: () => 'The commas are in the wrong place. Write 1,234 or 1,23,456.',
  below_minimum: (hint) => `At least ₹ ${hint ?? '1'}.`,
  above_maximum: (hint) => `At most ₹ ${hint ?? 'the limit'}.`,
  not_whole_rupees: () => 'Whole rupees only, without paise.',
  not_a_listed_amount: (hint) => `Only these amounts: ₹ ${hint ?? 'see the list'}.`,
  not_a_date: (hint) => `Write the date as ${hint ?? 'DD-MM-YYYY'}.`,
  not_a_choice: (hint) => `Choose one of: ${hint ?? 'the list'}.`,
  forbidden_characters: () => 'It has characters that cannot be sent. Type it again.',
  more_than_owed: (hint) => `That is more than is owed${hint === undefined ? '' : `: ₹ ${hint}`}.`,
  more_than_overpaid: () => 'That is more than the customer overpaid.',
  name_or_phone_needed: () => 'Who pays later? Type a name or a phone number.',
  less_than_total: (hint) => `This is less than the total${hint === undefined ? '' : ` of ₹ ${hint}`}.`,
} as const satisfies Readonly<Record<FieldProblemCode, (hint: Hint) => string>>;

function tail(hint: Hint): string {
  return hint === undefined ? '' : ` ${hint}${/[.!?]$/.test(hint) ? '' : '.'}`;
}

/** The sentence that stands below a field. */
export function fieldProblemText({ code, hint }: Pick<FieldProblem, 'code' | 'hint'>): string {
  return sentences[code](hint);
}
