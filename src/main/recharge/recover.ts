import type { Recharge } from '../../preload/contract/recharge';
import { ok, type Result } from '../../preload/contract/result';
import { momentOf } from './moment';
import type { ClockPort, JournalFailure, JournalPort, SentLine } from './ports';

/** What a start found of the stop before it. */
export interface Recovered {
  /** Rows that were `created`: nothing was sent. */
  readonly notSent: readonly Recharge[];
  /** Rows that were `sent`: anything may have happened. */
  readonly unknown: readonly Recharge[];
  /** Rows that only `sent.log` knew: the journal is older than it. */
  readonly found: readonly Recharge[];
}

/**
 * Brings the journal to a state in which selling is safe again. Runs once per start, under the
 * single-instance lock and before the bridge opens, so that no live attempt can be mistaken for a dead one.
 *
 * @param lines what `sent.log` holds: each line missing from the journal becomes an `unknown` row first.
 */
export async function recover(
  journal: JournalPort,
  lines: readonly SentLine[],
  clock: ClockPort,
): Promise<Result<Recovered, JournalFailure>> {
  const found = await journal.insertFound(lines, momentOf(clock));
  if (!found.ok) return found;
  const unfinished = await journal.unfinished();
  if (!unfinished.ok) return unfinished;
  const notSent: Recharge[] = [];
  const unknown: Recharge[] = [];
  for (const row of unfinished.value) {
    const entered = await journal.enter(row.refId, { kind: 'interrupted' }, momentOf(clock), row.state);
    if (!entered.ok) return entered;
    if (entered.value.kind !== 'entered') continue;
    (row.state === 'created' ? notSent : unknown).push(entered.value.recharge);
  }
  return ok({ notSent, unknown, found: found.value });
}
