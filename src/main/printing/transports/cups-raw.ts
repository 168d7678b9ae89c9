import { spawn } from 'node:child_process';
import type { PrintCause } from '../../../preload/contract/print-task';
import { failed, notKnown, type Delivery } from './delivery';

const DEADLINE_MS = 8000;

/**
 * Hands bytes to a CUPS queue as they are (`lp -o raw`). A scheduler that took them has not printed them:
 * the best that is known is *spooled*. A stopped queue is refused before: it would keep the slip for hours.
 * Never rejects.
 */
export async function sendToCupsRaw(queue: string, bytes: Uint8Array): Promise<Delivery> {
  const scheduler = await run('lpstat', ['-r'], null);
  if (scheduler === null || / not running/.test(scheduler.said)) return failed('spooler_silent');
  const hindered = queueHindrance(await run('lpstat', ['-p', queue, '-a', queue], null));
  if (hindered !== null) return failed(hindered);
  const printed = await run('lp', ['-d', queue, '-o', 'raw', '-t', 'slip', '--', '-'], bytes);
  // Without an answer the scheduler may have the job.
  if (printed === null) return notKnown('timed_out');
  return printed.code === 0 ? notKnown('spooled') : failed('spooler_refused');
}

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

function queueHindrance(state: Ran | null): PrintCause | null {
  if (state === null) return 'spooler_silent';
  if (state.code !== 0) return 'no_such_printer';
  if (/\bnot accepting\b/.test(state.said)) return 'queue_not_accepting';
  return /^printer \S+ disabled/m.test(state.said) ? 'queue_stopped' : null;
}

/** Runs a command of CUPS; `null` when it is not installed or does not end. */
function run(command: string, words: readonly string[], input: Uint8Array | null): Promise<Ran | null> {
  return new Promise((resolve) => {
    // The words of CUPS are translated; these are read.
    const child = spawn(command, words, { env: { ...process.env, LC_ALL: 'C' }, timeout: DEADLINE_MS });
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
    child.stdin.end(input ?? undefined);
  });
}
