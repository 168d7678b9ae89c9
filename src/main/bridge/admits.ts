import type { Access } from '../../preload/contract/bridge/access';
import type { CallName } from '../../preload/contract/bridge/calls';
import type { Failure } from '../../preload/contract/bridge/failures';
import { asksOwner, rights, type Right } from '../../preload/contract/people/rights';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { People } from '../people/people';
import { mayDo, type Caller } from '../recharge/state/moment';
import type { Owner } from '../settings/owner';

/** A call at the door: its request was read. */
export interface AtTheDoor {
  readonly call: CallName;
  readonly needed: Access;
  readonly request: unknown;
}

/** Why somebody is not let in. */
export type NotAdmitted = Failure<'counter_locked' | 'not_allowed' | 'owner_locked' | 'shop_moved'>;

/**
 * Lets in whoever is at the counter now, if they have this access: answers who makes the call, and so signs what it writes.
 * Asked once for each call, after its request was read.
 */
export type Admits = (asked: AtTheDoor) => Result<Caller, NotAdmitted> | Promise<Result<Caller, NotAdmitted>>;

/** The rights that this access names. */
export function rightsIn(needed: Access): readonly Right[] {
  if (needed === 'anyone' || needed === 'here' || needed === 'passphrase' || needed === 'judged') return [];
  return typeof needed === 'string' ? [needed] : needed;
}

/**
 * Where there may be people. SECURITY: what takes a right waits until the journal has said who has it; a settings file may
 * say anything, and money that moves before the journal is read would be signed by nobody. Where there are none, it is `alone`
 * that admits.
 */
export function admitsPeople(
  people: Pick<People, 'exist' | 'caller' | 'anyone'>,
  known: () => Promise<unknown>,
  alone: Admits,
): Admits {
  return async (asked) => {
    const { call, needed, request } = asked;
    const rightsNeeded = rightsIn(needed);
    if (needed === 'judged' || rightsNeeded.length > 0) await known();
    if (!people.exist()) return alone(asked);
    if (needed === 'anyone' || needed === 'passphrase') return ok(people.anyone());
    const caller = people.caller(call, request);
    if (!caller.ok) return caller;
    const lacking = rightsNeeded.find((right) => !mayDo(caller.value, right));
    return lacking === undefined ? caller : fail({ code: 'not_allowed', right: lacking });
  };
}

/** While there are no people, the owner is all that is asked for; a call of the owner's keeps the lock away. */
export function admitsOwner(owner: Pick<Owner, 'state' | 'stayOpen'>): Admits {
  return ({ needed }) => {
    const isLocked = owner.state() === 'locked';
    if (rightsIn(needed).some(asksOwner)) {
      if (isLocked) return fail({ code: 'owner_locked' });
      owner.stayOpen();
    }
    const has = isLocked ? rights.filter((right) => !asksOwner(right)) : rights;
    return ok({ by: null, allowedBy: null, rights: has });
  };
}
