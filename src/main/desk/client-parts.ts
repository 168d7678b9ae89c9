import type { Distrust, GatewayPaths } from '../../preload/contract/settings/settings';
import type { ClientParts } from '../gateway/client';
import { createEndpoint } from '../gateway/endpoint';
import { accountId, originOf, type Account, type AccountRules } from '../settings/account';
import type { Secrets } from '../settings/secrets';

/** The account of the real desk, and whether it may be used. */
export interface ConnectedAccount {
  account(): Account | null;
  paths(): GatewayPaths;
  /** The path of complaints that the owner has confirmed; `null`: none. */
  complaintPathConfirmed(): string | null;
  rules(): AccountRules;
  readonly secrets: Pick<Secrets, 'tokenFor'>;
  /** Hears after each call whether the gateway's certificate was believed. */
  distrusted(why: Distrust | null): void;
  /** Whether the shop has gone to another computer. */
  isAway(): boolean;
}

/** `null`: no account, one that this start of the app may not use, or a shop that has moved away. */
export function clientParts({
  account,
  paths,
  complaintPathConfirmed,
  rules,
  secrets,
  distrusted,
  isAway,
}: ConnectedAccount): ClientParts | null {
  const connected = account();
  // SECURITY: the other computer sells from this account and asks about what is open: here no request is built at all.
  if (connected === null || isAway()) return null;
  const id = accountId(connected);
  const origin = originOf(connected, rules());
  const endpoint = origin === null ? null : createEndpoint(origin, paths());
  if (id === null || endpoint === null || !endpoint.ok) return null;
  return {
    accountId: id,
    endpoint: endpoint.value,
    mayComplain: complaintPathConfirmed() === paths().complaint,
    distrusted,
    credentials: () => {
      // SECURITY: the token is looked up by what was sealed beside it, so the origin told here is the sealed one.
      const token = secrets.tokenFor(connected);
      return token === null ? null : { ...connected, token };
    },
  };
}
