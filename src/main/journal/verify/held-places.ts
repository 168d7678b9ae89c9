import type Database from 'better-sqlite3';
import { z } from 'zod';
import { hashAt } from '../chain/chain-head';
import type { ChainPlace } from '../checkpoints/checkpoint';
import type { Readable } from '../database/handles';

const epochsSchema = z.array(
  z.object({
    counter: z.string(),
    epoch: z.int(),
    parentCounter: z.string().nullable(),
    parentEpoch: z.int().nullable(),
    parentN: z.int().nullable(),
  }),
);

/**
 * How a place that was noted outside stands to the chain. `put_back`: an older copy was put back, or brought to another computer, which is known, and was told then.
 * `no_epoch`: the journal knows nothing of its epoch. `gone`: the chain does not go so far. `other`: its hash is another one.
 */
export type HeldPlace = 'fits' | 'put_back' | 'no_epoch' | 'gone' | 'other';

/** Tells it of each place; its `h` may be the first digits of it. */
export function heldPlaces(database: Database.Database, db: Readable): (place: ChainPlace) => HeldPlace {
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

  /** Whether it is a later one of the computer that this journal was brought from: that may live on, and beside the same copies. */
  function wasLeft(counter: string, epoch: number): boolean {
    return epochs.some(
      (each) =>
        each.parentCounter === counter && each.counter !== counter && (each.parentEpoch ?? epoch) < epoch,
    );
  }

  return ({ counter, epoch, n, h }) => {
    if (!epochs.some((each) => each.counter === counter && each.epoch === epoch))
      return wasPutBack(counter, epoch) || wasLeft(counter, epoch) ? 'put_back' : 'no_epoch';
    if (n > heldUpTo(counter, epoch)) return 'put_back';
    const here = hashAt(db, n);
    if (here === null) return 'gone';
    return here.startsWith(h) ? 'fits' : 'other';
  };
}
