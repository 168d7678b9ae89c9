import { create } from 'zustand';
import { filledIn, isMended, without } from './entry/new-customer';
import { emptyForm, ofCustomer, type SaleForm } from './sale-form';
import type { NumberHint, Review } from '../../../../preload/contract/sale/sale';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { SaleField } from '../../../../preload/contract/sale/field-problem';
import type { RefId } from '../../../../preload/contract/ids';
import type { Operator } from '../../../../preload/contract/operators/operator';
import type { Payment } from '../../../../preload/contract/sale/recharge';
import type { TypedParts } from '../../../../preload/contract/money-moves/move';
import type { ValueProblem } from '../../../../preload/contract/rules/number';
import type { ForwardPress } from '../../keyboard/forward-press';
import { asTyped } from './entry/number-entry';

/** The read-back in front of staff. */
export interface ReadBack {
  readonly review: Review;
  /** The key press that opened it; `null` when a finger or the mouse did. */
  readonly openedBy: ForwardPress | null;
  readonly payment: Payment;
  /** Paid in more than one way, as typed; `null`: all of it as `payment` says. */
  readonly parts: TypedParts | null;
  readonly reason: string;
  readonly lastFour: string;
  readonly passphrase: string;
  readonly sending: boolean;
  /** Why the last press of Send was refused; the same read-back may be sent again. */
  readonly refusal: Failure | null;
}

/** What is wrong with what is typed, by field. */
export type SaleProblems = { readonly [F in SaleField]?: ValueProblem };

/** One sale on its way through the counter. */
export interface SaleState {
  readonly form: SaleForm;
  readonly hint: { readonly number: string; readonly hint: NumberHint | null } | null;
  /** Enter in Number waits for the hint, and for so long that it says so. */
  readonly lookingUp: boolean;
  readonly problems: SaleProblems;
  /** The field that was refused while it had the focus: its problem is read out, nobody comes to it. */
  readonly saidOf: SaleField | null;
  /** Why the form was not taken as a whole. */
  readonly refusal: Failure | null;
  readonly reviewing: boolean;
  readonly readBack: ReadBack | null;
  /** The sale whose outcome is shown, until the next digit is typed. */
  readonly outcome: RefId | null;
}

export const useSale = create<SaleState>(() => ({
  form: emptyForm,
  hint: null,
  lookingUp: false,
  problems: {},
  saidOf: null,
  refusal: null,
  reviewing: false,
  readBack: null,
  outcome: null,
}));

const { getState, setState } = useSale;

/** Changes what is typed; what was said against the changed fields goes. */
export function setForm(change: Partial<SaleForm>, ...touched: readonly SaleField[]): void {
  setState(({ form, problems }) => ({
    form: {
      ...form,
      leftBehind: form.leftBehind.filter((name) => !Object.hasOwn(change, name)),
      ...change,
    },
    problems: Object.fromEntries(
      Object.entries(problems).filter(([field]) => !touched.some((each) => each === field)),
    ),
    refusal: null,
  }));
}

/**
 * The number was typed. With the first digit of the next sale the last outcome leaves the screen, and so does what
 * was typed for the customer before. What was chosen while there was no number is for the one that comes.
 */
export function setNumber(number: string): void {
  const { form } = getState();
  setState({ form: { ...form, numberDone: false } });
  if (number === form.number) return;
  const guessed = form.operatorBy === 'hint' ? { operator: null, fields: [] } : {};
  // Another number may be another customer, who owes nothing yet.
  const asUsual = { operatorBy: 'staff', restartOf: null, payment: emptyForm.payment } as const;
  if (number === '')
    setForm({ number, ...guessed, ...asUsual, leftBehind: filledIn(form) }, 'number', 'operator');
  else {
    const isNext = form.number === '' || !isMended(form.number, number);
    const before = form.number === '' ? form.leftBehind : ofCustomer;
    const gone = isNext ? without(form, before) : {};
    setForm({ number, ...guessed, ...gone, ...asUsual, leftBehind: [] }, 'number', 'operator');
  }
  if (number !== '') setState({ outcome: null });
}

/**
 * A whole number came at once, pasted or scanned. Unlike one that is typed it is never a mended one: it is the number of the
 * customer before, perhaps written another way, or another customer's, however alike the two are.
 */
export function replaceNumber(number: string): void {
  const before = getState().form.number;
  if (before !== '' && lastDigits(before) !== lastDigits(number)) setNumber('');
  setNumber(number);
}

/** By which two ways of writing a number are one: without its country code or a zero in front. */
function lastDigits(number: string): string {
  return number.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(-10);
}

/** The number is typed to its end, or was pasted: it is left or gone on from. */
export function endNumber(): void {
  setState(({ form }) => ({ form: { ...form, number: asTyped(form.number), numberDone: true } }));
}

/** An operator was chosen; its extra fields begin empty unless they are the same ones. */
export function setOperator(operator: Operator | null, operatorBy: SaleForm['operatorBy']): void {
  const { form } = getState();
  const fields =
    operator !== null && operator.code === form.operator?.code && !form.leftBehind.includes('fields')
      ? form.fields
      : (operator?.fields ?? []).map(() => '');
  setForm({ operator, operatorBy, fields, numberDone: true }, 'operator', 'number', 'amount');
}

/** One extra field of a bill was typed. `place` from 0. */
export function setBillField(place: number, value: string): void {
  const { form } = getState();
  const fields = form.leftBehind.includes('fields') ? form.fields.map(() => '') : form.fields;
  setForm({ fields: fields.with(place, value) }, billFieldName(place));
}

/** How the contract names the extra field at a place from 0. */
export function billFieldName(place: number): SaleField {
  return (['field1', 'field2', 'field3', 'field4', 'field5'] as const)[place] ?? 'field5';
}

/** Empties the form for the next customer. The outcome stays. */
export function clearForm(): void {
  setState({
    form: emptyForm,
    hint: null,
    problems: {},
    saidOf: null,
    refusal: null,
    reviewing: false,
    readBack: null,
  });
}

/** Puts the outcome away and begins anew. A recharge on its way goes on in the day's list. */
export function newRecharge(): void {
  clearForm();
  setState({ outcome: null });
}

/** Shows the outcome of a sale that this page did not send itself; never in place of one, or of one on its way. */
export function showLastSent(refId: RefId | null): void {
  setState(({ outcome, readBack, form }) => {
    const busy = readBack?.sending === true || form.number !== '';
    return { outcome: busy ? outcome : (outcome ?? refId) };
  });
}

/** Changes something on the read-back while it is open. */
export function setReadBack(change: Partial<ReadBack>): void {
  setState(({ readBack }) => ({ readBack: readBack === null ? null : { ...readBack, ...change } }));
}
