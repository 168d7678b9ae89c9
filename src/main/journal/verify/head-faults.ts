import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { LogMark } from '../../recharge/ports';
import { hashAt } from '../chain/chain-head';
import type { Readable } from '../database/handles';
import type { FaultList } from './fault-list';

const epochsSchema = z.array(
  z.object({
    counter: z.string(),
    epoch: z.int(),
    parentCounter: z.string().nullable(),
    parentEpoch: z.int().nullable(),
    parentN: z.int().nullable(),
  }),
);

/** Holds the chain against what was noted of it outside: heads in the log. */
export function headFaults(
  database: Database.Database,
  db: Readable,
  marks: readonly LogMark[],
  faults: FaultList,
): void {
  const epochs = epochsSchema.parse(
    database
      .prepare(
        `SELECT counter, epoch, parent_counter AS parentCounter, parent_epoch AS parentEpoch, parent_n AS parentN FROM epochs`,
      )
      .all(),
  );

  /** Up to where the chain holds what that epoch had: behind it the next one began, and says so. */
  function heldUpTo(counter: string, epoch: number): number {
    const next = epochs.find((each) => each.parentCounter === counter && each.parentEpoch === epoch);
    return next?.parentN ?? Number.MAX_SAFE_INTEGER;
  }

  /** Whether an epoch that is here began with a number above that one's: the log told of it, and its end was told then. */
  function wasPutBack(counter: string, epoch: number): boolean {
    return epochs.some(
      (each) => each.counter === counter && (each.parentEpoch ?? epoch) < epoch && epoch < each.epoch,
    );
  }

  function check(counter: string, epoch: number, n: number, h: string): void {
    if (!epochs.some((each) => each.counter === counter && each.epoch === epoch)) {
      if (!wasPutBack(counter, epoch)) faults.add('cut_off', { name: `${counter}-${epoch}`, n });
      return;
    }
    // An older copy was put back: that is known, and was told then.
    if (n > heldUpTo(counter, epoch)) return;
    const here = hashAt(db, n);
    if (here === null) faults.add('cut_off', { name: 'chain', n });
    else if (!here.startsWith(h)) faults.add('head', { name: 'chain', n });
  }

  for (const { counter, epoch, head } of marks) if (head !== undefined) check(counter, epoch, head.n, head.h);
}
