import type { AppStatus } from '../preload/contract/settings/settings';
import { besideJournal, type BesideWorld } from './beside-journal';
import type { Admits } from './bridge/admits';
import { copyHandlers, type CopyHandlers } from './bridge/handlers/copies/copy-handlers';
import { restoreHandlers, type RestoreHandlers } from './bridge/handlers/copies/restore-handlers';
import type { Publish } from './bridge/publish';
import { composeMoving, type Moving, type OpenJournal } from './compose-moving';
import type { Crew } from './compose-people';
import type { MovingHandlers } from './bridge/handlers/moving/moving-handlers';
import {
  createCopiesElsewhere,
  type CopiesElsewhere,
  type ElsewhereDesk,
} from './copies/elsewhere/copies-elsewhere';
import { createCopyRunner, type StartCopyChild } from './copies/process/copy-runner';
import { createRestore } from './copies/restore/restore';
import type { Background } from './desk/background/background';
import type { Desks } from './desk/desks';
import { isInside } from './files/is-inside';
import { readRecoveryCode } from './people/recovery-code';
import type { ClockPort } from './recharge/ports';
import { createCounterKey, type CounterKey } from './settings/counter/counter-key';
import type { KeyRing } from './settings/safe-storage';
import type { SettingsStore } from './settings/settings-store';
import type { FileChooser } from './shell/choose-files';
import type { Log } from './shell/log';

/** What copies stand on. */
export interface CopiesWorld extends FileChooser, Pick<BesideWorld, 'operators' | 'logo'> {
  readonly folder: string;
  readonly workerFile: string;
  readonly clock: ClockPort;
  readonly settings: SettingsStore;
  readonly keyRing: KeyRing;
  readonly startCopyChild: StartCopyChild;
  readonly crew: Pick<
    Crew,
    'owner' | 'hasOwner' | 'copyKeys' | 'copyTries' | 'makeRecoveryCode' | 'noteChanges'
  >;
  readonly desks: Pick<Desks, 'replace' | 'workOn' | 'mode' | 'open'>;
  readonly drawing: { readonly drawn: Promise<void> };
  readonly log: Log;
  tellStatus(): void;
  status(): Promise<AppStatus>;
}

/** Copies of the real journal, as the rest of the program needs them. */
export interface Copies extends Pick<CopiesElsewhere, 'state' | 'keptNames'> {
  /** What this counter signs with. */
  readonly counterKey: CounterKey;
  background(at: ElsewhereDesk & { readonly journal: OpenJournal }): Background;
  /** The shop goes to another computer, or came from one. */
  readonly moving: Omit<Moving, 'handlers' | 'background' | 'resume' | 'admits'>;
  admits(admits: Admits): Admits;
  /** Somebody else is before the screen: a way back that was begun is over. */
  forgetRestore(): void;
  readonly handlers: CopyHandlers & RestoreHandlers & MovingHandlers;
  /** The same, and hears when something may have been closed. */
  hearing(publish: Publish): Publish;
  close(): Promise<void>;
}

/** Builds all of it. Nothing is read or started before it is needed. */
export function composeCopies(world: CopiesWorld): Copies {
  const { folder, clock, settings, crew, tellStatus } = world;
  const counterKey = createCounterKey({ folder, ring: world.keyRing, now: clock.now });
  const runner = createCopyRunner(world.startCopyChild);
  // SECURITY: the hash of the passphrase is nobody's who has the stick; the journal inside brings it.
  const settingsToSeal = (): string => JSON.stringify({ ...settings.read(), owner: null, copies: null });
  const moving = composeMoving({ ...world, runner, settingsToSeal });
  void world.drawing.drawn.then(() => moving.resume());
  const elsewhere = createCopiesElsewhere({
    clock,
    folder,
    runner,
    setting: () => settings.read().copies,
    save: (copies) => void settings.update({ copies }),
    keys: crew.copyKeys,
    settings: settingsToSeal,
    changed: tellStatus,
    signer: counterKey,
  });
  const restore = createRestore({
    folder,
    clock,
    runner,
    tries: crew.copyTries,
    elsewhere: () => settings.read().copies?.folder ?? null,
    readSecret: (typed) => ({ passphrase: typed, recovery: readRecoveryCode(typed) }),
    without: (work) => world.desks.replace('real', work),
    beside: besideJournal(world),
    ownKey: counterKey.publicKey,
    // Told when the journal is open again, in that journal, by whoever is at the counter.
    restored(name, madeBy) {
      const told = { 'copies.restored': name, 'copies.madeBy': madeBy };
      const changes = Object.entries(told).filter(([, to]) => to !== null);
      crew.noteChanges(changes.map(([what, to]) => ({ what, from: null, to: JSON.stringify(to) })));
    },
    reportBug: (what, error) => world.log.error(what, error),
  });
  // SECURITY: by where it leads to: a link to the data folder would put each copy where it is lost with the journal.
  const isOwn = (chosen: string): Promise<boolean> => isInside(chosen, folder);
  return {
    background(at) {
      // What a stop has left of a dry run.
      void restore.forget();
      const [copying, going] = [elsewhere.background(at), moving.background(at)];
      return {
        async start() {
          await going.start();
          copying.start();
        },
        async stop() {
          copying.stop();
          await going.stop();
        },
      };
    },
    moving,
    admits: (admits) => moving.admits(admits),
    forgetRestore: () => void restore.forget(),
    state: elsewhere.state,
    keptNames: elsewhere.keptNames,
    counterKey,
    hearing: (publish) => (name, data) => {
      publish(name, data);
      if (name === 'shift:changed') elsewhere.lookSoon();
    },
    handlers: {
      ...copyHandlers({ ...world, elsewhere, runner, isOwn }),
      ...restoreHandlers({ ...world, restore, owner: crew.owner, hasOwner: crew.hasOwner }),
      ...moving.handlers,
    },
    async close() {
      runner.close();
      await restore.forget();
    },
  };
}
