import { formatRupees, type Paise } from '../../../../../../preload/contract/money';
import type { BillField, NumberRule, Operator } from '../../../../../../preload/contract/operators/operator';

/** An extra field as typed: numbers and lists are texts, `null` is an empty text. */
export interface FieldForm extends Pick<BillField, 'label' | 'type' | 'required'> {
  /** Tells fields apart while they are moved and removed; not part of the operator. */
  readonly key: number;
  readonly dateFormat: string;
  /** One on each line. */
  readonly choices: string;
  readonly pattern: string;
  readonly minLength: string;
  readonly maxLength: string;
  readonly help: string;
  readonly sentence: string;
}

/** The number rule as typed. */
export interface NumberForm extends Pick<NumberRule, 'label' | 'example' | 'mismatch' | 'kind'> {
  readonly pattern: string;
  readonly minLength: string;
  readonly maxLength: string;
  readonly help: string;
}

/** The amount rule as typed, in rupees. */
export interface AmountForm {
  readonly min: string;
  readonly max: string;
  readonly wholeRupees: boolean;
  /** Parted by spaces; empty: any amount within the limits. */
  readonly allowed: string;
}

/** An operator as its editor holds it: everything as typed, so that nothing typed is ever lost. */
export interface OperatorForm extends Pick<Operator, 'code' | 'name' | 'shortName' | 'category' | 'colour'> {
  /** One on each line, as are `aliases`. */
  readonly nicknames: string;
  readonly aliases: string;
  readonly number: NumberForm;
  readonly amount: AmountForm;
  readonly fields: readonly FieldForm[];
  readonly note: string;
  readonly routeNote: string;
  /** In rupees. */
  readonly charge: string;
  /** In rupees, parted by spaces. */
  readonly quickAmounts: string;
}

/** An operator as the form shows it. */
export function operatorForm(operator: Operator): OperatorForm {
  const { code, name, shortName, category, colour, number, amount } = operator;
  return {
    code,
    name,
    shortName,
    category,
    colour,
    nicknames: operator.nicknames.join('\n'),
    aliases: operator.aliases.join('\n'),
    number: {
      ...number,
      pattern: number.pattern ?? '',
      minLength: String(number.minLength),
      maxLength: String(number.maxLength),
      help: number.help ?? '',
    },
    amount: {
      min: formatRupees(amount.minPaise),
      max: formatRupees(amount.maxPaise),
      wholeRupees: amount.wholeRupees,
      allowed: amounts(amount.allowedPaise),
    },
    fields: operator.fields.map((field, key) => fieldForm(field, key)),
    note: operator.note ?? '',
    routeNote: operator.routeNote ?? '',
    charge: formatRupees(operator.chargePaise),
    quickAmounts: amounts(operator.quickAmountsPaise),
  };
}

/** An extra field that was just added. */
export function newField(key: number): FieldForm {
  return {
    key,
    label: '',
    type: 'text',
    required: true,
    dateFormat: '',
    choices: '',
    pattern: '',
    minLength: '1',
    maxLength: '50',
    help: '',
    sentence: '',
  };
}

function fieldForm(field: BillField, key: number): FieldForm {
  const { label, type, required } = field;
  return {
    key,
    label,
    type,
    required,
    dateFormat: field.dateFormat ?? '',
    choices: field.choices.join('\n'),
    pattern: field.pattern ?? '',
    minLength: String(field.minLength),
    maxLength: String(field.maxLength),
    help: field.help ?? '',
    sentence: field.sentence ?? '',
  };
}

function amounts(list: readonly Paise[]): string {
  return list.map(formatRupees).join('  ');
}
