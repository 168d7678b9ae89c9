import { checkOperator } from '../../preload/contract/rules/check-operator';
import type { Operator } from '../../preload/contract/operators/operator';
import { fail, ok, type Result } from '../../preload/contract/result';
import { duplicateCodes, makeCatalogue, MAX_OPERATORS, type Catalogue } from './catalogue';
import { readOperator } from './operator-schema';
import { isShallow } from '../files/is-shallow';
import { catalogueBounds, operatorEntries } from './operators-json';

/** Why a catalogue file cannot be used, and the first entry (from 0) that says so. */
export interface CatalogueDamage {
  readonly cause: 'not_json' | 'not_operators' | 'bad_operator' | 'duplicate_code' | 'too_many';
  readonly entry: number | null;
}

/**
 * Reads the shop's own file or the starter. All or nothing: a catalogue with a hole would sell under a rule
 * nobody set.
 */
export function loadCatalogue(text: string): Result<Catalogue, CatalogueDamage> {
  const entries = readEntries(text);
  if (typeof entries === 'string') return fail({ cause: entries, entry: null });
  if (entries.length > MAX_OPERATORS) return fail({ cause: 'too_many', entry: null });
  const operators: Operator[] = [];
  for (const [index, entry] of entries.entries()) {
    const { operator } = readOperator(entry);
    if (operator === null || checkOperator(operator).length > 0) {
      return fail({ cause: 'bad_operator', entry: index });
    }
    operators.push(operator);
  }
  const duplicate = duplicateCodes(operators)[0];
  return duplicate === undefined
    ? ok(makeCatalogue(operators))
    : fail({ cause: 'duplicate_code', entry: duplicate });
}

function readEntries(text: string): readonly unknown[] | 'not_json' | 'not_operators' {
  if (!isShallow(text, catalogueBounds)) return 'not_operators';
  try {
    const value: unknown = JSON.parse(text);
    return operatorEntries(value) ?? 'not_operators';
  } catch {
    return 'not_json';
  }
}
