import { isPersonId, type PersonId } from '../../../src/preload/contract/ids';

/** An id of a person: sixteen times this hex digit. */
export function aPersonId(digit: string): PersonId {
  const id = digit.repeat(16);
  if (!isPersonId(id)) throw new TypeError(`no id of a person: ${id}`);
  return id;
}
