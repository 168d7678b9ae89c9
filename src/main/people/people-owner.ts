import { fail, ok } from '../../preload/contract/result';
import type { ClockPort } from '../recharge/ports';
import { memoryTries, type Owner, type OwnerTries } from '../settings/owner';
import type { SettingsStore } from '../settings/settings-store';
import type { CounterSession } from './counter-session';
import { firstOwner, memberOf } from './known-people';
import type { PeopleBook } from './people-book';
import type { Tries } from './tries';

/** The settings with the passphrase that is in force: the journal's, once it has been read. */
export function withOwnerOf(
  settings: SettingsStore,
  book: Pick<PeopleBook, 'now'>,
): Pick<SettingsStore, 'read'> {
  return {
    read() {
      const told = settings.read();
      return { ...told, owner: book.now()?.passphrase ?? told.owner };
    },
  };
}

/** Tries of the passphrase: on disk where there are people, else in memory. */
export function ownerTries(book: PeopleBook, tries: Tries, clock: Pick<ClockPort, 'monotonic'>): OwnerTries {
  const alone = memoryTries(clock);
  const tried = () => {
    const known = book.now();
    return known === null ? null : firstOwner(known);
  };
  return {
    async begin() {
      // SECURITY: what `settings.json` says of the owner is believed only until the journal can be asked.
      await book.known();
      const owner = tried();
      if (owner === null) return alone.begin();
      const begun = await tries.begin(owner.person);
      if (begun.ok) return 0;
      // A try that cannot be counted is not looked at.
      return begun.failure.kind === 'wait' ? begun.failure.waitMs : 1000;
    },
    async right() {
      const owner = tried();
      await (owner === null ? alone.right() : tries.right(owner.person));
    },
  };
}

/** The owner as the rest of the program knows them: where there are people, whoever of them is at the counter. */
export function ownerOfPeople(owner: Owner, book: PeopleBook, session: CounterSession): Owner {
  const arePeople = (): boolean => (book.now()?.people.length ?? 0) > 0;

  function isAtCounter(): boolean {
    const [known, now] = [book.now(), session.now()];
    if (known === null || now === null || !now.verified) return false;
    return memberOf(known, now.person)?.role === 'owner';
  }

  /** The passphrase was given: it opens the counter, too. */
  function come(): void {
    book.acknowledge();
    const known = book.now();
    const first = known === null ? null : firstOwner(known);
    if (first !== null && !isAtCounter()) session.open(first.person, true);
  }

  return {
    ...owner,
    state: () => (arePeople() ? (isAtCounter() ? 'unlocked' : 'locked') : owner.state()),
    stayOpen() {
      if (!arePeople()) owner.stayOpen();
    },
    async unlock(passphrase) {
      const unlocked = await owner.unlock(passphrase);
      if (unlocked.ok) come();
      return unlocked;
    },
    lock() {
      session.lock();
      owner.lock();
    },
    async choose(passphrase) {
      await book.known();
      if (!arePeople()) return owner.choose(passphrase);
      const given = await owner.unlock(passphrase);
      return given.ok ? ok(null) : fail({ code: 'wrong_passphrase' });
    },
    async reset(next) {
      const set = await owner.reset(next);
      if (set.ok) come();
      return set;
    },
  };
}
