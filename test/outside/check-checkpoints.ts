import Database from 'better-sqlite3';
import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';

// Written from docs/journal.md, _Checkpoints_, alone. Nothing of `src` may be imported here.

const checkpointSchema = z.array(
  z.object({
    seq: z.int(),
    counter: z.string(),
    epoch: z.int(),
    n: z.int(),
    h: z.string(),
    at: z.int(),
    public_key: z.string().nullable(),
    signature: z.string().nullable(),
    here: z.string().nullable(),
  }),
);

/** Checkpoints of a journal that its chain does not have, or that are signed wrongly; and how many are signed rightly. */
export function checkpointsIn(file: string): { readonly wrong: readonly number[]; readonly signed: number } {
  const database = new Database(file, { readonly: true });
  try {
    const all = checkpointSchema.parse(
      database
        .prepare(
          `SELECT c.seq, c.counter, c.epoch, c.n, c.h, c.at, k.public_key, c.signature, lower(hex(chain.h)) AS here
           FROM checkpoints AS c LEFT JOIN counter_keys AS k ON k.seq = c.key LEFT JOIN chain ON chain.n = c.n`,
        )
        .all(),
    );
    const wrong = all.filter((each) => each.here !== each.h || !isRight(each)).map(({ seq }) => seq);
    return { wrong, signed: all.filter(({ signature }) => signature !== null).length };
  } finally {
    database.close();
  }
}

function isRight(each: z.infer<typeof checkpointSchema>[number]): boolean {
  const { counter, epoch, n, h, at, public_key: publicKey, signature } = each;
  if (signature === null) return true;
  // What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo.
  const key = Buffer.from(`302a300506032b6570032100${publicKey ?? ''}`, 'hex');
  const text = `galla checkpoint 1\n${counter} ${epoch} ${n} ${h} ${at}\n`;
  return verify(
    null,
    Buffer.from(text),
    createPublicKey({ key, format: 'der', type: 'spki' }),
    Buffer.from(signature, 'hex'),
  );
}
