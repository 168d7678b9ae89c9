import { join, sep } from 'node:path';
import type { Away } from '../preload/contract/moving/moving';
import type { AppStatus } from '../preload/contract/settings/settings';
import { besideJournal, type BesideWorld } from './beside-journal';
import { admitsHere } from './bridge/admits-here';
import type { Admits } from './bridge/admits';
import { movingHandlers, type MovingHandlers } from './bridge/handlers/moving/moving-handlers';
import type { Crew } from './compose-people';
import { createArrival } from './copies/moving/arrival';
import { createCopiedFolder } from './copies/moving/copied-folder';
import { createMoveOut, type MovingJournal } from './copies/moving/move-out';
import type { CopyRunner } from './copies/process/copy-runner';
import { JOURNAL } from './copies/restore/journal-files';
import type { Background } from './desk/background/background';
import type { Desks } from './desk/desks';
import type { Verbs } from './journal/thread/journal-verbs';
import type { AwayNow } from './journal/moving/moving-entries';
import { readRecoveryCode } from './people/recovery-code';
import type { ClockPort } from './recharge/ports';
import { createCounterSeal } from './settings/counter/counter-seal';
import { memoryTries } from './settings/owner';
import type { KeyRing } from './settings/safe-storage';
import { passphraseIn } from './people/known-people';
import type { SettingsStore } from './settings/settings-store';
import type { FileChooser } from './shell/choose-files';
import type { Log } from './shell/log';

/** What a move stands on. */
export interface MovingWorld
  extends Pick<FileChooser, 'chooseFile' | 'chooseExisting'>, Pick<BesideWorld, 'operators' | 'logo'> {
  readonly folder: string;
  readonly workerFile: string;
  readonly clock: ClockPort;
  readonly settings: SettingsStore;
  readonly runner: CopyRunner;
  readonly keyRing: KeyRing;
  readonly crew: Pick<Crew, 'owner' | 'copyKeys' | 'noteChanges'>;
  readonly desks: Pick<Desks, 'replace' | 'workOn' | 'mode' | 'open'>;
  readonly log: Log;
  /** The settings as they go to another computer. */
  settingsToSeal(): string;
  tellStatus(): void;
  status(): Promise<AppStatus>;
}

/** The real journal, as a move and a copied folder ask it. */
export type OpenJournal = MovingJournal & Pick<Verbs, 'journalId' | 'arrive'>;

/** A shop that moves to another computer, as the rest of the program needs it. */
export interface Moving {
  readonly handlers: MovingHandlers;
  /** For the counter that is worked on. */
  status(): Pick<AppStatus, 'away' | 'copiedFolder'>;
  /** Whether the real journal is away, whatever is worked on. */
  isAway(): boolean;
  /** The real journal was opened, and says so. */
  opened(away: AwayNow | null): void;
  admits(admits: Admits): Admits;
  background(at: { readonly journal: OpenJournal; selling(): boolean }): Background;
  /** At a start: finishes an arrival that a stop has left. Never rejects. */
  resume(): Promise<void>;
}

/** Builds all of it. Nothing is read or started before it is needed. */
export function composeMoving(world: MovingWorld): Moving {
  const { folder, clock, settings, runner, desks, tellStatus } = world;
  let away: AwayNow | null = null;
  let journal: OpenJournal | null = null;
  let isSelling = (): boolean => false;
  const awayOfCounter = (): Away | null =>
    away === null || desks.mode() !== 'real' ? null : { kind: away.kind, since: away.since };

  async function hasShop(): Promise<boolean> {
    const { account, owner, people } = settings.read();
    if (account !== null || owner !== null || people) return true;
    const file = join(folder, JOURNAL);
    const seen = await runner.run('journals', { files: [file] }, 60_000);
    const found = seen.ok ? seen.value[0] : undefined;
    // One that cannot be looked at may be anybody's.
    return found === undefined || (found.at !== null && found.sales !== 0);
  }

  const moveOut = createMoveOut({
    folder,
    clock,
    runner,
    journal: () => journal,
    settings: () => world.settingsToSeal(),
    tell(now) {
      away = now;
      tellStatus();
    },
  });
  const arrival = createArrival({
    folder,
    workerFile: world.workerFile,
    clock,
    runner,
    tries: memoryTries(clock),
    beside: besideJournal(world),
    readSecret: (typed) => ({ passphrase: typed, recovery: readRecoveryCode(typed) }),
    hasShop,
    without: (work) => desks.replace('real', work),
    settle({ owner, people }) {
      settings.update({ mode: 'real', owner: passphraseIn(owner), people });
    },
    work: () => desks.workOn('real'),
    reportBug: (what, error) => world.log.error(what, error),
  });
  const seal = createCounterSeal({ folder, ring: world.keyRing, now: clock.now });
  const placed = createCopiedFolder({
    clock,
    seal: {
      look: (journalId) => seal.look({ journalId, folder }),
      renew: (journalId) => seal.renew({ journalId, folder }),
    },
    journal: () => journal,
    selling: () => isSelling(),
    note: (is) => world.crew.noteChanges([{ what: `moving.${is}`, from: 'false', to: 'true' }]),
    async reopen() {
      await desks.replace('real', async () => undefined);
    },
    changed: tellStatus,
  });
  return {
    handlers: movingHandlers({
      ...world,
      moveOut,
      arrival,
      placed,
      isOwn: (file) => file.startsWith(`${folder}${sep}`),
      async backAgain() {
        await Promise.all(desks.open().map((desk) => desk.lookAgain()));
      },
    }),
    status: () => ({
      away: awayOfCounter(),
      // A shop that is away sells nowhere from here: that is said first.
      copiedFolder: away === null && desks.mode() === 'real' && placed.isCopied(),
    }),
    isAway: () => away !== null,
    opened(now) {
      away = now;
      tellStatus();
    },
    admits: (admits) =>
      admitsHere(admits, () => (away === null ? 'here' : awayOfCounter() === null ? 'practising' : 'away')),
    background: (at) => ({
      start() {
        journal = at.journal;
        isSelling = () => at.selling();
        // Not waited for: a key ring may never answer.
        void placed.look().catch((error: unknown) => world.log.error('copied folder', error));
      },
      stop() {
        journal = null;
      },
    }),
    resume: () => arrival.resume(),
  };
}
