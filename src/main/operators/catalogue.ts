import { checkOperator } from '../../preload/contract/rules/check-operator';
import type { Operator } from '../../preload/contract/operators/operator';
import { codeKey } from '../../preload/contract/rules/operator-code';
import type { OperatorProblem } from '../../preload/contract/operators/operator-problem';
import { fail, ok, type Result } from '../../preload/contract/result';
import { readOperator } from './operator-schema';

/** All operators of the shop, in the order of its file. Never changed: an edit gives a new one. */
export interface Catalogue {
  readonly operators: readonly Operator[];
  readonly byCode: ReadonlyMap<string, Operator>;
}

/** BBPS has about 20,000 billers; twice that is a mistake or an attack. */
export const MAX_OPERATORS = 50_000;

/** Why an edit was not made. */
export type EditRefusal =
  | { readonly code: 'no_such_operator' }
  | { readonly code: 'bad_operator'; readonly problems: readonly OperatorProblem[] };

/** A catalogue of operators that are known to be good and to have distinct codes. */
export function makeCatalogue(operators: readonly Operator[]): Catalogue {
  return { operators, byCode: new Map(operators.map((operator) => [operator.code, operator])) };
}

/** The operator with this code, exactly as written; `null` when there is none. */
export function findOperator(catalogue: Catalogue, code: string): Operator | null {
  return catalogue.byCode.get(code) ?? null;
}

/** Records that the owner compared the code with the panel. */
export function confirmOperator(catalogue: Catalogue, code: string): Result<Catalogue, EditRefusal> {
  return change(catalogue, code, (operator) => ({ ...operator, confirmation: 'confirmed' }));
}

/** Switches an operator on or off; an empty `note` clears it. */
export function switchOperator(
  catalogue: Catalogue,
  code: string,
  on: boolean,
  note: string,
): Result<Catalogue, EditRefusal> {
  const kept = note.trim() === '' ? null : note.trim();
  return change(catalogue, code, (operator) => ({ ...operator, on, note: kept }));
}

/** Records a code that the gateway may echo instead of the operator's own. One that is known changes nothing. */
export function addAlias(catalogue: Catalogue, code: string, alias: string): Result<Catalogue, EditRefusal> {
  const key = codeKey(alias);
  return change(catalogue, code, (operator) =>
    [operator.code, ...operator.aliases].some((known) => codeKey(known) === key)
      ? operator
      : { ...operator, aliases: [...operator.aliases, alias.trim()] },
  );
}

/**
 * Puts an edited operator in the place of `code`, or a new one at the end when `code` is `null`.
 * `value` comes from the page and is read like any other untrusted data. A changed code has not been compared with the
 * panel, whatever the edit claims.
 */
export function saveOperator(
  catalogue: Catalogue,
  code: string | null,
  value: unknown,
): Result<Catalogue, EditRefusal> {
  const { operator, problems } = readOperator(value);
  if (operator === null) return fail({ code: 'bad_operator', problems });
  if (code === null) return add(catalogue, { ...operator, confirmation: 'not_confirmed' });
  return change(catalogue, code, () =>
    operator.code === code ? operator : { ...operator, confirmation: 'not_confirmed' },
  );
}

/** Adds a copy under another code, to be edited. */
export function copyOperator(
  catalogue: Catalogue,
  code: string,
  newCode: string,
): Result<Catalogue, EditRefusal> {
  const original = findOperator(catalogue, code);
  if (original === null) return fail({ code: 'no_such_operator' });
  return add(catalogue, { ...original, code: newCode.trim(), aliases: [], confirmation: 'not_confirmed' });
}

/** Takes an operator out. Rows of the journal keep its code and name themselves. */
export function removeOperator(catalogue: Catalogue, code: string): Result<Catalogue, EditRefusal> {
  if (findOperator(catalogue, code) === null) return fail({ code: 'no_such_operator' });
  return ok(makeCatalogue(catalogue.operators.filter((operator) => operator.code !== code)));
}

/** Operators whose code is another's in any letter case: every one after the first of its code. */
export function duplicateCodes(operators: readonly Operator[]): readonly number[] {
  const seen = new Set<string>();
  return operators.flatMap((operator, index) => {
    const key = codeKey(operator.code);
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

function change(
  catalogue: Catalogue,
  code: string,
  edit: (operator: Operator) => Operator,
): Result<Catalogue, EditRefusal> {
  const before = findOperator(catalogue, code);
  if (before === null) return fail({ code: 'no_such_operator' });
  const after = edit(before);
  return checked(
    after,
    catalogue.operators.map((operator) => (operator === before ? after : operator)),
  );
}

function add(catalogue: Catalogue, operator: Operator): Result<Catalogue, EditRefusal> {
  return checked(operator, [...catalogue.operators, operator]);
}

function checked(edited: Operator, operators: readonly Operator[]): Result<Catalogue, EditRefusal> {
  const problems = [...checkOperator(edited)];
  if (duplicateCodes(operators).length > 0) problems.push({ path: 'code', code: 'duplicate' });
  if (operators.length > MAX_OPERATORS) {
    problems.push({ path: '', code: 'too_many', hint: String(MAX_OPERATORS) });
  }
  return problems.length > 0 ? fail({ code: 'bad_operator', problems }) : ok(makeCatalogue(operators));
}
