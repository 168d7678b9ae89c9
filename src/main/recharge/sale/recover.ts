import type { RefId } from '../../../preload/contract/ids';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { ok, type Result } from '../../../preload/contract/result';
import type { SentLogWord } from '../../../preload/contract/sale/entries/entry-words';
import { galla, momentOf } from '../state/moment';
import type { ClockPort, JournalFailure, JournalPort, SentRecord } from '../ports';

/** What a start found of the stop before it. */
export interface Recovered {
  /** Rows for which nothing was sent. */
  readonly notSent: readonly Recharge[];
  /** Rows whose request may have left: anything may have happened. */
  readonly unknown: readonly Recharge[];
  /** Rows that only `sent.log` knew: the journal is older than it. */
  readonly found: readonly Recharge[];
}

/**
 * Brings the journal to a state in which selling is safe again. Runs under the single-instance lock, at each start
 * before the bridge opens, so that no live attempt can be mistaken for a dead one, and after the journal's thread
 * was started again.
 *
 * @param log what `sent.log` knows: each line missing from the journal becomes an `unknown` row first, and begins an epoch.
 * @param isInFlight rows that this process still works on: left alone.
 */
export async function recover(
  journal: JournalPort,
  log: SentRecord,
  clock: ClockPort,
  isInFlight: (refId: RefId) => boolean = () => false,
): Promise<Result<Recovered, JournalFailure>> {
  const mayHaveLeft = log.lines.filter(({ refId }) => !log.givenUp.has(refId));
  const found = await journal.insertFound(mayHaveLeft, momentOf(clock, galla), log.marks);
  if (!found.ok) return found;
  const unfinished = await journal.unfinished();
  if (!unfinished.ok) return unfinished;
  const lines = new Set(mayHaveLeft.map(({ refId }) => refId));
  const notSent: Recharge[] = [];
  const unknown: Recharge[] = [];
  for (const row of unfinished.value) {
    if (isInFlight(row.refId)) continue;
    const sentLog = wordOn(row.refId, log, lines);
    const entered = await journal.enter(
      row.refId,
      { kind: 'interrupted', sentLog },
      momentOf(clock, galla),
      row.state,
    );
    if (!entered.ok) return entered;
    if (entered.value.kind !== 'entered') continue;
    const { recharge } = entered.value;
    (recharge.state === 'not_sent' ? notSent : unknown).push(recharge);
  }
  return ok({ notSent, unknown, found: found.value });
}

function wordOn(refId: RefId, { givenUp, damaged }: SentRecord, lines: ReadonlySet<RefId>): SentLogWord {
  if (givenUp.has(refId)) return 'given_up';
  if (lines.has(refId)) return 'line';
  // The damaged one may be its own.
  return damaged > 0 ? 'damaged' : 'no_line';
}
