import type { CustomerNote } from '../../../preload/contract/customers/customer';
import { nameWords, phoneIn } from '../../../preload/contract/customers/name-words';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { checkNumber, cleanNumber, hasForbiddenCharacters } from '../../../preload/contract/rules/number';
import type { FieldProblem } from '../../../preload/contract/sale/field-problem';
import type { ReadNote } from '../../journal/customers/write-entry';
import { findOperator, type Catalogue } from '../../operators/catalogue';
import { MAX_NAME } from '../../operators/parse-draft';
import { readAmount } from './read-amount';

/** Reads what was typed of a customer: by the rules of a sale, so that a name or number is the same there. */
export function readNote(note: CustomerNote, catalogue: Catalogue): Result<ReadNote, FieldProblem> {
  switch (note.kind) {
    case 'added': {
      const name = readName(note.name);
      if (!name.ok) return name;
      if (note.phone.trim() === '') return ok({ ...note, name: name.value, phone: null });
      const phone = readPhone(note.phone);
      return phone.ok ? ok({ ...note, name: name.value, phone: phone.value }) : phone;
    }
    case 'named': {
      const name = readName(note.name);
      return name.ok ? ok({ ...note, name: name.value }) : name;
    }
    case 'phone': {
      const phone = readPhone(note.phone);
      return phone.ok ? ok({ ...note, phone: phone.value }) : phone;
    }
    case 'number': {
      const operator = findOperator(catalogue, note.operator);
      if (operator === null) return fail({ field: 'operator', code: 'unknown_operator' });
      const number = cleanNumber(note.number, operator.number.kind);
      const verdict = checkNumber(operator.number, number);
      if (verdict.kind === 'refused') return fail({ field: 'number', ...verdict.problem });
      return ok({ ...note, number, operatorName: operator.name });
    }
    case 'credit_limit': {
      const { kind, customer, amount } = note;
      if (amount.trim() === '') return ok({ kind, customer, limitPaise: null });
      const read = readAmount(amount);
      return read.ok
        ? ok({ kind, customer, limitPaise: read.value })
        : fail({ field: 'amount', code: read.failure.code });
    }
    case 'number_gone':
    case 'valid':
    case 'merged':
    case 'parted':
      return ok(note);
  }
}

function readName(typed: string): Result<string, FieldProblem> {
  const name = typed.replaceAll(/\s+/g, ' ').trim();
  if (hasForbiddenCharacters(name)) return fail({ field: 'customerName', code: 'forbidden_characters' });
  if (nameWords(name).length === 0) return fail({ field: 'customerName', code: 'empty' });
  if (name.length > MAX_NAME)
    return fail({ field: 'customerName', code: 'too_long', hint: String(MAX_NAME) });
  return ok(name);
}

function readPhone(typed: string): Result<string, FieldProblem> {
  const phone = phoneIn(typed);
  return phone === null ? fail({ field: 'customerPhone', code: 'not_a_mobile' }) : ok(phone);
}
