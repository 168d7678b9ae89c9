import { fail } from '../../../preload/contract/result';

/** The journal says no: with the code that the page gets. */
export interface Refused<Code> {
  readonly kind: 'refused';
  readonly code: Code;
}

/** Says it. */
export function refused<Code extends string>(code: Code) {
  return fail<Refused<Code>>({ kind: 'refused', code });
}
