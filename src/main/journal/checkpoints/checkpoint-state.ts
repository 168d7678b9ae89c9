import type Database from 'better-sqlite3';
import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { signedSchema, type Checkpoint } from './checkpoint';
import { counterKey } from './note-checkpoint';
import { sealCode } from './seal-code';

/** What decides whether a checkpoint is due. */
export interface CheckpointState {
  /** The newest key of this counter; `null`: it never had one. */
  readonly publicKey: string | null;
  /** When the newest was made, in UTC milliseconds; `null`: none was. */
  readonly newestAt: number | null;
  /** The newest Z, where it has none. */
  readonly bareClose: number | null;
}

const stateSchema = z.object({ newestAt: z.int().nullable(), bareClose: z.int().nullable() });

/** How checkpoints stand. */
export function checkpointState(db: Readable): CheckpointState {
  const row = db.one(
    `SELECT (SELECT at FROM checkpoints ORDER BY seq DESC LIMIT 1) AS newestAt,
       (SELECT close FROM (SELECT max(close) AS close FROM closes)
        WHERE close NOT IN (SELECT close FROM checkpoints WHERE close IS NOT NULL)) AS bareClose`,
  );
  return { publicKey: counterKey(db)?.publicKey ?? null, ...readRow(stateSchema, row) };
}

/** What stands of its checkpoint on a Z; `null`: it has none. @param close its number in the journal. */
export function sealOfClose(db: Readable, close: number): string | null {
  const row = db.one('SELECT h FROM checkpoints WHERE close = @close', { close });
  return row === undefined ? null : sealCode(readRow(z.object({ h: z.string() }), row).h);
}

const keptSchema = z.object({
  counter: z.string(),
  epoch: z.int(),
  n: z.int(),
  h: z.string(),
  at: z.int(),
  publicKey: z.string().nullable(),
  signature: z.string().nullable(),
});

const KEPT = `SELECT checkpoints.counter, epoch, n, h, checkpoints.at, public_key AS publicKey, checkpoints.signature AS signature
  FROM checkpoints LEFT JOIN counter_keys ON counter_keys.seq = key`;

/** The newest checkpoint; `null`: there is none. */
export function newestCheckpoint(db: Readable): Checkpoint | null {
  const row = db.one(`${KEPT} ORDER BY checkpoints.seq DESC LIMIT 1`);
  return row === undefined ? null : asCheckpoint(row);
}

/** The same of a copy of a journal, which may be older than checkpoints. */
export function newestCheckpointIn(database: Database.Database): Checkpoint | null {
  // SECURITY: a view that somebody put in the place of one of them may never end.
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('checkpoints', 'counter_keys')",
    )
    .all();
  if (tables.length < 2) return null;
  const row = database.prepare(`${KEPT} ORDER BY checkpoints.seq DESC LIMIT 1`).get();
  return row === undefined ? null : asCheckpoint(row);
}

function asCheckpoint(row: unknown): Checkpoint {
  const { publicKey, signature, ...place } = readRow(keptSchema, row);
  return { ...place, signed: signature === null ? null : readRow(signedSchema, { publicKey, signature }) };
}
