import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SentContents } from '../sent-log/sent-log-text';
import type { FaultList } from './fault-list';

const sentSchema = z.array(z.string());

/**
 * Names lines of `sent.log` that are damaged, and sales that left whose line is gone: the log forgets from its beginning only, so
 * each sale behind the oldest that left of those it has must be there; and each line must have its row.
 * @param lastEvent events behind it are newer than the log may be.
 */
export function logFaults(
  database: Database.Database,
  log: SentContents,
  lastEvent: number,
  faults: FaultList,
): void {
  for (let line = 0; line < log.damaged + log.mended; line += 1) faults.add('log', { name: 'sent.log' });
  const known = new Set<string>(log.lines.map(({ refId }) => refId));
  const givenUp = new Set<string>(log.givenUp);
  const isThere = database.prepare<[string]>('SELECT seq FROM recharges WHERE ref_id = ?').pluck();
  for (const refId of known) {
    // Nothing left for one that was given up: no row is made of it where an older copy lacks it.
    if (givenUp.has(refId)) continue;
    if (isThere.get(refId) === undefined) faults.add('cut_off', { name: 'recharges', key: refId });
  }
  const left = database
    .prepare<[string]>(`SELECT seq FROM recharge_events WHERE kind = 'sending' AND ref_id = ?`)
    .pluck();
  // One that was given up, or that the log brought back, has none: it would hide the sales behind it.
  const oldest = log.lines.find(({ refId }) => left.get(refId) !== undefined);
  if (oldest === undefined) return;
  const sent = sentSchema.parse(
    database
      .prepare(
        `SELECT ref_id FROM recharge_events WHERE kind = 'sending' AND seq <= @lastEvent AND seq >
           (SELECT seq FROM recharge_events WHERE kind = 'sending' AND ref_id = @oldest)`,
      )
      .pluck()
      .all({ oldest: oldest.refId, lastEvent }),
  );
  for (const refId of sent) if (!known.has(refId)) faults.add('log', { name: 'sent.log', key: refId });
}
