import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SentContents } from '../sent-log/sent-log-text';
import type { FaultList } from './fault-list';

const sentSchema = z.array(z.string());

/**
 * Names lines of `sent.log` that are damaged, and sales that left whose line is gone: the log forgets from its beginning only, so
 * each sale behind the oldest that it has must be there; and each line must have its row.
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
  const isThere = database.prepare<[string]>('SELECT seq FROM recharges WHERE ref_id = ?').pluck();
  for (const refId of known) {
    if (isThere.get(refId) === undefined) faults.add('cut_off', { name: 'recharges', key: refId });
  }
  const [oldest] = log.lines;
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
