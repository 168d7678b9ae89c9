import { neededFor } from '../../../preload/contract/bridge/access';
import type { CallName, RequestOf } from '../../../preload/contract/bridge/calls';
import type { CounterLock } from '../../../preload/contract/people/person';
import type { Right } from '../../../preload/contract/people/rights';
import { useAppStatus } from './app-status';

/**
 * Whether whoever is at the counter may make this call, by the table that main's door reads. For hiding and explaining only:
 * the door decides. Without people whatever is asked is asked on the way.
 */
export function mayCall<N extends CallName>(lock: CounterLock, call: N, request: RequestOf<N>): boolean {
  if (lock.kind === 'none') return true;
  const needed = neededFor(call, request);
  if (needed === 'anyone' || needed === 'passphrase') return true;
  if (lock.kind === 'locked') return false;
  if (needed === 'here' || needed === 'judged') return true;
  const rights: readonly Right[] = typeof needed === 'string' ? [needed] : needed;
  return rights.every((right) => lock.rights.includes(right));
}

/** The same for the screen that is drawn. */
export function useMayCall<N extends CallName>(call: N, request: RequestOf<N>): boolean {
  return mayCall(useAppStatus().lock, call, request);
}

/** Whether whoever is at the counter has this right. */
export function useMay(right: Right): boolean {
  const { lock } = useAppStatus();
  return lock.kind === 'none' || (lock.kind === 'open' && lock.rights.includes(right));
}

/** Whether a guarded act asks for the owner's passphrase first: where there are people, who may is asked for instead. */
export function useAsksOwner(): boolean {
  const { lock, owner } = useAppStatus();
  return lock.kind === 'none' && owner === 'locked';
}
