import { z } from 'zod';
import type { SettingsChange, SettingsChanges } from '../../../preload/contract/people/person';
import type { SignedTime } from '../../recharge/state/moment';
import { timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { insertRow } from '../rows/column-names';

/** One change of what the shop has set, as it is written. */
export type Change = Pick<SettingsChange, 'what' | 'from' | 'to'>;

/** How many are told at once. */
const PAGE = 100;

const schema = z.object({
  seq: z.int(),
  at: timeColumn,
  by: z.string().nullable(),
  allowedBy: z.string().nullable(),
  what: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
}) satisfies z.ZodType<SettingsChange>;

/** Writes changes that were made at once, each signed by whoever made it. */
export function noteChanges(db: Writable, changes: readonly (Change & SignedTime)[]): null {
  return db.immediate(() => {
    for (const { what, from, to, at, by, allowedBy } of changes) {
      insertRow(db, 'settings_changes', { what, fromValue: from, toValue: to, at, by, allowedBy });
    }
    return null;
  });
}

/** Whose name is the newest of this id, as SQL. */
const nameOf = (column: string): string =>
  `ifnull((SELECT name FROM people_entries WHERE person = ${column} ORDER BY seq DESC LIMIT 1), ${column})`;

/** The newest ones before `before`; `null`: the newest of all. */
export function changesPage(db: Readable, before: number | null): SettingsChanges {
  const changes = readableRows(
    db,
    schema,
    db.all(
      `SELECT seq, at, ${nameOf('settings_changes.by')} AS by, ${nameOf('settings_changes.allowed_by')} AS allowedBy,
              what, from_value AS "from", to_value AS "to"
       FROM settings_changes WHERE seq < ifnull(@before, 9e15) ORDER BY seq DESC LIMIT ${PAGE}`,
      { before },
    ),
  );
  const last = changes.at(-1);
  return { changes, before: changes.length === PAGE && last !== undefined ? last.seq : null };
}
