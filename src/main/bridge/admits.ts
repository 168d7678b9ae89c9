import type { Access } from '../../preload/contract/bridge/access';
import type { Owner } from '../settings/owner';

/** Whether whoever is at the counter now has this access. Asked once for each call, after its request was read. */
export type Admits = (needed: Access) => boolean;

/** While there are no people, the owner is all that is asked for; a call of the owner's keeps the lock away. */
export function admitsOwner(owner: Pick<Owner, 'state' | 'stayOpen'>): Admits {
  return (needed) => {
    if (needed !== 'owner') return true;
    if (owner.state() === 'locked') return false;
    owner.stayOpen();
    return true;
  };
}
