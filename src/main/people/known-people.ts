import { z } from 'zod';
import type { PersonId } from '../../preload/contract/ids';
import { rightsByRoleSchema } from '../../preload/contract/people/rights-schemas';
import {
  defaultRights,
  rightsByName,
  rightsOf,
  type Right,
  type RightsByRole,
} from '../../preload/contract/people/rights';
import type { StoredPeople, StoredPerson } from '../journal/people/people-book';
import { passphraseHashSchema, type PassphraseHash } from '../settings/passphrase-hash';
import { storedPinSchema, type StoredPin } from './pins';

/** A person as the journal tells, with what checks their PIN. */
export interface Member extends Omit<StoredPerson, 'pin'> {
  readonly pin: StoredPin | null;
}

/** Everything that is in force of people, as the journal tells. */
export interface KnownPeople {
  readonly people: readonly Member[];
  readonly rights: RightsByRole;
  /** The owner's passphrase; `null`: there is none. */
  readonly passphrase: PassphraseHash | null;
  readonly recovery: PassphraseHash | null;
}

/** A right that came after they were kept is where it is by default; the others stay where the owner moved them. */
const keptRights = z
  .looseObject({})
  .transform((kept): unknown => ({ ...defaultRights, ...kept }))
  .pipe(rightsByRoleSchema);

/** Reads what the journal keeps as text. What does not read is as if it were not there: nobody comes in by it. */
export function knownPeople({ people, rights, passphrase, recovery }: StoredPeople): KnownPeople {
  return {
    people: people.map(({ pin, ...person }) => ({ ...person, pin: parsed(storedPinSchema, pin) })),
    rights: { ...defaultRights, ...parsed(keptRights, rights), owner: 'owner' },
    passphrase: passphraseIn(passphrase),
    recovery: passphraseIn(recovery),
  };
}

/** The hash of a passphrase as the journal has it; `null`: there is none, or it does not read. */
export function passphraseIn(text: string | null): PassphraseHash | null {
  return parsed(passphraseHashSchema, text);
}

function parsed<T>(schema: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** As it is written into the journal. */
export function stored({ pin, ...member }: Member): StoredPerson {
  return { ...member, pin: pin === null ? null : JSON.stringify(pin) };
}

/** Somebody who may be at the counter; `null`: nobody of this id, or they have left. */
export function memberOf({ people }: KnownPeople, id: PersonId | string): Member | null {
  return people.find(({ person, active }) => person === id && active) ?? null;
}

/** The one whose tile takes the passphrase when nobody is named. */
export function firstOwner({ people }: KnownPeople): Member | null {
  return people.find(({ role, active }) => role === 'owner' && active) ?? null;
}

/** What this person may do now. */
export function rightsAtCounter(known: KnownPeople, member: Member, verified: boolean): readonly Right[] {
  return verified ? rightsOf(member.role, known.rights) : rightsByName;
}
