import type { GatewayPaths } from '../../preload/contract/settings/settings';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { Origin } from './origin';

/** The calls a gateway knows. */
export type GatewayCall = keyof GatewayPaths;

/** Where each call goes. Made only by {@link createEndpoint}, so its paths are checked. */
export interface Endpoint {
  readonly origin: Origin;
  readonly paths: GatewayPaths;
}

/** Why paths cannot be used, and whose. */
export interface PathProblem {
  readonly call: GatewayCall;
  readonly code: 'not_a_path' | 'same_as_another';
}

/** What the gateway's paths are unless the owner sets others; all but `recharge` are inferred. */
export const defaultPaths: GatewayPaths = {
  recharge: '/webservices/api/recharge',
  status: '/webservices/api/statusByRefId',
  balance: '/webservices/api/balance',
  complaint: '/webservices/api/complain',
};

const calls = ['recharge', 'status', 'balance', 'complaint'] as const satisfies readonly GatewayCall[];

/** Joins an origin and paths. Refuses a path that is none, and two calls that a server could take for one. */
export function createEndpoint(origin: Origin, paths: GatewayPaths): Result<Endpoint, PathProblem> {
  for (const call of calls) if (!isPath(paths[call])) return fail({ call, code: 'not_a_path' });
  const seen = new Set<string>();
  for (const call of calls) {
    // SECURITY: a status check that lands on the recharge path could be a second recharge. Many servers
    // ignore letter case and a slash at the end, so both are ignored here too.
    const plain = paths[call].toLowerCase().replace(/\/$/, '');
    if (seen.has(plain)) return fail({ call, code: 'same_as_another' });
    seen.add(plain);
  }
  return ok({ origin, paths });
}

/**
 * SECURITY: a list of what is allowed, so that nothing in a path can end it, climb out of it, name another
 * host or be decoded into something else: one `/`, then segments of letters, digits and `._~-`, of which
 * none is `.` or `..`, nor ends in a dot, which servers on Windows drop. At most 200 characters.
 */
function isPath(path: string): boolean {
  return (
    path.length <= 200
    && /^(?:\/[A-Za-z0-9._~-]+)+\/?$/.test(path)
    && !path.split('/').some((segment) => segment.endsWith('.') || segment.includes('..'))
  );
}
