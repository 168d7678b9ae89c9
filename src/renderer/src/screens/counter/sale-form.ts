import type { RefId } from '../../../../preload/contract/ids';
import type { Operator } from '../../../../preload/contract/operators/operator';
import type { Payment } from '../../../../preload/contract/sale/recharge';

/** What is typed about one customer beside the number. */
export const ofCustomer = [
  'operator',
  'amount',
  'fields',
  'collected',
  'customerPhone',
  'customerName',
] as const;
export type OfCustomer = (typeof ofCustomer)[number];

/** What is typed for the next sale, as typed. Outlives a look into History. */
export interface SaleForm {
  /** Kept as typed, so that each operator that is chosen cleans it by its own rule. */
  readonly number: string;
  /** The number is typed to its end: the field shows it as the chosen operator's rule cleans it. */
  readonly numberDone: boolean;
  readonly operator: Operator | null;
  /** A choice taken from a hint goes when the number does; one that staff made stays. */
  readonly operatorBy: 'staff' | 'hint';
  readonly amount: string;
  readonly fields: readonly string[];
  readonly payment: Payment;
  readonly collected: string;
  readonly customerPhone: string;
  readonly customerName: string;
  readonly restartOf: RefId | null;
  /** What still stands there of a number that was taken out: it goes with the first digit of the next one. */
  readonly leftBehind: readonly OfCustomer[];
}

/** Nothing is typed. */
export const emptyForm: SaleForm = {
  number: '',
  numberDone: false,
  operator: null,
  operatorBy: 'staff',
  amount: '',
  fields: [],
  payment: 'cash',
  collected: '',
  customerPhone: '',
  customerName: '',
  restartOf: null,
  leftBehind: [],
};
