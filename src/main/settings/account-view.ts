import type { AccountView } from '../../preload/contract/settings/settings';
import { isTestGateway, parseOrigin } from '../gateway/origin';
import { accountId, type Account } from './account';
import type { Secrets } from './secrets';

/** What the page may know about the account in use; `null` when there is none. */
export function accountView(account: Account | null, secrets: Secrets): AccountView | null {
  if (account === null) return null;
  const id = accountId(account);
  const origin = parseOrigin(account.origin);
  if (id === null || !origin.ok) return null;
  const token = secrets.stateFor(account);
  return {
    accountId: id,
    gatewayAddress: account.origin,
    username: account.username,
    hasToken: token === 'kept' || token === 'this_session',
    token,
    testGateway: isTestGateway(origin.value),
  };
}
