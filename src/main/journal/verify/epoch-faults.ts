import type Database from 'better-sqlite3';
import { z } from 'zod';
import { formIdsOf } from '../chain/forms';
import type { FaultList } from './fault-list';

const epochsSchema = z.array(
  z.object({
    seq: z.int(),
    counter: z.string(),
    epoch: z.int(),
    parentCounter: z.string().nullable(),
    parentEpoch: z.int().nullable(),
    parentN: z.int().nullable(),
    parentH: z.string().nullable(),
    /** Its own place; null: it has none, which is told of every row. */
    n: z.int().nullable(),
    /** The hash at the place behind which it says to have begun. */
    h: z.string().nullable(),
  }),
);

/** What enters in the transaction that begins an epoch, before it: sales that only the log knew, and whom they name. */
const FOUND = `(form IN (${formIdsOf('recharges')})
  OR form IN (${formIdsOf('recharge_events')}) AND EXISTS (SELECT 1 FROM recharge_events WHERE seq = key AND kind = 'found_outside_journal')
  OR form IN (${formIdsOf('customer_entries')}) AND EXISTS (SELECT 1 FROM customer_entries WHERE seq = key AND kind = 'found'))`;

/**
 * Names epochs that did not begin where they say, and each Z of another one than was there. SECURITY: an epoch makes what stands outside of the journal, behind the place
 * where it began, count no more; whoever adds one must not choose that place.
 */
export function epochFaults(database: Database.Database, faults: FaultList): void {
  const epochs = epochsSchema.parse(
    database
      .prepare(
        `SELECT epochs.seq AS seq, counter, epoch, parent_counter AS parentCounter, parent_epoch AS parentEpoch,
           parent_n AS parentN, parent_h AS parentH, own.n AS n, lower(hex(parent.h)) AS h
         FROM epochs LEFT JOIN chain AS own ON own.form IN (${formIdsOf('epochs')}) AND own.key = epochs.seq
         LEFT JOIN chain AS parent ON parent.n = parent_n ORDER BY epochs.seq`,
      )
      .all(),
  );
  const others = database
    .prepare<[number, number]>(`SELECT 1 FROM chain WHERE n > ? AND n < ? AND NOT ${FOUND} LIMIT 1`)
    .pluck();
  for (const [place, { seq, parentCounter, parentEpoch, parentN, parentH, n, h }] of epochs.entries()) {
    const before = epochs[place - 1];
    const follows = parentCounter === (before?.counter ?? null) && parentEpoch === (before?.epoch ?? null);
    const isThere =
      parentN === null
      || n === null
      || (parentN < n && parentH === h && others.get(parentN, n) === undefined);
    if (!follows || !isThere) faults.add('changed', { name: 'epochs', key: seq, n });
  }
  for (const { close, counter, epoch, n } of closesOf(database)) {
    const then = epochs.findLast((each) => each.parentN !== null && each.n !== null && each.n < n);
    if (then !== undefined && (then.counter !== counter || then.epoch !== epoch))
      faults.add('changed', { name: 'closes', key: close, n });
  }
}

const closesSchema = z.array(z.object({ close: z.int(), counter: z.string(), epoch: z.int(), n: z.int() }));

/** Those that entered the chain when they were written, and where. */
function closesOf(database: Database.Database): z.infer<typeof closesSchema> {
  return closesSchema.parse(
    database
      .prepare(
        `SELECT close, counter, epoch, chain.n AS n FROM closes
         JOIN chain ON form IN (${formIdsOf('closes')}) AND key = close
         WHERE close > (SELECT fill_until FROM chain_fill WHERE name = 'closes')`,
      )
      .all(),
  );
}
