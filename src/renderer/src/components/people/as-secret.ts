import { toAsciiDigits } from '../../../../preload/contract/money';
import type { Role } from '../../../../preload/contract/people/role';

/** No PIN is longer. */
const LONGEST_PIN = 8;

/** What is kept of what somebody types to show who they are: an owner's may be a passphrase, a PIN is of digits alone. */
export function asSecret(role: Role, typed: string): string {
  if (role === 'owner') return typed;
  return toAsciiDigits(typed).replaceAll(/\D/g, '').slice(0, LONGEST_PIN);
}
