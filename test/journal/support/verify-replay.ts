import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { RefId } from '../../../src/preload/contract/ids';
import { replay } from '../../../src/main/recharge/state/record';
import { refIdColumn } from '../../../src/main/journal/database/column-types';
import { eventsOf, type StoredEvent } from '../../../src/main/journal/rows/events';
import { rowOf } from '../../../src/main/journal/rows/stored-recharges';
import type { Readable } from '../../../src/main/journal/database/handles';
import { readable, readableRows } from '../../../src/main/journal/database/readable-rows';
import { recordOf } from '../../../src/main/journal/rows/record-columns';
import { moneyOf } from '../../../src/main/journal/rows/recharge-row';

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
    .filter((refId) => !readable(db, { refId }, () => agrees(db, refId))[0]);
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
    && olderReadings(events).some((reading) =>
      isDeepStrictEqual(replay(reading, moneyOf(row).price), recordOf(row)),
    )
  );
}

/**
 * The events as they stand, and as they would if the first of them were written before version 90. Those of before
 * version 150 do not say which of the older rules made them; a row began with the oldest and went on with newer ones.
 */
function olderReadings(events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] {
  const older = events.filter(({ moment }) => moment.rules === 1).length;
  return Array.from({ length: older + 1 }, (_, oldest) =>
    events.map((event, place) =>
      place < oldest ? { ...event, moment: { ...event.moment, rules: 0 as const } } : event,
    ),
  );
}
