import { safeStorage } from 'electron';

/** The key ring of the operating system, whichever calls this Electron has for it. */
export interface KeyRing {
  /** Whether another OS user or a stolen disk is kept out. Ask after `ready`. */
  isProtected(): Promise<boolean>;
  seal(text: string): Promise<Buffer>;
  /** `renew`: the key has changed since, seal it anew. Rejects when this user's key ring cannot open it. */
  unseal(sealed: Buffer): Promise<{ readonly text: string; readonly renew: boolean }>;
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
  };
}

function synchronous(calls: SynchronousCalls): KeyRing {
  return {
    isProtected: async () => !isBasicText() && calls.isEncryptionAvailable(),
    seal: async (text) => calls.encryptString(text),
    unseal: async (sealed) => ({ text: calls.decryptString(sealed), renew: false }),
  };
}

/** SECURITY: without a key ring, Chromium on Linux encrypts with a constant that everybody knows. */
function isBasicText(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
}
