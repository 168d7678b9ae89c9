import type { Failure } from '../../preload/contract/bridge/failures';
import { fail, ok, type Result } from '../../preload/contract/result';
import { isPin } from '../../preload/contract/rules/is-pin';
import { isPassphrase } from '../settings/passphrase-hash';
import { memberOf, type KnownPeople, type Member } from './known-people';
import type { PeopleBook } from './people-book';
import type { NotWritten } from './people-refusal';
import type { Pins } from './pins';
import type { Tries } from './tries';

/** Somebody who showed who they are. */
export interface Shown {
  readonly member: Member;
  /** `false`: the PIN could not be looked at, and the name alone was taken. */
  readonly verified: boolean;
}

/** Why it is not taken. */
export type NotShown = Failure<'journal_unreadable' | 'no_such_person' | 'wrong_pin'> | NotWritten;

/** What it works with. */
export interface SecretParts {
  readonly book: PeopleBook;
  readonly pins: Pins;
  readonly tries: Tries;
}

/** Looks at somebody's PIN, or an owner's passphrase. Each look is a try, counted before it is made. */
export async function checkSecret(
  id: string,
  secret: string,
  { book, pins, tries }: SecretParts,
): Promise<Result<Shown, NotShown>> {
  const known = await book.known();
  if (known === null) return fail({ code: 'journal_unreadable' });
  const member = memberOf(known, id);
  if (member === null) return fail({ code: 'no_such_person' });
  // By name alone: there is nothing to try.
  if (opensByName(member, pins)) return ok({ member, verified: false });
  const begun = await tries.begin(member.person);
  if (!begun.ok) {
    return begun.failure.kind === 'wait'
      ? fail({ code: 'wrong_pin', cause: 'wait', waitMs: begun.failure.waitMs })
      : fail(begun.failure);
  }
  const seen = await look(member, secret, known, pins);
  // The key ring fell silent: what was not looked at was no wrong try.
  if (seen !== 'wrong') await tries.right(member.person);
  if (seen === 'wrong') return fail({ code: 'wrong_pin' });
  return ok({ member, verified: seen === 'right' });
}

/** Whether the tile of this one takes no secret. An owner's takes the passphrase. */
export function opensByName(
  { role, pin }: Pick<Member, 'role' | 'pin'>,
  pins: Pick<Pins, 'isLost'>,
): boolean {
  return role !== 'owner' && pin !== null && pins.isLost(pin);
}

async function look(
  { role, pin }: Member,
  secret: string,
  { passphrase }: KnownPeople,
  pins: Pins,
): Promise<'right' | 'wrong' | 'lost'> {
  const asPin = pin !== null && isPin(secret) ? await pins.check(secret, pin) : 'wrong';
  if (asPin === 'right' || role !== 'owner') return asPin;
  return passphrase !== null && (await isPassphrase(secret, passphrase)) ? 'right' : 'wrong';
}
