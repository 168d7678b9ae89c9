import type { Result } from '../preload/contract/result';
import type { Desk } from './desk/desk';
import type { DeskProblem } from './desk/desks';
import type { Log } from './shell/log';

/** Writes into Galla's log what the opening of a desk found, or why it did not open. */
export function logDesk(log: Log, mode: 'practice' | 'real', opened: Result<Desk, DeskProblem>): void {
  if (!opened.ok) {
    log.info('desk not opened', { mode, code: opened.failure.code, file: opened.failure.file });
    return;
  }
  const { notSent, unknown, found } = opened.value.recovered;
  log.info('desk opened', {
    mode,
    notSent: notSent.length,
    unknown: unknown.length,
    found: found.length,
    damagedLines: opened.value.notReadable().sentLines,
  });
}
