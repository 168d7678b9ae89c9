import { createHash } from 'node:crypto';
import type { PersonId } from '../../preload/contract/ids';
import type { Right } from '../../preload/contract/people/rights';
import type { ClockPort } from '../recharge/ports';

/** How long a grant is good for, in milliseconds. */
export const GRANT_MS = 60_000;

/** More than anybody waits for at once. */
const MOST = 20;

/** One call of one person, exactly as it is asked. */
export interface Granted {
  readonly by: PersonId;
  readonly call: string;
  /** As it was read at the door. */
  readonly request: unknown;
}

/** Whoever allowed it, and what they may do. */
export interface Grantor {
  readonly allowedBy: PersonId;
  readonly rights: readonly Right[];
}

/** What one person allows another, once. */
export interface Grants {
  allow(what: Granted, who: Grantor): void;
  /** Takes the grant away: a second call finds none. `null`: there is none. */
  take(what: Granted): Grantor | null;
  voidAll(): void;
}

/** Grants in memory: none survives a lock or a restart. */
export function createGrants(clock: Pick<ClockPort, 'monotonic'>): Grants {
  const open = new Map<string, Grantor & { readonly until: number }>();

  function forget(): void {
    for (const [key, { until }] of open) if (until <= clock.monotonic()) open.delete(key);
    for (const key of [...open.keys()].slice(0, Math.max(0, open.size - MOST))) open.delete(key);
  }

  return {
    allow(what, who) {
      open.set(keyOf(what), { ...who, until: clock.monotonic() + GRANT_MS });
      forget();
    },
    take(what) {
      forget();
      if (open.size === 0) return null;
      const key = keyOf(what);
      const grant = open.get(key);
      open.delete(key);
      return grant === undefined ? null : { allowedBy: grant.allowedBy, rights: grant.rights };
    },
    voidAll: () => open.clear(),
  };
}

/** SECURITY: only a hash is kept: a request may hold a token. */
function keyOf({ by, call, request }: Granted): string {
  return createHash('sha256')
    .update(JSON.stringify([by, call, sorted(request)]))
    .digest('base64');
}

/** The same for the same request, in whatever order its fields come. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sorted)];
  if (typeof value !== 'object' || value === null) return value;
  const fields: [string, unknown][] = Object.entries(value);
  const inOrder = fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return ['fields', ...inOrder.map(([name, field]) => [name, sorted(field)])];
}
