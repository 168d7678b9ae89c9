import { randomBytes } from 'node:crypto';
import type { Failure } from '../../preload/contract/bridge/failures';
import { isPersonId, type PersonId } from '../../preload/contract/ids';
import { rightsOf, type RightsByRole } from '../../preload/contract/people/rights';
import type { Role } from '../../preload/contract/people/role';
import { isPin } from '../../preload/contract/rules/is-pin';
import { saysSomething } from '../../preload/contract/rules/says-something';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { SlipLanguage } from '../../preload/contract/printing/slip';
import { oneAfterTheOther } from '../recharge/one-after-the-other';
import { mayDo, type Caller } from '../recharge/state/moment';
import type { SettingsStore } from '../settings/settings-store';
import type { CounterSession } from './counter-session';
import { memberOf, type KnownPeople, type Member } from './known-people';
import type { PeopleBook } from './people-book';
import type { NotWritten } from './people-refusal';
import type { Pins } from './pins';
import type { Tries } from './tries';

/** How long a name may be, in characters. */
const MAX_NAME = 40;

type Refusal<C extends Failure['code']> = Failure<C | 'journal_unreadable' | 'not_allowed'> | NotWritten;

/** What is typed of a person. */
interface Typed {
  readonly name: string;
  readonly role: Role;
  readonly language: SlipLanguage;
}

/** What whoever looks after people may do. Each answers when it is on disk. */
export interface EditPeople {
  /** The first one makes the shop one of people: the owner is at the counter then. */
  add(
    typed: Typed & { readonly pin: string },
    caller: Caller,
  ): Promise<Result<null, Refusal<'bad_name' | 'name_taken' | 'bad_pin' | 'passphrase_needed'>>>;
  change(
    id: string,
    typed: Typed & { readonly active: boolean },
    caller: Caller,
  ): Promise<Result<null, Refusal<'no_such_person' | 'bad_name' | 'name_taken' | 'last_owner'>>>;
  /** The caller's own language, which takes no right. */
  speak(
    language: SlipLanguage,
    caller: Caller,
  ): Promise<Result<null, Failure<'journal_unreadable' | 'no_such_person'> | NotWritten>>;
  setPin(
    id: string,
    pin: string,
    caller: Caller,
  ): Promise<Result<null, Refusal<'no_such_person' | 'bad_pin'>>>;
  liftWait(id: string, caller: Caller): Promise<Result<null, Refusal<'no_such_person'>>>;
  saveRights(rights: RightsByRole, caller: Caller): Promise<Result<null, Refusal<never>>>;
  /** What was asked for until now is done, or refused: the notes of it come before whatever is read next. */
  settled(): Promise<void>;
}

/** What it works with. */
export interface EditParts {
  readonly book: PeopleBook;
  readonly pins: Pins;
  readonly tries: Tries;
  readonly settings: SettingsStore;
  readonly session: Pick<CounterSession, 'open' | 'lock'>;
  /** What the owner's tile says until the owner names it. */
  ownerName(): Promise<string>;
}

/** Makes it. One after the other: two names at once must not both be free. */
export function createEditPeople({ book, pins, tries, settings, session, ownerName }: EditParts): EditPeople {
  const inTurn = oneAfterTheOther();

  async function save(members: readonly Member[], caller: Caller): Promise<Result<null, NotWritten>> {
    const before = book.now()?.people ?? [];
    const noted = await book.notePeople(members, caller);
    if (!noted.ok) return fail({ kind: 'not_written', failure: noted.failure });
    book.noteChanges(
      members.flatMap((member) =>
        changesOf(before.find(({ person }) => person === member.person) ?? null, member),
      ),
      caller,
    );
    return ok(null);
  }

  return {
    add: (typed, caller) =>
      inTurn(async () => {
        const known = await book.made();
        if (known === null) return fail({ code: 'journal_unreadable' });
        if (known.passphrase === null) return fail({ code: 'passphrase_needed' });
        const beyond = beyondCaller([typed.role], known, caller);
        if (beyond !== null) return beyond;
        const name = typed.name.trim();
        const named = judgeName(name, null, known);
        if (!named.ok) return named;
        // An owner has the passphrase.
        const hasNoPin = typed.pin === '' && typed.role === 'owner';
        if (!hasNoPin && !isPin(typed.pin)) return fail({ code: 'bad_pin' });
        const person: Member = {
          person: newId(known),
          name,
          role: typed.role,
          language: typed.language,
          active: true,
          pin: hasNoPin ? null : await pins.hash(typed.pin),
        };
        const isFirst = known.people.length === 0;
        const owner: Member | null =
          !isFirst || typed.role === 'owner'
            ? null
            : {
                ...person,
                person: newId(known),
                name: freeName(await ownerName(), name),
                role: 'owner',
                pin: null,
              };
        // Whoever made the shop one of people is the owner, and goes on: from the moment that there are people they are at
        // the counter, or it would lock in between and lose what is on its screen.
        if (isFirst) session.open((owner ?? person).person, true);
        const saved = await save(owner === null ? [person] : [owner, person], caller);
        if (!saved.ok) {
          if (isFirst) session.lock();
          return saved;
        }
        // Where this is not written, the next start finds the journal and is told.
        if (isFirst) settings.update({ people: true });
        return ok(null);
      }),
    change: (id, typed, caller) =>
      inTurn(async () => {
        const found = await findFor(id, typed.role, caller);
        if (!found.ok) return found;
        const { member, known } = found.value;
        const name = typed.name.trim();
        const named = judgeName(name, member.person, known);
        if (!named.ok) return named;
        const changed: Member = { ...member, ...typed, name };
        const isOwner = ({ role, active }: Member): boolean => role === 'owner' && active;
        const others = known.people.filter(({ person }) => person !== member.person);
        if (isOwner(member) && !isOwner(changed) && !others.some(isOwner))
          return fail({ code: 'last_owner' });
        return save([changed], caller);
      }),
    speak: (language, caller) =>
      inTurn(async () => {
        const known = await book.known();
        if (known === null) return fail({ code: 'journal_unreadable' });
        const member = caller.by === null ? null : memberOf(known, caller.by);
        if (member === null) return fail({ code: 'no_such_person' });
        // The journal only grows: what changes nothing is not written.
        return member.language === language ? ok(null) : save([{ ...member, language }], caller);
      }),
    setPin: (id, pin, caller) =>
      inTurn(async () => {
        const found = await findSecretOf(id, caller);
        if (!found.ok) return found;
        if (!isPin(pin)) return fail({ code: 'bad_pin' });
        const { member } = found.value;
        const saved = await save([{ ...member, pin: await pins.hash(pin) }], caller);
        if (!saved.ok) return saved;
        const lifted = await tries.lift(member.person, caller);
        return lifted.ok ? lifted : fail({ kind: 'not_written', failure: lifted.failure });
      }),
    async liftWait(id, caller) {
      const found = await findSecretOf(id, caller);
      if (!found.ok) return found;
      const lifted = await tries.lift(found.value.member.person, caller);
      return lifted.ok ? lifted : fail({ kind: 'not_written', failure: lifted.failure });
    },
    saveRights: (rights, caller) =>
      inTurn(async () => {
        const known = await book.made();
        if (known === null) return fail({ code: 'journal_unreadable' });
        const kept: RightsByRole = { ...rights, owner: 'owner' };
        const noted = await book.noteRights(kept, caller);
        if (!noted.ok) return fail({ kind: 'not_written', failure: noted.failure });
        book.noteChanges(rightsChanges(known.rights, kept), caller);
        return ok(null);
      }),
    settled: () => inTurn(() => Promise.resolve()),
  };

  /** Somebody of the shop, also who has left, if the caller may touch them and give them this role. */
  async function findFor(
    id: string,
    role: Role | null,
    caller: Caller,
  ): Promise<
    Result<
      { readonly member: Member; readonly known: KnownPeople },
      Failure<'journal_unreadable' | 'no_such_person' | 'not_allowed'>
    >
  > {
    const known = await book.known();
    if (known === null) return fail({ code: 'journal_unreadable' });
    const member = known.people.find(({ person }) => person === id);
    if (member === undefined) return fail({ code: 'no_such_person' });
    const beyond = beyondCaller(role === null ? [member.role] : [member.role, role], known, caller);
    return beyond ?? ok({ member, known });
  }

  /**
   * The person whose PIN is set, or may be tried again. SECURITY: of somebody who is not staff only by themselves or an owner:
   * a manager who lifts another one's wait as often as they like may guess that one's PIN, and let through what they do
   * themselves.
   */
  async function findSecretOf(id: string, caller: Caller): ReturnType<typeof findFor> {
    const found = await findFor(id, null, caller);
    if (!found.ok) return found;
    const { person, role } = found.value.member;
    const may = role === 'staff' || person === caller.by || mayDo(caller, 'owner');
    return may ? found : fail({ code: 'not_allowed', right: 'owner' });
  }
}

/**
 * SECURITY: nobody gives what they have not, and nobody sets the PIN of who may do more: else whoever looks after people could
 * become the owner.
 */
function beyondCaller(touched: readonly Role[], { rights }: KnownPeople, caller: Caller) {
  const missing = touched.flatMap((role) => rightsOf(role, rights)).find((right) => !mayDo(caller, right));
  return missing === undefined ? null : fail({ code: 'not_allowed', right: missing } as const);
}

function judgeName(
  name: string,
  own: PersonId | null,
  { people }: KnownPeople,
): Result<null, Failure<'bad_name' | 'name_taken'>> {
  if (Array.from(name).length > MAX_NAME || name.length > MAX_NAME || !saysSomething(name)) {
    return fail({ code: 'bad_name' });
  }
  const isTaken = people.some((each) => each.active && each.person !== own && isSameName(each.name, name));
  return isTaken ? fail({ code: 'name_taken' }) : ok(null);
}

/** Two tiles that read alike are taken for one another. */
function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
  return plain(one) === plain(other);
}

function freeName(wanted: string, taken: string): string {
  return isSameName(wanted, taken) ? `${wanted} 2` : wanted;
}

function newId(known: KnownPeople): PersonId {
  const id = randomBytes(8).toString('hex');
  if (!isPersonId(id)) throw new TypeError('an id of a person is 16 hex digits');
  return memberOf(known, id) === null ? id : newId(known);
}

function changesOf(before: Member | null, after: Member) {
  const fields = ['name', 'role', 'language', 'active'] as const;
  const plain = fields.flatMap((field) => {
    const from = before === null ? null : JSON.stringify(before[field]);
    const to = JSON.stringify(after[field]);
    return from === to ? [] : [{ what: `people.${after.name}.${field}`, from, to }];
  });
  const isPinNew = JSON.stringify(before?.pin ?? null) !== JSON.stringify(after.pin);
  return isPinNew ? [...plain, { what: `people.${after.name}.pin`, from: null, to: null }] : plain;
}

function rightsChanges(before: RightsByRole, after: RightsByRole) {
  const [one, other]: [[string, string][], [string, string][]] = [
    Object.entries(before),
    Object.entries(after),
  ];
  return other.flatMap(([right, to]) => {
    const from = one.find(([name]) => name === right)?.[1] ?? '';
    return from === to
      ? []
      : [{ what: `rights.${right}`, from: JSON.stringify(from), to: JSON.stringify(to) }];
  });
}
