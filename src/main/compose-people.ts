import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { spokenLanguage } from '../preload/contract/people/spoken-language';
import type { PersonId } from '../preload/contract/ids';
import type { AppStatus } from '../preload/contract/settings/settings';
import { fail } from '../preload/contract/result';
import type { Language } from '../preload/contract/languages';
import { admitsOwner, admitsPeople, type Admits } from './bridge/admits';
import { peopleHandlers, type PeopleHandlers } from './bridge/handlers/people/people-handlers';
import { recoveryHandlers, type RecoveryHandlerParts } from './bridge/handlers/people/recovery-handlers';
import { createHides, type Hides } from './bridge/masking/hiding';
import { maskedEvents } from './bridge/masking/masked-events';
import type { Publish } from './bridge/publish';
import { opensBy, type CopyKeys } from './copies/format/copy-head';
import type { SecretTries } from './copies/restore/restore';
import type { Background } from './desk/background/background';
import type { DeskProblem } from './desk/desks';
import { createCounterSession } from './people/counter-session';
import { copySecretTries } from './people/copy-secret-tries';
import { currentCaller } from './people/current-caller';
import { createEditPeople } from './people/edit-people';
import { createGrants } from './people/grants';
import { lockedStatus } from './people/locked-status';
import { createPeople, type People } from './people/people';
import { createPeopleBook, type PeopleBook } from './people/people-book';
import type { PeopleJournal } from './people/people-journal';
import { ownerOfPeople, ownerTries, withOwnerOf } from './people/people-owner';
import { createPins } from './people/pins';
import { createRecovery, type Recovery } from './people/recovery';
import { toldEvents } from './people/told-events';
import { createTries } from './people/tries';

import type { NoteChanges } from './people/changes';
import type { ClockPort } from './recharge/ports';
import { galla } from './recharge/state/moment';
import { createOwner, type Owner } from './settings/owner';
import type { Secrets } from './settings/secrets';
import type { KeyRing } from './settings/safe-storage';
import type { SettingsStore } from './settings/settings-store';

/** What the people of the shop stand on. */
export interface PeopleWorld {
  readonly folder: string;
  readonly keyRing: KeyRing;
  readonly clock: ClockPort;
  readonly settings: SettingsStore;
  readonly publish: Publish;
  readonly sealTo: Secrets['sealTo'];
  /** Opens the real journal, making it where there is none; why it did not open. */
  openJournal(): Promise<DeskProblem | null>;
  /** What was read back can be sent no more. */
  voidTickets(): void;
  tellStatus(): void;
  ownerName(): Promise<string>;
  reportBug(what: string, error: unknown): void;
}

/** The part of the status that is told by who is at the counter. */
type Theirs = 'owner' | 'lock' | 'recoveryCode' | 'settingsDiffered';
type Rest = Omit<AppStatus, 'revision' | Theirs>;

/** The people of the shop, as the rest of the program needs them. */
export interface Crew {
  readonly owner: Owner;
  /** Whether there is a passphrase: by the journal, where it can be read; by `settings.json`, where it cannot. */
  hasOwner(): Promise<boolean>;
  readonly admits: Admits;
  readonly mayHear: People['mayHear'];
  readonly hides: Hides;
  /** Tells the page only what whoever is before it may know. */
  readonly publish: Publish;
  readonly noteChanges: NoteChanges;
  readonly noteFirst: PeopleBook['noteFirst'];
  /** What copies elsewhere are sealed to: the passphrase and the recovery code that are in force. */
  copyKeys(): Promise<CopyKeys>;
  /** Tries of what opens a copy, counted with those of the recovery code. */
  readonly copyTries: SecretTries;
  readonly makeRecoveryCode: Recovery['make'];
  /** What people are called, those who have left among them. */
  names(): Promise<ReadonlyMap<PersonId, string>>;
  /** Reads who there is as soon as the real journal is open. */
  background(at: { readonly journal: PeopleJournal }): Background;
  /** The language of whoever is at the counter, where the shop's is this. */
  spoken(shops: Language): Language;
  /** The status as whoever is before the page may know it. */
  status(rest: Rest): Omit<AppStatus, 'revision'>;
  handlers(parts: Omit<RecoveryHandlerParts, 'recovery' | 'settings'>): PeopleHandlers;
}

/** Builds all of it. Nothing is opened or asked before it is needed: a shop without people starts as ever. */
export function composePeople(world: PeopleWorld): Crew {
  const { folder, clock, settings, tellStatus, reportBug } = world;
  let problem: DeskProblem | null = null;
  const tries = createTries(() => book.journal(), clock);
  const book = createPeopleBook({
    settings,
    clock,
    tries,
    hasJournal: () =>
      access(join(folder, 'journal.db')).then(
        () => true,
        () => false,
      ),
    async openJournal() {
      problem = await world.openJournal();
      tellStatus();
    },
    changed() {
      pins.look((book.now()?.people ?? []).flatMap(({ pin }) => (pin === null ? [] : [pin])));
      tellStatus();
    },
    reportBug,
  });
  const pins = createPins({ folder, ring: world.keyRing, now: clock.now, changed: tellStatus });
  const grants = createGrants(clock);
  const session = createCounterSession(clock, (what) => {
    // SECURITY: what was allowed, read back or shown to the one before is for nobody else.
    grants.voidAll();
    world.voidTickets();
    recovery.forget();
    if (what === 'opened') told.heard();
    tellStatus();
  });
  const people = createPeople({
    book,
    pins,
    tries,
    grants,
    session,
    settings,
    clock,
    changed: tellStatus,
  });
  const hides = createHides(clock);
  const shown = maskedEvents(world.publish, hides, () => (people.exist() ? people.anyone() : null));
  const told = toldEvents(shown, people.isLocked, tellStatus);

  const alone = createOwner(
    { ...withOwnerOf(settings, book), update: settings.update },
    clock,
    () => {
      if (alone.state() === 'locked') recovery.forget();
      tellStatus();
    },
    async (hash) => {
      const known = await book.known();
      // The journal first: after a stop in between it is believed, and the token fits either.
      const noted = known === null ? null : await book.noteOwner('passphrase', hash, currentCaller());
      if (noted?.ok === false) return fail({ code: 'settings_not_saved' });
      const saved = await world.sealTo(hash, () => settings.update({ owner: hash }));
      if (!saved.ok && known !== null) await book.noteOwner('passphrase', known.passphrase, galla);
      return saved;
    },
    ownerTries(book, tries, clock),
  );
  const owner = ownerOfPeople(alone, book, session);
  const recovery = createRecovery({ book, tries, owner });
  const edit = createEditPeople({ book, pins, tries, settings, session, ownerName: world.ownerName });

  return {
    owner,
    async hasOwner() {
      await book.known();
      return owner.state() !== 'not_set';
    },
    admits: admitsPeople(people, () => book.known(), admitsOwner(owner)),
    mayHear: people.mayHear,
    hides,
    publish: told.publish,
    noteChanges: (changes) => book.noteChanges(changes, currentCaller()),
    noteFirst: book.noteFirst,
    async copyKeys() {
      const known = await book.known();
      const keys = { passphrase: known?.passphrase?.copies, recovery: known?.recovery?.copies };
      return opensBy.flatMap((by) => (keys[by] === undefined ? [] : [{ by, ...keys[by] }]));
    },
    copyTries: copySecretTries(book, tries, clock),
    makeRecoveryCode: recovery.make,
    async names() {
      await book.known();
      return new Map(people.list().map(({ id, name }) => [id, name]));
    },
    background: ({ journal }) => ({
      async start() {
        problem = null;
        const newest = await journal.newestSaleAt();
        if (newest.ok) hides.newest(newest.value);
        await book.attach(journal).catch((error: unknown) => reportBug('people', error));
      },
      stop: () => book.detach(),
    }),
    spoken: (shops) => spokenLanguage({ lock: people.lock(0), language: shops }),
    status(rest) {
      const known = book.now();
      const lock = people.lock(told.waiting());
      const hasPassphrase = known !== null && known.passphrase !== null;
      const status = {
        ...rest,
        // Nobody comes in before the real journal is open, whatever the counter works on.
        problem: rest.problem ?? (lock.kind === 'locked' ? problem : null),
        owner: owner.state(),
        lock,
        recoveryCode: hasPassphrase ? (known.recovery === null ? 'missing' : 'made') : 'unknown',
        settingsDiffered: book.differed(),
        // SECURITY: whoever changed the journal need not know that it was seen.
        journalFaults: lock.kind === 'none' || owner.state() === 'unlocked' ? rest.journalFaults : null,
      } as const;
      return lock.kind === 'locked' ? lockedStatus<Omit<AppStatus, 'revision'>>(status) : status;
    },
    handlers: (parts) => ({
      ...peopleHandlers({ people, book, session, edit, status: parts.status }),
      ...recoveryHandlers({ ...parts, recovery, settings }),
    }),
  };
}
