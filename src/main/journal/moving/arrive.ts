import { chainHead } from '../chain/chain-head';
import { markCashUnknown } from '../books/cash-unknown';
import type { Writable } from '../database/handles';
import { epochNow, freshCounter, type Epoch } from '../shifts/epochs';
import { galla } from '../../recharge/state/moment';
import { awayNow, note } from './moving-entries';

/** How a journal came to this computer. */
export interface Arriving {
  /** 16 hexadecimal digits: of this arrival, where the journal names no move of its own. */
  readonly arrival: string;
  /** `copied`: the computer it comes from does not know, and may be selling. */
  readonly how: 'moved' | 'copied';
  /** UTC milliseconds. */
  readonly at: number;
}

/**
 * Begins this journal anew on the computer that it was brought to: a counter id of its own, which notes its parent, so that no Z
 * of here is ever called as one of there, however often the same file is brought somewhere. All in one transaction.
 *
 * SECURITY: PINs end with it. Their pepper is in the key ring of the other computer, and what a computer without one has hashed
 * is tried out in minutes by whoever gets the file. The owner comes in by the passphrase, and sets new ones.
 */
export function arrive(db: Writable, { arrival, how, at }: Arriving): Epoch {
  return db.immediate(() => {
    const parent = epochNow(db);
    const { n, h } = chainHead(db);
    const now: Epoch = { counter: freshCounter(db), epoch: 1 };
    db.run(
      `INSERT INTO epochs (counter, epoch, parent_counter, parent_epoch, why, cause, at, parent_n, parent_h)
       VALUES (@counter, @epoch, @parentCounter, @parentEpoch, @why, @cause, @at, @parentN, @parentH)`,
      {
        ...now,
        parentCounter: parent.counter,
        parentEpoch: parent.epoch,
        why: how,
        cause: `${how} ${arrival} ${now.counter}`,
        at,
        parentN: n,
        parentH: h,
      },
    );
    note(db, 'arrived', awayNow(db)?.move ?? arrival, { at, ...galla });
    db.run(
      `INSERT INTO people_entries (person, name, role, language, active, pin, at)
       SELECT person, name, role, language, active, NULL, @at FROM people_entries
       WHERE pin IS NOT NULL AND seq IN (SELECT max(seq) FROM people_entries GROUP BY person)
       ORDER BY seq`,
      { at },
    );
    // A shop that moves has closed, and takes its drawer along; of a copy nobody knows what came after it.
    if (how === 'copied') markCashUnknown(db, 'restored', at);
    return now;
  });
}
