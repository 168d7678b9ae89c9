import type { Failure } from '../../preload/contract/bridge/failures';
import type { CounterLock, Person, Tile } from '../../preload/contract/people/person';
import { defaultRights, type Right, type RightsByRole } from '../../preload/contract/people/rights';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { ClockPort } from '../recharge/ports';
import { mayDo, type Caller } from '../recharge/state/moment';
import type { SettingsStore } from '../settings/settings-store';
import { checkSecret, opensByName, type NotShown } from './check-secret';
import type { CounterSession, Session } from './counter-session';
import type { Grants } from './grants';
import { memberOf, rightsAtCounter, type KnownPeople, type Member } from './known-people';
import type { PeopleBook } from './people-book';
import type { Pins } from './pins';
import type { Tries } from './tries';

/** Who is at the counter and what they may do, where there are people. */
export interface People {
  /** Whether there are, as far as is known: a locked counter may still be asking its journal. */
  exist(): boolean;
  isLocked(): boolean;
  /** @param waiting how many sales have news */
  lock(waiting: number): CounterLock;
  /** Whoever makes this call; with a grant, by leave of whoever gave it. */
  caller(call: string, request: unknown): Result<Caller, Failure<'counter_locked'>>;
  /** Whoever is at the counter, or nobody who may do anything. */
  anyone(): Caller;
  /** Whether what a call answers is still for who made it. */
  mayHear(caller: Caller): boolean;
  unlock(person: string, secret: string): Promise<Result<null, NotShown>>;
  /** Somebody allows the caller one call, read as `request`, that needs `needed`. */
  allow(
    allowing: {
      readonly person: string;
      readonly secret: string;
      readonly call: string;
      readonly request: unknown;
      readonly needed: readonly Right[];
    },
    caller: Caller,
  ): Promise<Result<null, NotShown | Failure<'not_allowed'>>>;
  list(): readonly Person[];
  rights(): RightsByRole;
}

/** What it works with. */
export interface PeopleParts {
  readonly book: PeopleBook;
  readonly pins: Pins;
  readonly tries: Tries;
  readonly grants: Grants;
  readonly session: CounterSession;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly clock: Pick<ClockPort, 'now'>;
  /** A try was counted, or counts no more. */
  changed(): void;
}

const nobody: Caller = { by: null, allowedBy: null, rights: [] };

/** Makes it. */
export function createPeople(parts: PeopleParts): People {
  const { book, pins, tries, grants, session, settings, clock } = parts;
  /** In which session a call was made. */
  const sessionOf = new WeakMap<Caller, Session>();

  function exist(): boolean {
    const known = book.now();
    if (known === null) return settings.read().people;
    return known.people.length > 0 || book.lacksPeople();
  }

  /** Somebody who has left, or whose journal is not read, is not at the counter. */
  function present(): {
    readonly session: Session;
    readonly member: Member;
    readonly known: KnownPeople;
  } | null {
    const [now, known] = [session.now(), book.now()];
    const member = now === null || known === null ? null : memberOf(known, now.person);
    // Whoever is making the shop one of people is there before the journal has them.
    if (now !== null && member === null && exist()) session.lock();
    return now === null || known === null || member === null ? null : { session: now, member, known };
  }

  function callerAt(): Caller | null {
    const here = present();
    if (here === null) return null;
    const { member, known } = here;
    const { verified } = here.session;
    const caller: Caller = {
      by: member.person,
      allowedBy: null,
      rights: rightsAtCounter(known, member, verified),
      ...(verified ? {} : { notVerified: true as const }),
    };
    sessionOf.set(caller, here.session);
    return caller;
  }

  function waitUntil(member: Member): number | null {
    const waitMs = tries.waitMs(member.person);
    return waitMs > 0 ? clock.now() + Math.ceil(waitMs) : null;
  }

  function tileOf(member: Member): Tile {
    return {
      id: member.person,
      name: member.name,
      role: member.role,
      opensBy: opensByName(member, pins) ? 'name' : 'secret',
      waitUntil: waitUntil(member),
      triesLeft: tries.left(member.person),
    };
  }

  return {
    exist,
    isLocked: () => exist() && present() === null,
    lock(waiting) {
      if (!exist()) return { kind: 'none' };
      const here = present();
      if (here === null) {
        const known = book.now();
        const tiles = (known?.people ?? []).filter(({ active }) => active);
        return { kind: 'locked', reading: known === null, waiting, tiles: tiles.map(tileOf) };
      }
      const { member, known } = here;
      const { verified } = here.session;
      const { person: id, name, role, language } = member;
      return {
        kind: 'open',
        person: { id, name, role, language },
        rights: rightsAtCounter(known, member, verified),
        verified,
        others: known.people
          .filter(({ person, active }) => active && person !== id)
          .map((other) =>
            Object.assign(tileOf(other), {
              rights: rightsAtCounter(known, other, !opensByName(other, pins)),
            }),
          ),
      };
    },
    caller(call, request) {
      const caller = callerAt();
      if (caller === null || caller.by === null) return fail({ code: 'counter_locked' });
      const grant = grants.take({ by: caller.by, call, request });
      if (grant === null) return ok(caller);
      const allowed: Caller = {
        ...caller,
        allowedBy: grant.allowedBy,
        rights: [...new Set([...caller.rights, ...grant.rights])],
      };
      const at = sessionOf.get(caller);
      if (at !== undefined) sessionOf.set(allowed, at);
      return ok(allowed);
    },
    anyone: () => callerAt() ?? nobody,
    mayHear(caller) {
      const [at, here] = [sessionOf.get(caller), present()];
      return at === undefined ? here !== null || !exist() : at === here?.session;
    },
    async unlock(person, secret) {
      const shown = await checkSecret(person, secret, parts);
      if (shown.ok) {
        const { member, verified } = shown.value;
        if (verified && member.role === 'owner') book.acknowledge();
        session.open(member.person, verified);
      } else parts.changed();
      return shown.ok ? ok(null) : shown;
    },
    async allow({ person, secret, call, request, needed }, caller) {
      const shown = await checkSecret(person, secret, parts);
      parts.changed();
      if (!shown.ok) return shown;
      const known = book.now();
      const { member, verified } = shown.value;
      const rights = known === null ? [] : rightsAtCounter(known, member, verified);
      const missing = needed.find((right) => !mayDo({ rights }, right));
      if (missing !== undefined) return fail({ code: 'not_allowed', right: missing });
      // SECURITY: whoever asked may be gone by now, and a grant is for nobody else.
      if (caller.by === null || sessionOf.get(caller) !== present()?.session)
        return fail({ code: 'not_allowed' });
      grants.allow({ by: caller.by, call, request }, { allowedBy: member.person, rights });
      return ok(null);
    },
    list: () =>
      (book.now()?.people ?? []).map((member) => ({
        id: member.person,
        name: member.name,
        role: member.role,
        language: member.language,
        active: member.active,
        pin: member.pin === null ? 'none' : pins.isLost(member.pin) ? 'lost' : 'set',
        waitUntil: waitUntil(member),
      })),
    rights: () => book.now()?.rights ?? defaultRights,
  };
}
