import type { NumberRule } from '../../preload/contract/operators/operator';
import { findOperator, type Catalogue } from './catalogue';

/** What the core asks about operators when it holds an echo against what was sent. */
export interface OperatorFacts {
  aliases(code: string): readonly string[];
  numberKind(code: string): NumberRule['kind'];
}

/**
 * Answers the core from the catalogue of the moment. An operator that was taken out has no aliases, and its
 * numbers are compared as digits: the strictest cleaning that still forgives spaces.
 */
export function operatorPort(current: () => Catalogue): OperatorFacts {
  return {
    aliases: (code) => findOperator(current(), code)?.aliases ?? [],
    numberKind: (code) => findOperator(current(), code)?.number.kind ?? 'digits',
  };
}
