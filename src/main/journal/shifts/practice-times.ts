import { z } from 'zod';
import type { Practised } from '../../../preload/contract/shift/close-figures';
import type { SignedTime } from '../../recharge/state/moment';
import { personIdColumn, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { insertRow } from '../rows/column-names';

/** Notes that somebody began to practise while an account was connected, or that it ended. */
export function notePractice(db: Writable, kind: 'began' | 'ended', { at, by, allowedBy }: SignedTime): null {
  insertRow(db, 'practice_times', { kind, at, by, allowedBy });
  return null;
}

const schema = z.object({
  from: timeColumn,
  to: timeColumn.nullable(),
  by: personIdColumn.nullable(),
  allowedBy: personIdColumn.nullable(),
}) satisfies z.ZodType<Practised>;

/** What was begun behind `from`, up to `to`: the oldest first. */
export function practisedIn(db: Readable, from: number, to: number): readonly Practised[] {
  return readableRows(
    db,
    schema,
    db.all(
      `SELECT began.at AS "from", ended.at AS "to", began.by AS by, began.allowed_by AS allowedBy
       FROM practice_times AS began
       LEFT JOIN practice_times AS ended ON ended.seq = began.seq + 1 AND ended.kind = 'ended'
       WHERE began.kind = 'began' AND began.seq > @from AND began.seq <= @to
       ORDER BY began.seq`,
      { from, to },
    ),
  );
}
