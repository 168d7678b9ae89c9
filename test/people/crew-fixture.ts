import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { answer } from '../../src/main/bridge/door';
import type { Handlers } from '../../src/main/bridge/handlers';
import { composePeople } from '../../src/main/compose-people';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import { notingSecrets, notingSettings } from '../../src/main/people/changes';
import type { PeopleJournal } from '../../src/main/people/people-journal';
import type { JournalFailure } from '../../src/main/recharge/ports';
import type { Caller } from '../../src/main/recharge/state/moment';
import { settingsHandlers } from '../../src/main/bridge/handlers/settings-handlers';
import { createMask } from '../../src/main/settings/mask';
import type { Owner } from '../../src/main/settings/owner';
import type { KeyRing } from '../../src/main/settings/safe-storage';
import { openSecrets } from '../../src/main/settings/secrets';
import { openSettings, type SettingsStore } from '../../src/main/settings/settings-store';
import type { EventName } from '../../src/preload/contract/bridge/events';
import { fail, ok, type Result } from '../../src/preload/contract/result';
import { allReadable, type AppStatus } from '../../src/preload/contract/settings/settings';
import { journalFolder } from '../journal/support/journal-folder';
import { openTestJournal } from '../journal/support/open-journal';
import { stubHandlers } from '../support/desk/stub-handlers';
import { fakeClock } from '../support/fake-clock';
import { inEnglish } from '../support/say';

/** A key ring that can be another one, or none. */
export interface TestRing extends KeyRing {
  become(what: 'ours' | 'another' | 'none'): void;
  /** Answers nothing until the function that is answered is called. */
  hold(): () => void;
}

export function testRing(): TestRing {
  let what: 'ours' | 'another' | 'none' = 'ours';
  let held: Promise<void> = Promise.resolve();
  return {
    become(next) {
      what = next;
    },
    hold() {
      let letGo = (): void => undefined;
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => letGo();
    },
    async isProtected() {
      await held;
      return what !== 'none';
    },
    askAgain: () => undefined,
    seal: async (text) => Buffer.from(`${what}:${text}`),
    async unseal(sealed) {
      const [by, text = ''] = sealed.toString().split(/:(.*)/s);
      if (by !== what) throw new Error('not this key ring');
      return { text, renew: false };
    },
  };
}

/** A data folder whose program can be started again and again; people, door and journal are the real ones. */
export interface Shop {
  readonly folder: string;
  readonly ring: TestRing;
  readonly clock: ReturnType<typeof fakeClock>;
  /** The disk takes nothing from now on. */
  fillDisk(isFull: boolean): void;
  /** Edits `settings.json` while Galla is not running. */
  editSettings(change: Readonly<Record<string, unknown>>): void;
  /** @param opens whether the real journal can be opened */
  start(opens?: boolean): Promise<Running>;
}

export interface Running {
  /** Asks as the page does: through the door. */
  ask(name: string, request?: unknown): Promise<Answer>;
  /** The same where nothing is behind the door: every call that is let in answers `internal`. */
  knock(name: string, request?: unknown): Promise<Answer>;
  status(): AppStatus;
  readonly owner: Owner;
  readonly hasOwner: () => Promise<boolean>;
  /** Who handlers were told makes the calls that nothing here answers. */
  readonly callers: readonly Caller[];
  readonly events: readonly EventName[];
  readonly publish: ReturnType<typeof composePeople>['publish'];
  readonly noteFirst: ReturnType<typeof composePeople>['noteFirst'];
  voided(): number;
  /** The journal opens late: what waits for it goes on. */
  openJournal(): Promise<void>;
}

export type Answer = Result<
  unknown,
  { readonly code: string; readonly right?: string; readonly waitMs?: number }
>;

/** Makes an empty one. */
export function aShop(): Shop {
  const folder = journalFolder();
  const clock = fakeClock();
  const ring = testRing();
  let isFull = false;

  function verbsOf(journal: JournalCalls): PeopleJournal {
    const on =
      <A extends readonly unknown[], R>(call: (...args: A) => R, writes: boolean) =>
      async (...args: A): Promise<Result<R, JournalFailure>> =>
        writes && isFull ? fail('disk_full') : ok(call(...args));
    return {
      readPeople: on(journal.readPeople, false),
      notePeople: on(journal.notePeople, true),
      noteRights: on(journal.noteRights, true),
      noteOwner: on(journal.noteOwner, true),
      noteTry: on(journal.noteTry, true),
      noteChanges: on(journal.noteChanges, true),
      changesPage: on(journal.changesPage, false),
      newestSaleAt: on(journal.newestSaleAt, false),
    };
  }

  return {
    folder,
    ring,
    clock,
    fillDisk(full) {
      isFull = full;
    },
    editSettings(change) {
      const file = join(folder, 'settings.json');
      const before = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
      writeFileSync(file, JSON.stringify({ ...before, ...change }));
    },
    async start(opens = true) {
      const onDisk = openSettings(folder, clock.now);
      const stored: SettingsStore = {
        ...onDisk,
        update: (change) => (isFull ? fail({ code: 'settings_not_saved' }) : onDisk.update(change)),
      };
      let voided = 0;
      let isAttached = false;
      const events: EventName[] = [];
      const callers: Caller[] = [];
      const settings = notingSettings(stored, (changes) => crew.noteChanges(changes));
      const secrets = notingSecrets(
        openSecrets({
          folder,
          ring,
          mask: createMask(),
          now: clock.now,
          changed: () => undefined,
          owner: () => settings.read().owner,
          journalId: async () => null,
        }),
        (changes) => crew.noteChanges(changes),
      );
      async function openJournal(): Promise<void> {
        if (isAttached) return;
        isAttached = true;
        const { journal } = await openTestJournal(join(folder, 'journal.db'));
        await crew.background({ journal: verbsOf(journal) }).start();
      }
      const crew = composePeople({
        folder,
        keyRing: ring,
        clock,
        settings,
        sealTo: secrets.sealTo,
        async openJournal() {
          if (opens) await openJournal();
          return null;
        },
        voidTickets() {
          voided += 1;
        },
        publish: (name) => void events.push(name),
        tellStatus: () => undefined,
        ownerName: async () => 'Owner',
        reportBug(what, error) {
          throw new Error(`a bug in ${what}`, { cause: error });
        },
      });
      const status = (): AppStatus => ({
        revision: 1,
        ...crew.status({
          ...settings.read(),
          language: settings.read().language ?? 'en',
          account: null,
          keyRing: 'protected',
          problem: null,
          version: '0',
          lastSent: null,
          clockOffMs: 400_000,
          notSavedYet: 3,
          backupProblem: 'failed',
          away: null,
          copiedFolder: false,
          elsewhere: { kind: 'on', since: 0, newestAt: null, problem: 'absent' },
          journalFaults: { at: 0, count: 3 },
          asking: { usedUp: null, refused: null },
          distrust: null,
          notReadable: allReadable,
        }),
      });
      /** Notes who asks, and answers what anybody may know. */
      const noted = (_: unknown, caller: Caller) => {
        callers.push(caller);
        return fail({ code: 'internal' } as const);
      };
      const emptyHouse: Handlers = new Proxy(stubHandlers, { get: () => noted });
      const handlers: Handlers = {
        ...emptyHouse,
        ...settingsHandlers({
          settings,
          secrets,
          owner: crew.owner,
          rules: () => ({ allowTestGateway: false, practice: null }),
          status: async () => status(),
          onAccount: async () => undefined,
          onSaved: () => undefined,
        }),
        ...crew.handlers({
          status: async () => status(),
          sendSlip: async () => ({ kind: 'sent' }),
          words: async () => inEnglish,
        }),
        'app:status': () => ok(status()),
      };
      const bug = (call: string, error: unknown) => {
        throw new Error(`a bug in ${call}`, { cause: error });
      };
      return {
        ask: async (name, request = {}) => answer(name, request, handlers, crew.admits, bug, crew.mayHear),
        knock: async (name, request = {}) =>
          answer(name, request, emptyHouse, crew.admits, bug, crew.mayHear),
        status,
        owner: crew.owner,
        hasOwner: crew.hasOwner,
        callers,
        events,
        publish: crew.publish,
        noteFirst: crew.noteFirst,
        voided: () => voided,
        openJournal,
      };
    },
  };
}

export const passphrase = 'chai at four';
/** PINs of the people of {@link aShopOfPeople}. */
export const pins = { owner: '40404040', ravi: '5678', asha: '1234' } as const;

/** A shop with an owner, a manager (Ravi) and staff (Asha), the owner at the counter; ids by name. */
export async function aShopOfPeople() {
  const shop = aShop();
  const running = await shop.start();
  const chosen = await running.owner.choose(passphrase);
  if (!chosen.ok) throw new Error(chosen.failure.code);
  for (const [name, role, pin] of [
    ['Asha', 'staff', pins.asha],
    ['Ravi', 'manager', pins.ravi],
  ] as const) {
    const added = await running.ask('people:add', { name, role, language: 'en', pin });
    if (!added.ok) throw new Error(added.failure.code);
  }
  const ids = await idsOf(running);
  return { shop, running, ids };
}

const listSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/** The id of everybody, by name, as whoever may look after people is told. */
export async function idsOf(running: Running): Promise<Readonly<Record<'Owner' | 'Asha' | 'Ravi', string>>> {
  const listed = await running.ask('people:list');
  if (!listed.ok) throw new Error(listed.failure.code);
  const people = listSchema.parse(listed.value);
  const idOf = (wanted: string): string => people.find(({ name }) => name === wanted)?.id ?? '';
  return { Owner: idOf('Owner'), Asha: idOf('Asha'), Ravi: idOf('Ravi') };
}

/** Somebody comes to the counter. */
export async function comes(running: Running, person: string, secret: string): Promise<void> {
  const unlocked = await running.ask('people:unlock', { person, secret });
  if (!unlocked.ok) throw new Error(unlocked.failure.code);
}
