import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { chainHead, hashAt } from '../chain/chain-head';
import { insertRow } from '../rows/column-names';
import { epochNow } from '../shifts/epochs';
import type { ChainPlace, Checkpoint, CheckpointReason, Signed } from './checkpoint';

/** The newest place of the chain, with all of its hash. */
export function placeNow(db: Readable): ChainPlace {
  return { ...epochNow(db), ...chainHead(db) };
}

/** The newest key of this counter. */
export interface CounterKey {
  readonly seq: number;
  readonly publicKey: string;
}

/** `null`: it never had one. */
export function counterKey(db: Readable): CounterKey | null {
  const row = db.one('SELECT seq, public_key AS publicKey FROM counter_keys ORDER BY seq DESC LIMIT 1');
  return row === undefined ? null : readRow(z.object({ seq: z.int(), publicKey: z.string() }), row);
}

/** Writes that this counter signs with another key from now on: its first, or one in the place of one that is lost. */
export function noteCounterKey(db: Writable, { publicKey, signature }: Signed, at: number): null {
  return db.immediate(() => {
    const before = counterKey(db);
    if (before?.publicKey === publicKey) return null;
    const { counter } = epochNow(db);
    insertRow(db, 'counter_keys', { counter, publicKey, before: before?.seq ?? null, at, signature });
    return null;
  });
}

/** A checkpoint that is to be kept, and what it was made for. */
export interface CheckpointToNote extends Checkpoint {
  readonly why: CheckpointReason;
  /** The number of the Z that it belongs to, with `close`; else null. */
  readonly close: number | null;
}

/** Keeps a checkpoint; `passed`: the chain there is not what it says, or its Z has one. */
export function noteCheckpoint(
  db: Writable,
  { signed, ...checkpoint }: CheckpointToNote,
): 'noted' | 'passed' {
  return db.immediate(() => {
    const { counter, epoch, n, h, close } = checkpoint;
    const now = epochNow(db);
    if (now.counter !== counter || now.epoch !== epoch || hashAt(db, n) !== h) return 'passed';
    if (close !== null && db.one('SELECT 1 FROM checkpoints WHERE close = @close', { close }) !== undefined)
      return 'passed';
    const key = signed === null ? null : counterKey(db);
    if (key?.publicKey !== signed?.publicKey) return 'passed';
    insertRow(db, 'checkpoints', {
      ...checkpoint,
      key: key?.seq ?? null,
      signature: signed?.signature ?? null,
    });
    return 'noted';
  });
}
