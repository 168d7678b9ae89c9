import type { Paise } from '../money';

/** What an operator sells. The order is the order of pickers and reports. */
export const categories = [
  'prepaid',
  'postpaid',
  'dth',
  'electricity',
  'gas',
  'water',
  'broadband',
  'landline',
  'fastag',
  'insurance',
  'loan',
  'education',
  'municipal_tax',
  'cable_tv',
  'credit_card',
  'other',
] as const;
export type Category = (typeof categories)[number];

/** How sure the shop is of an operator's code. */
export const confirmations = ['seed', 'not_confirmed', 'confirmed'] as const;
export type Confirmation = (typeof confirmations)[number];

/** How numbers are written, and so how they are cleaned and compared. */
export const numberKinds = ['mobile', 'digits', 'text', 'vehicle'] as const;

/** What a number of this operator looks like. */
export interface NumberRule {
  readonly label: string;
  /** A regular expression over the whole cleaned number, without anchors; `null`: anything goes. */
  readonly pattern: string | null;
  readonly minLength: number;
  readonly maxLength: number;
  readonly example: string;
  readonly help: string | null;
  /** `refuse`: a mismatch stops the sale. `warn`: sources disagree, staff may go on. */
  readonly mismatch: 'refuse' | 'warn';
  /** How it is cleaned: `mobile` loses +91, 91 and a leading 0; `vehicle` is put in capitals. */
  readonly kind: (typeof numberKinds)[number];
}

/** What amounts this operator takes. */
export interface AmountRule {
  readonly minPaise: Paise;
  readonly maxPaise: Paise;
  readonly wholeRupees: boolean;
  /** Only these amounts, when not empty. */
  readonly allowedPaise: readonly Paise[];
}

/** One extra field of a bill: sent as `field1` … `field5` in order. */
export interface BillField {
  readonly label: string;
  readonly type: 'text' | 'digits' | 'date' | 'choice';
  /** For `date`: as the biller wants it, e.g. `DD-MM-YYYY`. */
  readonly dateFormat: string | null;
  readonly choices: readonly string[];
  readonly pattern: string | null;
  readonly minLength: number;
  readonly maxLength: number;
  readonly required: boolean;
  readonly help: string | null;
  /** The sentence staff read when the value does not fit. */
  readonly sentence: string | null;
}

/** One operator of the catalogue: data that the shop edits, never a constant in code. */
export interface Operator {
  /** The code the gateway knows. Unique in the catalogue. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Other words it is found by. */
  readonly nicknames: readonly string[];
  readonly category: Category;
  /** `#rrggbb` of the monogram. */
  readonly colour: string;
  readonly number: NumberRule;
  readonly amount: AmountRule;
  readonly fields: readonly BillField[];
  readonly on: boolean;
  /** Why it is off, or what staff should know. */
  readonly note: string | null;
  readonly chargePaise: Paise;
  readonly routeNote: string | null;
  readonly confirmation: Confirmation;
  /** Codes that the gateway may echo instead of `code`, recorded by the owner. */
  readonly aliases: readonly string[];
  readonly quickAmountsPaise: readonly Paise[];
}
