import { z } from 'zod';
import {
  alarms,
  rechargeStates,
  type Alarm,
  type RechargeState,
} from '../../../preload/contract/sale/recharge';
import type { RefId } from '../../../preload/contract/ids';
import { galla, type Actor, type Moment } from '../../recharge/state/moment';
import { readJson, personIdColumn, readRow, refIdColumn, timeColumn } from '../database/column-types';
import { entrySchema, type Entry } from '../../../preload/contract/sale/entries/entry-schemas';
import { insertRow } from './column-names';
import { asNotVerified, notVerifiedColumn, notVerifiedMark } from './not-verified';
import type { Readable, Writable } from '../database/handles';
import { readable } from '../database/readable-rows';

/** By which rules entries are applied now. Entries of before there was a choice have none: by rules 1. */
const RULES = 3;

/** One line of `recharge_events`. */
export interface StoredEvent {
  readonly seq: number;
  readonly refId: RefId;
  readonly moment: Moment;
  readonly stateBefore: RechargeState | null;
  readonly stateAfter: RechargeState;
  readonly alarm: Alarm | null;
  readonly entry: Entry;
}

/** Appends an event. Called inside the transaction that moves the row. */
export function appendEvent(db: Writable, event: Omit<StoredEvent, 'seq'>): void {
  insertRow(db, 'recharge_events', {
    refId: event.refId,
    at: event.moment.at,
    kind: event.entry.kind,
    stateBefore: event.stateBefore,
    stateAfter: event.stateAfter,
    alarm: event.alarm,
    countedOn: 'istDate' in event.entry ? event.entry.istDate : null,
    budget: 'budget' in event.entry ? event.entry.budget : null,
    entry: JSON.stringify(event.entry),
    jitter: event.moment.jitter,
    rules: event.moment.rules ?? RULES,
    by: event.moment.by,
    allowedBy: event.moment.allowedBy,
    notVerified: notVerifiedMark(event.moment),
  });
}

const signedSchema = z
  .object({
    by: personIdColumn.nullable(),
    allowedBy: personIdColumn.nullable(),
    notVerified: notVerifiedColumn.transform(asNotVerified),
  })
  .transform(({ by, allowedBy, notVerified }): Actor => ({ by, allowedBy, ...notVerified }));

/** Who made a row. */
export function soldBy(db: Readable, refId: RefId): Actor {
  const row = db.one(
    `SELECT by, allowed_by AS allowedBy, not_verified AS notVerified FROM recharge_events WHERE ref_id = @refId ORDER BY seq LIMIT 1`,
    { refId },
  );
  return row === undefined ? galla : readRow(signedSchema, row);
}

const rowSchema = z.object({
  seq: z.int(),
  ref_id: refIdColumn,
  at: timeColumn,
  state_before: z.enum(rechargeStates).nullable(),
  state_after: z.enum(rechargeStates),
  alarm: z.enum(alarms).nullable(),
  entry: z.string(),
  jitter: z.number(),
  rules: z
    .literal([1, 2, RULES])
    .nullable()
    .transform((rules) => (rules === RULES ? {} : { rules: rules ?? 1 })),
  by: personIdColumn.nullable(),
  allowed_by: personIdColumn.nullable(),
  not_verified: notVerifiedColumn.transform(asNotVerified),
});

/** The whole story of one recharge in the order it was written. @throws UnreadableRow where an event does not read. */
export function eventsOf(db: Readable, refId: string): readonly StoredEvent[] {
  return rowsOf(db, refId).map(eventOf);
}

/** The same without the events that do not read: each is told as its recharge. */
export function readableEventsOf(db: Readable, refId: string): readonly StoredEvent[] {
  return rowsOf(db, refId).flatMap((row) => readable(db, { refId }, () => eventOf(row)));
}

function rowsOf(db: Readable, refId: string): readonly unknown[] {
  return db.all(
    `SELECT seq, ref_id, at, state_before, state_after, alarm, entry, jitter, rules, by, allowed_by,
            not_verified
     FROM recharge_events WHERE ref_id = @refId ORDER BY seq`,
    { refId },
  );
}

function eventOf(stored: unknown): StoredEvent {
  const row = readRow(rowSchema, stored);
  return {
    seq: row.seq,
    refId: row.ref_id,
    moment: {
      at: row.at,
      by: row.by,
      allowedBy: row.allowed_by,
      jitter: row.jitter,
      ...row.rules,
      ...row.not_verified,
    },
    stateBefore: row.state_before,
    stateAfter: row.state_after,
    alarm: row.alarm,
    entry: readJson(entrySchema, row.entry),
  };
}
