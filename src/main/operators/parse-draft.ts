import { chargeFor, type ServiceCharge } from '../../preload/contract/earnings/service-charge';
import { checkBillField, cleanBillField } from '../../preload/contract/rules/bill-field';
import type { Draft } from '../../preload/contract/sale/sale';
import type { FieldProblem, FieldProblemCode, SaleField } from '../../preload/contract/sale/field-problem';
import { addPaise, formatRupees, paise, parseRupees, type Paise } from '../../preload/contract/money';
import {
  checkAmount,
  checkNumber,
  cleanNumber,
  hasForbiddenCharacters,
  type ValueProblem,
} from '../../preload/contract/rules/number';
import type { PaidParts } from '../../preload/contract/money-moves/move';
import type { Operator } from '../../preload/contract/operators/operator';
import type { Payment } from '../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../preload/contract/result';
import { labelledFields, type LabelledField } from './bill-fields-of';
import { findOperator, type Catalogue } from './catalogue';
import { parseParts, type Paid } from '../recharge/state/parse-parts';

/** A draft that may be sold: everything cleaned, checked against the catalogue, and nothing of the page's word. */
export interface ParsedDraft {
  readonly operator: Operator;
  readonly number: string;
  readonly amountPaise: Paise;
  readonly chargePaise: Paise;
  /** Amount and charge. */
  readonly totalPaise: Paise;
  /** `field1` … `field5`; `null` for one that is not sent. */
  readonly fields: readonly (string | null)[];
  /** The fields that are sent, as the read-back and the slip name them. */
  readonly labelled: readonly LabelledField[];
  readonly payment: Payment;
  readonly parts: PaidParts | null;
  readonly customerPhone: string | null;
  readonly customerName: string | null;
  /** Cash the customer gave, when staff noted it; `null` for other payments. */
  readonly collectedPaise: Paise | null;
  /** What goes back to the customer. */
  readonly returnPaise: Paise | null;
  /** What this operator's numbers look like, when this one does not and staff may go on. */
  readonly numberWarning: ValueProblem | null;
}

/** Fields a gateway takes beside the number: `field1` … `field5`. */
const FIELD_NAMES = ['field1', 'field2', 'field3', 'field4', 'field5'] as const satisfies SaleField[];
export const MAX_NAME = 60;

/**
 * Reads what the page sent. Never trusts it: everything is cleaned and checked again here, by the rules of
 * the shop's catalogue. Answers all problems at once, in the order of the form.
 */
export function parseDraft(
  draft: Draft,
  catalogue: Catalogue,
  charges: readonly ServiceCharge[],
): Result<ParsedDraft, readonly FieldProblem[]> {
  const problems = new Problems();
  const operator = readOperatorOf(draft, catalogue, problems);
  const number = readNumber(draft, operator, problems);
  const amountPaise = readAmount(draft, operator, problems);
  const fields = readFields(draft, operator, problems);
  const customerPhone = readPhone(draft, problems);
  const customerName = readName(draft, problems);
  // The page does not say what is charged: the shop's slabs do.
  const chargePaise =
    operator === null || amountPaise === null ? null : chargeFor(operator, amountPaise, charges);
  const totalPaise = amountPaise === null || chargePaise === null ? null : addPaise(amountPaise, chargePaise);
  const paid = readPaid(draft, totalPaise, problems);
  if (paid.payment === 'on_account' && isNobody(draft)) {
    problems.add('customerName', { code: 'name_or_phone_needed' });
  }
  const inCashPaise = paid.parts?.cashPaise ?? (paid.payment === 'cash' ? totalPaise : paise(0));
  const collectedPaise = readCollected(draft, inCashPaise, problems);
  if (operator === null || amountPaise === null || chargePaise === null || totalPaise === null) {
    return fail(problems.list);
  }
  if (problems.list.length > 0) return fail(problems.list);
  return ok({
    operator,
    number: number.cleaned,
    amountPaise,
    chargePaise,
    totalPaise,
    fields,
    labelled: labelledFields(operator, fields),
    ...paid,
    customerPhone,
    customerName,
    collectedPaise,
    returnPaise: collectedPaise === null || inCashPaise === null ? null : paise(collectedPaise - inCashPaise),
    numberWarning: number.warning,
  });
}

class Problems {
  readonly list: FieldProblem[] = [];

  add(field: SaleField, problem: ValueProblem): void {
    this.list.push({ field, ...problem });
  }

  /** Whether the text is clean; says so when it is not. */
  clean(field: SaleField, text: string): boolean {
    const bad = hasForbiddenCharacters(text);
    if (bad) this.add(field, { code: 'forbidden_characters' });
    return !bad;
  }
}

function readOperatorOf(draft: Draft, catalogue: Catalogue, problems: Problems): Operator | null {
  const operator = findOperator(catalogue, draft.operator);
  if (operator === null) {
    problems.add('operator', { code: draft.operator === '' ? 'empty' : 'unknown_operator' });
  } else if (!operator.on) {
    problems.add('operator', { code: 'operator_off', ...hint(operator.note) });
  }
  return operator;
}

function readNumber(
  draft: Draft,
  operator: Operator | null,
  problems: Problems,
): { readonly cleaned: string; readonly warning: ValueProblem | null } {
  const nothing = { cleaned: '', warning: null };
  // Marks around a pasted number are cleaned away below; a control character is nobody's paste.
  if (/\p{Cc}/u.test(draft.number)) {
    problems.add('number', { code: 'forbidden_characters' });
    return nothing;
  }
  if (operator === null) {
    if (draft.number.trim() === '') problems.add('number', { code: 'empty' });
    return nothing;
  }
  const rule = operator.number;
  const cleaned = cleanNumber(draft.number, rule.kind);
  const verdict = checkNumber(rule, cleaned);
  if (verdict.kind === 'refused') problems.add('number', verdict.problem);
  return { cleaned, warning: verdict.kind === 'warning' ? verdict.problem : null };
}

function readAmount(draft: Draft, operator: Operator | null, problems: Problems): Paise | null {
  if (!problems.clean('amount', draft.amount)) return null;
  const read = parseRupees(draft.amount);
  if (!read.ok) {
    problems.add('amount', { code: read.failure satisfies FieldProblemCode });
    return null;
  }
  const problem = operator === null ? null : checkAmount(operator.amount, read.value);
  if (problem === null) return read.value;
  problems.add('amount', problem);
  return null;
}

function readFields(draft: Draft, operator: Operator | null, problems: Problems): readonly (string | null)[] {
  return FIELD_NAMES.map((name, index) => {
    const typed = draft.fields[index] ?? '';
    if (!problems.clean(name, typed) || operator === null) return null;
    const field = operator.fields[index];
    if (field === undefined) {
      // The page showed another form: what staff typed there must not be sent as something else.
      if (typed.trim() !== '') problems.add(name, { code: 'does_not_fit' });
      return null;
    }
    const value = cleanBillField(field, typed);
    const problem = checkBillField(field, value);
    if (problem !== null) problems.add(name, problem);
    return value === '' ? null : value;
  });
}

function readPhone(draft: Draft, problems: Problems): string | null {
  const { customerPhone } = draft;
  const phone = cleanNumber(customerPhone, 'mobile');
  if (!/\p{Cc}/u.test(customerPhone)) {
    if (phone === '') return null;
    if (/^[6-9]\d{9}$/.test(phone)) return phone;
    problems.add('customerPhone', { code: 'not_a_mobile' });
    return null;
  }
  problems.add('customerPhone', { code: 'forbidden_characters' });
  return null;
}

function readName(draft: Draft, problems: Problems): string | null {
  if (!problems.clean('customerName', draft.customerName)) return null;
  const name = draft.customerName.replaceAll(/\s+/g, ' ').trim();
  if (name.length > MAX_NAME) problems.add('customerName', { code: 'too_long', hint: String(MAX_NAME) });
  return name === '' ? null : name;
}

/** In parts, if the total is known that they have to add up to. */
function readPaid({ payment, parts }: Draft, total: Paise | null, problems: Problems): Paid {
  const asOne = { payment, parts: null };
  if (parts === null || total === null) return asOne;
  const read = parseParts(parts, total);
  if (read.ok) return read.value;
  problems.add('parts', read.failure);
  return asOne;
}

/** Somebody who pays later has to be found again: a phone is best, a name will do. */
function isNobody({ customerName, customerPhone }: Draft): boolean {
  return customerName.trim() === '' && customerPhone.trim() === '';
}

/** Cash given is noted for cash only: on a screen that changed its mind, an old entry means nothing. */
function readCollected(draft: Draft, inCash: Paise | null, problems: Problems): Paise | null {
  if (!problems.clean('collected', draft.collected)) return null;
  if (inCash === paise(0) || draft.collected.trim() === '') return null;
  const read = parseRupees(draft.collected);
  if (!read.ok) {
    problems.add('collected', { code: read.failure satisfies FieldProblemCode });
    return null;
  }
  if (inCash !== null && read.value < inCash) {
    problems.add('collected', { code: 'less_than_total', hint: formatRupees(inCash) });
  }
  return read.value;
}

function hint(text: string | null): { readonly hint?: string } {
  return text === null ? {} : { hint: text };
}
