import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { replay } from '../../recharge/state/record';
import type { Readable } from '../database/handles';
import { readable } from '../database/readable-rows';
import { eventsOf, type StoredEvent } from '../rows/events';
import { recordOf } from '../rows/record-columns';
import { moneyOf } from '../rows/recharge-row';
import { rowOf } from '../rows/stored-recharges';
import type { FaultList } from './fault-list';
import type { Steps } from './link-faults';

const PIECE = 500;
const piece = z.array(z.object({ seq: z.int(), refId: z.string() }));

/** Names recharges that are not what their events say, or do not read. Answers `false` when it was stopped. */
export async function replayFaults(
  db: Readable,
  faults: FaultList,
  { progress, pause }: Steps,
): Promise<boolean> {
  const last = z
    .object({ seq: z.int() })
    .parse(db.one('SELECT ifnull(max(seq), 0) AS seq FROM recharges')).seq;
  for (let after = 0; ;) {
    const rows = piece.parse(
      db.all(`SELECT seq, ref_id AS refId FROM recharges WHERE seq > @after ORDER BY seq LIMIT ${PIECE}`, {
        after,
      }),
    );
    for (const { seq, refId } of rows) {
      after = seq;
      if (readable(db, { refId }, () => isReplay(db, refId))[0] !== true) {
        faults.add('replay', { name: 'recharges', key: refId });
      }
    }
    if (rows.length < PIECE) return true;
    progress(after / last);
    if (await pause()) return false;
  }
}

/** Whether the present state of a recharge is the replay of its events. @throws UnreadableRow where one does not read. */
export function isReplay(db: Readable, refId: string): boolean {
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
