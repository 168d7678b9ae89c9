import type { JournalFaults } from '../preload/contract/evidence/verified';
import type { RefId } from '../preload/contract/ids';
import type { Mode } from '../preload/contract/settings/settings';
import { evidenceHandlers, type EvidenceHandlers } from './bridge/handlers/evidence-handlers';
import type { Publish } from './bridge/publish';
import type { Background } from './desk/background/background';
import type { Desks } from './desk/desks';
import type { ClockPort } from './recharge/ports';
import type { SettingsStore } from './settings/settings-store';
import { keptVerdicts, type KeptVerdicts } from './verification/kept-verdicts';
import { createVerification, type StartVerifyChild } from './verification/verification';
import { endedUncleanly, whenIdle } from './verification/when-idle';

/** What checks of the journals stand on. */
export interface VerificationWorld {
  readonly folder: string;
  readonly clock: ClockPort;
  readonly startVerifyChild: StartVerifyChild;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly desks: Pick<Desks, 'mode' | 'now' | 'open'>;
  readonly publish: Publish;
  tellStatus(): void;
}

/** Checks of the journals, as the rest of the program needs them. */
export interface Verifying {
  readonly handlers: EvidenceHandlers;
  readonly verified: Pick<KeptVerdicts, 'load' | 'of'>;
  /** Before the real journal is opened: whether it is to be checked soon. */
  beforeOpening(): Promise<void>;
  background(at: { selling(): boolean }): Background;
  faults(mode: Mode): JournalFaults;
  close(): Promise<void>;
}

/** Builds all of it. Nothing is read or started before it is needed. */
export function composeVerification(world: VerificationWorld): Verifying {
  const { folder, clock, desks, publish, tellStatus } = world;
  const kept = keptVerdicts(folder);
  const verification = createVerification({
    clock,
    folder,
    start: world.startVerifyChild,
    elsewhere: () => world.settings.read().copies?.folder ?? null,
    kept,
    progress: (share) => publish('evidence:progress', { share }),
    changed: tellStatus,
  });
  const lastSent = (): RefId | null =>
    desks
      .open()
      .find(({ mode }) => mode === 'real')
      ?.lastSent() ?? null;
  let wasOpened = false;
  return {
    handlers: evidenceHandlers({ desks, verification }),
    verified: kept,
    async beforeOpening() {
      // Opened once more, it is another one that was put in its place.
      const isDue = wasOpened || (await endedUncleanly(folder));
      wasOpened = true;
      await kept.load();
      if (isDue) await kept.noteDue();
      tellStatus();
    },
    background: ({ selling }) => whenIdle({ clock, kept, verification, selling, lastSent }),
    faults: (mode) => (mode === 'none' ? null : verification.faults(mode)),
    close: () => verification.stop(),
  };
}
