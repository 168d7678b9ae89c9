import { safeStorage } from 'electron';
import { askInProcess } from './key-ring-process';

/** The key ring of the operating system, whichever calls this Electron has for it. */
export interface KeyRing {
  /** Whether another OS user or a stolen disk is kept out. Ask after `ready`; it may take for ever to answer. */
  isProtected(): Promise<boolean>;
  seal(text: string): Promise<Buffer>;
  /** `renew`: the key has changed since, seal it anew. Rejects when this user's key ring cannot open it. */
  unseal(sealed: Buffer): Promise<{ readonly text: string; readonly renew: boolean }>;
  /** Asks anew one that has not answered. */
  askAgain(): void;
}

/** The calls that Electron deprecates in 45 and removes in 46; its older versions have only these. */
interface SynchronousCalls {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
}

/** The key ring through the asynchronous calls where the runtime has them, else the synchronous ones. */
export function systemKeyRing(): KeyRing {
  return 'encryptStringAsync' in safeStorage ? asynchronous() : synchronous(safeStorage);
}

function asynchronous(): KeyRing {
  return {
    isProtected: async () => !isBasicText() && (await safeStorage.isAsyncEncryptionAvailable()),
    seal: (text) => safeStorage.encryptStringAsync(text),
    async unseal(sealed) {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed);
      return { text: result, renew: shouldReEncrypt };
    },
    // What was asked is still asked.
    askAgain: () => undefined,
  };
}

function synchronous(calls: SynchronousCalls): KeyRing {
  let stop: (() => void) | null = null;
  let tell: (isProtected: boolean) => void = () => undefined;
  const answered = new Promise<boolean>((resolve) => {
    tell = resolve;
  });

  return {
    async isProtected() {
      if (isBasicText()) return false;
      // Windows and macOS keep the key themselves, and answer.
      if (process.platform !== 'linux') return calls.isEncryptionAvailable();
      stop ??= askInProcess(tell);
      return (await answered) && calls.isEncryptionAvailable();
    },
    seal: async (text) => calls.encryptString(text),
    unseal: async (sealed) => ({ text: calls.decryptString(sealed), renew: false }),
    askAgain() {
      if (stop === null) return;
      stop();
      stop = askInProcess(tell);
    },
  };
}

/** What the process that only asks does; see `key-ring-process.ts`. */
export function isProtectedHere(): boolean {
  const calls: SynchronousCalls = safeStorage;
  return !isBasicText() && calls.isEncryptionAvailable();
}

/** SECURITY: without a key ring, Chromium on Linux encrypts with a constant that everybody knows. */
function isBasicText(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
}
