import type Database from 'better-sqlite3';
import { z } from 'zod';
import { formIdsOf } from '../chain/forms';
import type { SentContents } from '../sent-log/sent-log-text';
import type { FaultList } from './fault-list';

const sentSchema = z.array(z.string());

/**
 * Names lines of `sent.log` that are damaged, and sales that left whose line is gone: the log forgets from its beginning only, so
 * each sale behind the oldest that left of those it has must be there, and all of them while it has forgotten nothing; and each
 * line must have its row.
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
  const sent = sentSchema.parse(
    log.hasForgotten
      ? sentBehindOldest(database, log, lastEvent)
      : database
          .prepare(
            // Behind what was put back no sale of before need have its line; nor had one of before the chain.
            `SELECT ref_id FROM recharges WHERE seq IN
               (SELECT key FROM chain WHERE form IN (${formIdsOf('recharges')}) AND n >
                 (SELECT ifnull(max(n), 0) FROM chain WHERE form IN (${formIdsOf('epochs')}) AND key = (SELECT max(seq) FROM epochs)))
               AND seq > (SELECT fill_until FROM chain_fill WHERE name = 'recharges')
               AND EXISTS (SELECT 1 FROM recharge_events AS e
                 WHERE e.ref_id = recharges.ref_id AND e.kind = 'sending' AND e.seq <= @lastEvent)`,
          )
          .pluck()
          .all({ lastEvent }),
  );
  for (const refId of sent) if (!known.has(refId)) faults.add('log', { name: 'sent.log', key: refId });
}

function sentBehindOldest(
  database: Database.Database,
  { lines }: Pick<SentContents, 'lines'>,
  lastEvent: number,
): readonly unknown[] {
  const left = database
    .prepare<[string]>(`SELECT seq FROM recharge_events WHERE kind = 'sending' AND ref_id = ?`)
    .pluck();
  // One that was given up, or that the log brought back, has none: it would hide the sales behind it.
  const oldest = lines.find(({ refId }) => left.get(refId) !== undefined);
  if (oldest === undefined) return [];
  return database
    .prepare(
      `SELECT ref_id FROM recharge_events WHERE kind = 'sending' AND seq <= @lastEvent AND seq >
         (SELECT seq FROM recharge_events WHERE kind = 'sending' AND ref_id = @oldest)`,
    )
    .pluck()
    .all({ oldest: oldest.refId, lastEvent });
}
