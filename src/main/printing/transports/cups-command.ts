import { spawn } from 'node:child_process';

/** How a command of CUPS ended. */
export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/**
 * Runs a command of CUPS with an input, for `ms` at most; `null` when it is not installed or does
 * not end in time: then it is ended. Never rejects.
 */
export function runCups(
  command: 'lp' | 'lpstat' | 'cancel',
  words: readonly string[],
  { ms, input }: { readonly ms: number; readonly input?: Uint8Array },
): Promise<Ran | null> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      // The words of CUPS are translated; these are read.
      env: { ...process.env, LC_ALL: 'C' },
      // Zero would mean: without end.
      timeout: Math.max(1, Math.ceil(ms)),
      killSignal: 'SIGKILL',
    });
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', () => resolve(null));
    child.on('close', (code, signal) => resolve(signal === null ? { code, said } : null));
    // A command that refuses early closes its input before we have written it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
