import type { AppStatus } from '../../preload/contract/settings/settings';
import type { KeyRing } from './safe-storage';

/** After so long without an answer a person is told. In milliseconds. */
const SILENT_MS = 5000;

/** A key ring that nobody has to wait for. */
export interface AskedKeyRing {
  state(): AppStatus['keyRing'];
  /** Whether it protects what is sealed. It may never resolve: a key ring may never answer. */
  answer(): Promise<boolean>;
  /** The same, and `false` once it is known to be silent: what is not to be kept waiting does without it. */
  answerSoon(): Promise<boolean>;
  /** A person wants it asked again; nothing happens unless it is silent. */
  askAgain(): void;
}

/** Watches how long a key ring takes. `changed`: its state has. */
export function askedKeyRing(ring: KeyRing, changed: () => void): AskedKeyRing {
  let state: AppStatus['keyRing'] = 'asking';
  let silence: Promise<false> | null = null;

  function become(next: AppStatus['keyRing']): void {
    if (state === next) return;
    state = next;
    changed();
  }

  function untilSilent(): Promise<false> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        if (state === 'asking') become('silent');
        resolve(false);
      }, SILENT_MS);
      timer.unref();
    });
  }

  async function answer(): Promise<boolean> {
    silence ??= untilSilent();
    const isProtected = await ring.isProtected();
    become(isProtected ? 'protected' : 'unprotected');
    return isProtected;
  }

  return {
    state: () => state,
    answer,
    async answerSoon() {
      const answered = answer();
      if (state === 'silent') return false;
      return state === 'asking' ? Promise.race([answered, silence ?? answered]) : answered;
    },
    askAgain() {
      // SECURITY: anybody may ask for it. One that has answered has nothing to add; each asking is a process of its own.
      if (state !== 'silent') return;
      silence = null;
      become('asking');
      silence = untilSilent();
      ring.askAgain();
    },
  };
}
