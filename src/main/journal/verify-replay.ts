import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { RefId } from '../../preload/contract/ids';
import { replay } from '../recharge/record';
import { readRows, refIdColumn } from './columns';
import { eventsOf } from './events';
import { rowOf } from './find';
import type { Readable } from './handles';
import { recordOf } from './record-columns';
import { moneyOf } from './recharge-row';

const schema = z.object({ refId: refIdColumn });

/**
 * Ref ids of the rows whose present state is not the replay of their events: always none, or somebody
 * else has written to the journal. Reads everything; meant for tests and for an owner in doubt.
 */
export function verifyReplay(db: Readable): readonly RefId[] {
  const rows = readRows(schema, db.all('SELECT ref_id AS refId FROM recharges ORDER BY seq'));
  return rows.map((row) => row.refId).filter((refId) => !agrees(db, refId));
}

function agrees(db: Readable, refId: RefId): boolean {
  const row = rowOf(db, refId);
  const events = eventsOf(db, refId);
  const chained = events.every(
    (event, index) => event.stateBefore === (events[index - 1]?.stateAfter ?? null),
  );
  return (
    row !== null
    && chained
    && events.at(-1)?.stateAfter === row.state
    && isDeepStrictEqual(replay(events, moneyOf(row).price), recordOf(row))
  );
}
