import { fail, type Result } from '../../preload/contract/result';
import type { RightsByRole } from '../../preload/contract/people/rights';
import type { Change } from '../journal/people/settings-changes';
import type { ClockPort, JournalFailure } from '../recharge/ports';
import { galla, signedTime, type Actor, type SignedTime } from '../recharge/state/moment';
import type { PassphraseHash } from '../settings/passphrase-hash';
import type { SettingsStore } from '../settings/settings-store';
import { knownPeople, stored, type KnownPeople, type Member } from './known-people';
import type { PeopleJournal } from './people-journal';
import type { Tries } from './tries';

/** More changes than a person makes before the journal is open. */
const MOST_WAITING = 1000;
/** A journal that could not be read is asked again. In milliseconds. */
const AGAIN_MS = 2000;

type Written = Promise<Result<null, JournalFailure>>;

/** The people of the shop: what the real journal says, kept at hand. */
export interface PeopleBook {
  /** The real journal is open: reads it, and holds the settings against it. */
  attach(journal: PeopleJournal): Promise<void>;
  /** It is closed. */
  detach(): void;
  /** `null`: the journal has not been read. */
  now(): KnownPeople | null;
  /** The same, once the journal is open if there is one; `null`: there is none, or it cannot be opened or read. */
  known(): Promise<KnownPeople | null>;
  /** The same, making a journal where there is none yet. */
  made(): Promise<KnownPeople | null>;
  journal(): PeopleJournal | null;
  /** Whether `settings.json` named another owner, or no people, when it was read. */
  differed(): boolean;
  /** The owner was here: what differed is known to who should know it. */
  acknowledge(): void;
  /**
   * The settings speak of people, and the journal knows none: nobody comes in but by the owner's passphrase, which ends it.
   */
  lacksPeople(): boolean;
  notePeople(people: readonly Member[], actor: Actor): Written;
  noteRights(rights: RightsByRole, actor: Actor): Written;
  noteOwner(kind: 'passphrase' | 'recovery', hash: PassphraseHash | null, actor: Actor): Written;
  /** Writes what was changed, or will when the journal is open. Must not be waited for by whoever made the change. */
  noteChanges(changes: readonly Change[], actor: Actor): void;
  /** Writes that something is about to be done, and answers when it is on disk. Where there is no journal it makes one. */
  noteFirst(change: Change, actor: Actor): Written;
}

/** What it stands on. */
export interface BookParts {
  readonly settings: SettingsStore;
  readonly clock: Pick<ClockPort, 'now' | 'after'>;
  readonly tries: Pick<Tries, 'load'>;
  /** Whether there is a file of the real journal. */
  hasJournal(): Promise<boolean>;
  /** Opens the real journal, making it where there is none. It attaches itself. */
  openJournal(): Promise<void>;
  /** What is known has changed. */
  changed(): void;
  reportBug(what: string, error: unknown): void;
}

/** Makes it. Nothing is opened before it is asked for. */
export function createPeopleBook(parts: BookParts): PeopleBook {
  const { settings, clock, tries, changed } = parts;
  let journal: PeopleJournal | null = null;
  let known: KnownPeople | null = null;
  let differed = false;
  let lacking = false;
  let opening: Promise<void> | null = null;
  let compared: Promise<void> = Promise.resolve();
  let waiting: readonly (Change & SignedTime)[] = [];
  let cancel = (): void => undefined;

  async function attach(opened: PeopleJournal): Promise<void> {
    journal = opened;
    const read = await opened.readPeople();
    if (journal !== opened) return;
    if (!read.ok) {
      cancel = clock.after(AGAIN_MS, () => void attach(opened).catch(bug));
      return;
    }
    known = knownPeople(read.value);
    tries.load(read.value.tries);
    compared = compare(known);
    await compared;
    changed();
    await writeWaiting();
  }

  function bug(error: unknown): void {
    parts.reportBug('people', error);
  }

  /** SECURITY: whoever can write `settings.json` could take the owner or the people out of it. The journal is believed. */
  async function compare({ people, passphrase }: KnownPeople): Promise<void> {
    const told = settings.read();
    if (passphrase === null) {
      // The passphrase of before the journal kept it.
      if (told.owner !== null) await noteOwner('passphrase', told.owner, galla);
    } else if (!isSame(passphrase, told.owner)) {
      differed = true;
      settings.update({ owner: passphrase });
    }
    if (people.length > 0 && !told.people) {
      differed = true;
      settings.update({ people: true });
    }
    if (people.length === 0 && told.people) {
      differed = true;
      lacking = true;
    }
  }

  async function write(
    note: (to: PeopleJournal, signed: SignedTime) => Written,
    actor: Actor,
    then: (before: KnownPeople) => KnownPeople,
  ): Written {
    if (journal === null || known === null) return fail('closed');
    const noted = await note(journal, signedTime(clock, actor));
    if (noted.ok) {
      known = then(known);
      changed();
    }
    return noted;
  }

  async function noteOwner(
    kind: 'passphrase' | 'recovery',
    hash: PassphraseHash | null,
    actor: Actor,
  ): Written {
    const text = hash === null ? null : JSON.stringify(hash);
    return write(
      (to, signed) => to.noteOwner(kind, text, signed),
      actor,
      (before) => ({
        ...before,
        [kind]: hash,
      }),
    );
  }

  async function writeWaiting(): Promise<void> {
    if (journal === null || waiting.length === 0) return;
    const now = waiting;
    waiting = [];
    const noted = await journal.noteChanges(now);
    // Kept for the next change: a full disk may have room then.
    if (!noted.ok) waiting = [...now, ...waiting].slice(-MOST_WAITING);
  }

  function noteLater(changes: readonly Change[], actor: Actor): void {
    const signed = signedTime(clock, actor);
    waiting = [...waiting, ...changes.map((change) => ({ ...change, ...signed }))].slice(-MOST_WAITING);
    // A shop that only practises has no journal: its first change makes one, or an end of the program would forget it. To
    // look at practice mode is no change of the shop.
    const makesOne = known === null && changes.some(({ what }) => what !== 'mode');
    void (makesOne ? open() : writeWaiting()).catch(bug);
  }

  async function knownOrNone(): Promise<KnownPeople | null> {
    if (known !== null) return known;
    return settings.read().people || (await parts.hasJournal()) ? open() : known;
  }

  async function open(): Promise<KnownPeople | null> {
    // Once: what cannot be opened is not tried again by each call. Choosing the counter anew does.
    if (known === null) await (opening ??= parts.openJournal());
    // Until then the journal may not have the owner's passphrase yet. What goes wrong in it is told by who began it.
    await compared.catch(() => undefined);
    return known;
  }

  return {
    attach,
    detach() {
      cancel();
      journal = null;
    },
    now: () => known,
    known: knownOrNone,
    made: open,
    journal: () => journal,
    differed: () => differed,
    acknowledge() {
      if (lacking) settings.update({ people: false });
      [differed, lacking] = [false, false];
      changed();
    },
    lacksPeople: () => lacking,
    notePeople: async (people, actor) =>
      write(
        (to, signed) => to.notePeople(people.map(stored), signed),
        actor,
        (before) => ({ ...before, people: withNewer(before.people, people) }),
      ),
    noteRights: async (rights, actor) =>
      write(
        (to, signed) => to.noteRights(JSON.stringify(rights), signed),
        actor,
        (before) => ({ ...before, rights }),
      ),
    noteOwner,
    noteChanges: noteLater,
    async noteFirst(change, actor) {
      await open();
      return journal === null
        ? fail('closed')
        : journal.noteChanges([{ ...change, ...signedTime(clock, actor) }]);
    },
  };
}

function withNewer(before: readonly Member[], newer: readonly Member[]): readonly Member[] {
  const kept = before.map((each) => newer.find(({ person }) => person === each.person) ?? each);
  return [...kept, ...newer.filter(({ person }) => !before.some((each) => each.person === person))];
}

function isSame(one: PassphraseHash, other: PassphraseHash | null): boolean {
  return other !== null && one.salt === other.salt && one.hash === other.hash && one.cost === other.cost;
}
