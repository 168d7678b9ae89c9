import { create } from 'zustand';
import type { NumberHint, Review } from '../../../../preload/contract/sale';
import type { Failure, SaleField } from '../../../../preload/contract/failures';
import type { RefId } from '../../../../preload/contract/ids';
import type { Operator } from '../../../../preload/contract/operator';
import type { Payment } from '../../../../preload/contract/recharge';
import { asTyped } from './number-entry';

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
}

/** The read-back in front of staff. */
export interface ReadBack {
  readonly review: Review;
  readonly payment: Payment;
  readonly reason: string;
  readonly lastFour: string;
  readonly passphrase: string;
  readonly sending: boolean;
  /** Why the last press of Send was refused; the same read-back may be sent again. */
  readonly refusal: Failure | null;
}

/** One sale on its way through the counter. */
export interface SaleState {
  readonly form: SaleForm;
  readonly hint: { readonly number: string; readonly hint: NumberHint | null } | null;
  readonly problems: { readonly [F in SaleField]?: string };
  /** Why the form was not taken as a whole. */
  readonly refusal: Failure | null;
  readonly reviewing: boolean;
  readonly readBack: ReadBack | null;
  /** The sale whose outcome is shown, until the next digit is typed. */
  readonly outcome: RefId | null;
}

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
};

export const useSale = create<SaleState>(() => ({
  form: emptyForm,
  hint: null,
  problems: {},
  refusal: null,
  reviewing: false,
  readBack: null,
  outcome: null,
}));

const { getState, setState } = useSale;

/** Changes what is typed; the sentences against the changed fields go. */
export function setForm(change: Partial<SaleForm>, ...touched: readonly SaleField[]): void {
  setState(({ form, problems }) => ({
    form: { ...form, ...change },
    problems: Object.fromEntries(
      Object.entries(problems).filter(([field]) => !touched.some((each) => each === field)),
    ),
    refusal: null,
  }));
}

/** The number was typed. With the first digit of the next sale the last outcome leaves the screen. */
export function setNumber(number: string): void {
  const { form } = getState();
  setState({ form: { ...form, numberDone: false } });
  if (number === form.number) return;
  const guessed = form.operatorBy === 'hint' ? { operator: null, fields: [] } : {};
  // Another number may be another customer, who owes nothing yet.
  const asUsual = { operatorBy: 'staff', restartOf: null, payment: emptyForm.payment } as const;
  setForm({ number, ...guessed, ...asUsual }, 'number', 'operator');
  if (number !== '') setState({ outcome: null });
}

/** The number is typed to its end, or was pasted: it is left or gone on from. */
export function endNumber(): void {
  setState(({ form }) => ({ form: { ...form, number: asTyped(form.number), numberDone: true } }));
}

/** An operator was chosen; its extra fields begin empty unless they are the same ones. */
export function setOperator(operator: Operator | null, operatorBy: SaleForm['operatorBy']): void {
  const { form } = getState();
  const fields =
    operator !== null && operator.code === form.operator?.code
      ? form.fields
      : (operator?.fields ?? []).map(() => '');
  setForm({ operator, operatorBy, fields, numberDone: true }, 'operator', 'number', 'amount');
}

/** One extra field of a bill was typed. `place` from 0. */
export function setBillField(place: number, value: string): void {
  const { form } = getState();
  setForm({ fields: form.fields.with(place, value) }, billFieldName(place));
}

/** How the contract names the extra field at a place from 0. */
export function billFieldName(place: number): SaleField {
  return (['field1', 'field2', 'field3', 'field4', 'field5'] as const)[place] ?? 'field5';
}

/** Empties the form for the next customer. The outcome stays. */
export function clearForm(): void {
  setState({ form: emptyForm, hint: null, problems: {}, refusal: null, reviewing: false, readBack: null });
}

/** Puts the outcome away and begins anew. A recharge on its way goes on in the day's list. */
export function newRecharge(): void {
  clearForm();
  setState({ outcome: null });
}

/** Changes something on the read-back while it is open. */
export function setReadBack(change: Partial<ReadBack>): void {
  setState(({ readBack }) => ({ readBack: readBack === null ? null : { ...readBack, ...change } }));
}
