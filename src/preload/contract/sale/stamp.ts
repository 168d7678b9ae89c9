import type { AccountId } from '../ids';

/** What tells apart a sale that moves real money from one that moves none. */
export type Stamp = 'none' | 'practice' | 'test_gateway';

/** No server is ever reached by this origin: it only names whose rows are practice. */
export const PRACTICE_ORIGIN = 'http://practice.galla';

/**
 * The stamp of whatever belongs to an account: a read-back, an outcome, a slip. It follows from the row itself, so
 * that it says where the money of this sale moved, whatever the counter works on now.
 */
export function stampOf(accountId: AccountId): Stamp {
  if (accountId.startsWith(`${PRACTICE_ORIGIN}|`)) return 'practice';
  // Plain http is taken from this computer only (see `readAccount`): a gateway for tests.
  return accountId.startsWith('http://') ? 'test_gateway' : 'none';
}
