import type Database from 'better-sqlite3';
import { z } from 'zod';
import { checkpointText, keyText, type Checkpoint } from '../checkpoints/checkpoint';
import type { OutsideCheckpoint } from '../checkpoints/checkpoints-outside';
import { isSigned } from '../checkpoints/is-signed';
import type { Readable } from '../database/handles';
import type { FaultList } from './fault-list';
import { heldPlaces } from './held-places';

const keysSchema = z.array(
  z.object({
    seq: z.int(),
    counter: z.string(),
    publicKey: z.string(),
    at: z.int(),
    signature: z.string(),
  }),
);
const keptSchema = z.array(
  z.object({
    seq: z.int(),
    counter: z.string(),
    epoch: z.int(),
    n: z.int(),
    h: z.string(),
    at: z.int(),
    publicKey: z.string().nullable(),
    signature: z.string().nullable(),
  }),
);

/**
 * Holds the chain against checkpoints, those of the journal and those that are outside of it. One without a signature is none of
 * a fault: there was no key ring. A new key is one neither; its line says so.
 */
export function checkpointFaults(
  database: Database.Database,
  db: Readable,
  outside: readonly OutsideCheckpoint[],
  faults: FaultList,
): void {
  const held = heldPlaces(database, db);
  const keys = keysSchema.parse(
    database
      .prepare('SELECT seq, counter, public_key AS publicKey, at, signature FROM counter_keys ORDER BY seq')
      .all(),
  );
  for (const { seq, counter, publicKey, at, signature } of keys)
    if (!isSigned(keyText(counter, publicKey, at), { publicKey, signature }))
      faults.add('signature', { name: 'counter_keys', key: seq });
  const known = new Set(keys.map(({ publicKey }) => publicKey));

  /** `name`: where it stands. `key`: its line, where that is in the journal: nothing that it speaks of can have been put back. */
  function check(checkpoint: Checkpoint, name: string, key: number | null): void {
    const { n, signed } = checkpoint;
    const found = held(checkpoint);
    if (signed !== null && !isSigned(checkpointText(checkpoint), signed))
      faults.add('signature', { name, key, n });
    else if (found !== 'fits' && (found !== 'put_back' || key !== null))
      faults.add('checkpoint', { name, key, n });
    // A copy of before this counter's first key was put back: it knows none until the next checkpoint.
    else if (found === 'fits' && signed !== null && known.size > 0 && !known.has(signed.publicKey))
      faults.add('signature', { name, key, n });
  }

  const kept = keptSchema.parse(
    database
      .prepare(
        `SELECT checkpoints.seq AS seq, checkpoints.counter AS counter, epoch, n, h, checkpoints.at AS at,
           public_key AS publicKey, checkpoints.signature AS signature
         FROM checkpoints LEFT JOIN counter_keys ON counter_keys.seq = key ORDER BY checkpoints.seq`,
      )
      .all(),
  );
  for (const { seq, publicKey, signature, ...place } of kept) {
    // A key that is not there signs nothing.
    const signed = signature === null ? null : { publicKey: publicKey ?? '', signature };
    check({ ...place, signed }, 'checkpoints', seq);
  }
  for (const { where, ...checkpoint } of outside) check(checkpoint, where, null);
}
