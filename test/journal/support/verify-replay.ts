import { z } from 'zod';
import type { RefId } from '../../../src/preload/contract/ids';
import { refIdColumn } from '../../../src/main/journal/database/column-types';
import type { Readable } from '../../../src/main/journal/database/handles';
import { readable, readableRows } from '../../../src/main/journal/database/readable-rows';
import { isReplay } from '../../../src/main/journal/verify/replay-faults';

const schema = z.object({ refId: refIdColumn });

/**
 * Ref ids of the rows whose present state is not the replay of their events, or which do not read: always none, or
 * somebody else has written to the journal. Reads everything.
 */
export function verifyReplay(db: Readable): readonly RefId[] {
  return verifyReplayOf(db, db.all('SELECT ref_id AS refId FROM recharges ORDER BY seq'));
}

/** The same of some rows, each with its `refId`. */
export function verifyReplayOf(db: Readable, rows: readonly unknown[]): readonly RefId[] {
  return readableRows(db, schema, rows)
    .map((row) => row.refId)
    .filter((refId) => !readable(db, { refId }, () => isReplay(db, refId))[0]);
}
