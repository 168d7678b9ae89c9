import { z } from 'zod';
import type { Move } from '../../recharge/follow-up/steady-times';
import { flagColumn, refIdColumn, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

/** More than the shield looks back to: three a sale, and the largest shops sell six hundred a day. */
const MOST = 2000;

const schema = z.object({ refId: refIdColumn, number: z.string(), at: timeColumn, made: flagColumn });

/** The newest moves of all rows, oldest first, in the order in which they were written, whatever the clock said. */
export function lateMoves(db: Readable): readonly Move[] {
  const rows = db.all(
    `SELECT moves.ref_id AS refId, number, moves.at, moves.made FROM (
       SELECT seq, ref_id, at, state_before IS NULL AS made FROM recharge_events
       WHERE state_before IS NOT state_after ORDER BY seq DESC LIMIT ${MOST}) AS moves
     JOIN recharges USING (ref_id) ORDER BY moves.seq`,
    {},
  );
  return readableRows(db, schema, rows);
}
