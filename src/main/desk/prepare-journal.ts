import { ok, type Result } from '../../preload/contract/result';
import type { Journal } from '../journal/journal-client';
import type { ClockPort, JournalFailure, SentRecord } from '../recharge/ports';
import { recover, type Recovered } from '../recharge/recover';
import type { Move } from '../recharge/steady-times';

/** What a start learned of its journal. */
export interface Prepared {
  readonly recovered: Recovered;
  /** The newest moves, oldest first. */
  readonly lateMoves: readonly Move[];
  /** The journal's own id. */
  readonly id: string;
}

/** Makes an opened journal safe to sell from: before anybody may sell or ask. */
export async function prepareJournal(
  journal: Journal,
  log: SentRecord,
  clock: ClockPort,
): Promise<Result<Prepared, JournalFailure>> {
  const recovered = await recover(journal, log, clock);
  if (!recovered.ok) return recovered;
  // Before the first sale: a row of before there were keys may be open under another spelling.
  const keyed = await journal.fillNeededShieldKeys(clock.now());
  if (!keyed.ok) return keyed;
  const lateMoves = await journal.lateMoves();
  if (!lateMoves.ok) return lateMoves;
  const id = await journal.journalId();
  if (!id.ok) return id;
  return ok({ recovered: recovered.value, lateMoves: lateMoves.value, id: id.value });
}
