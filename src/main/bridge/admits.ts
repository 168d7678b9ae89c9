import type { Access } from '../../preload/contract/bridge/access';
import { anybody, type Actor } from '../recharge/state/moment';
import type { Owner } from '../settings/owner';

/**
 * Lets in whoever is at the counter now, if they have this access: answers who makes the call, and so signs what it writes;
 * `null`: the call is refused. Asked once for each call, after its request was read.
 */
export type Admits = (needed: Access) => Actor | null;

/** While there are no people, the owner is all that is asked for; a call of the owner's keeps the lock away. */
export function admitsOwner(owner: Pick<Owner, 'state' | 'stayOpen'>): Admits {
  return (needed) => {
    if (needed !== 'owner') return anybody;
    if (owner.state() === 'locked') return null;
    owner.stayOpen();
    return anybody;
  };
}
