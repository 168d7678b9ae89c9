import { join } from 'node:path';
import { supportHandlers } from '../../src/main/bridge/handlers/support/support-handlers';
import type { Desk } from '../../src/main/desk/desk';
import type { KeptVerdicts } from '../../src/main/verification/kept-verdicts';
import { createMask, type Mask } from '../../src/main/settings/mask';
import { storedSettingsSchema, type StoredSettings } from '../../src/main/settings/stored-settings';
import { allReadable, type AppStatus } from '../../src/preload/contract/settings/settings';
import { fail, ok } from '../../src/preload/contract/result';
import { fakeClock } from '../support/fake-clock';

/** What a test may replace. */
export interface SupportChanges {
  readonly desks?: readonly Pick<Desk, 'mode' | 'figures'>[];
  readonly settings?: StoredSettings;
  readonly status?: Partial<AppStatus>;
  readonly mask?: Mask;
  readonly verified?: Pick<KeptVerdicts, 'load' | 'of'>;
  readonly version?: string;
  readonly locale?: string;
  /** The passphrase; without it there is none. */
  readonly passphrase?: string;
  /** Where it is saved; `null`: the person changes their mind. */
  readonly file?: string | null;
  readonly progress?: (share: number) => void;
}

/** The handlers of support over a data folder, and what they asked a person. */
export function supportWorld(folder: string, changes: SupportChanges = {}) {
  const {
    desks = [],
    settings = storedSettingsSchema.parse({}),
    file = join(folder, 'bundle.zip'),
  } = changes;
  const asked: string[] = [];
  const handlers = supportHandlers({
    desks: { open: () => desks },
    verified: changes.verified ?? { load: async () => undefined, of: () => null },
    folder,
    version: changes.version ?? '0.1.0',
    mask: changes.mask ?? createMask(),
    settings: { setAside: null, read: () => settings, update: () => ok(null) },
    clock: fakeClock(),
    status: async () => statusOf(settings, changes.status),
    publish: (_, data) => {
      if ('share' in data && data.share !== null) changes.progress?.(data.share);
    },
    hasOwner: async () => changes.passphrase !== undefined,
    owner: {
      unlock: async (shown) => (shown === changes.passphrase ? ok(null) : fail({ code: 'wrong_passphrase' })),
    },
    computer: () => ({
      electron: '33.2.1',
      chromium: '130.0.6723.118',
      node: '20.18.1',
      locale: changes.locale ?? 'en-IN',
      screens: [{ width: 1366, height: 768, scale: 1 }],
    }),
    async chooseFile(name) {
      asked.push(name);
      return file;
    },
  });
  return { handlers, asked, file };
}

function statusOf(settings: StoredSettings, changes: Partial<AppStatus> = {}): AppStatus {
  return {
    ...settings,
    language: settings.language ?? 'en',
    revision: 1,
    lastSent: null,
    account: null,
    keyRing: 'protected',
    problem: null,
    owner: 'unlocked',
    lock: { kind: 'none' },
    recoveryCode: 'unknown',
    settingsDiffered: false,
    version: '0.1.0',
    clockOffMs: null,
    notSavedYet: 0,
    backupProblem: null,
    elsewhere: { kind: 'off' },
    away: null,
    copiedFolder: false,
    journalFaults: null,
    asking: { usedUp: null, refused: null },
    distrust: null,
    notReadable: allReadable,
    ...changes,
  };
}
