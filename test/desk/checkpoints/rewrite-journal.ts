import Database from 'better-sqlite3';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Cell } from '../../../src/main/journal/chain/bytes';
import { forms } from '../../../src/main/journal/chain/forms';
import { sealedAs } from '../../../src/main/journal/chain/seal';
import { checkpointText, keyText } from '../../../src/main/journal/checkpoints/checkpoint';

const linkSchema = z.array(
  z.object({
    n: z.int(),
    form: z.int(),
    key: z.union([z.string(), z.int()]),
    h: z.instanceof(Buffer),
    personal: z.instanceof(Buffer).nullable(),
  }),
);
const rowSchema = z.array(z.union([z.string(), z.number(), z.instanceof(Buffer), z.null()]));
const checkpointsSchema = z.array(
  z.object({ seq: z.int(), counter: z.string(), epoch: z.int(), n: z.int(), at: z.int() }),
);

/** How far somebody goes who has every right on the files of a closed shop, and not its key ring. */
export type Rewriting = 'chain' | 'hashes' | 'signatures';

/**
 * Changes what the first sale was sold for and makes the whole chain anew. `hashes`: also those that checkpoints name.
 * `signatures`: signs all of them by a key of their own, and says that it was always the counter's.
 */
export function rewriteJournal(folder: string, how: Rewriting): void {
  const database = new Database(join(folder, 'journal.db'));
  try {
    const triggers = z
      .array(z.object({ name: z.string(), sql: z.string() }))
      .parse(database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all());
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.exec('UPDATE recharges SET operator_name = operator_name || 1 WHERE seq = 1');
    const thief = generateKeyPairSync('ed25519');
    const publicKey = thief.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
    const by = (text: string): string => sign(null, Buffer.from(text), thief.privateKey).toString('hex');
    if (how === 'signatures') replaceKey(database, publicKey, by);
    database.exec('BEGIN');
    // Checkpoints are rows of the chain, which they speak of: each names a place before its own.
    makeChain(database, (seq, h) => {
      if (how === 'chain') return;
      const [row] = checkpointsSchema.parse(
        database.prepare('SELECT seq, counter, epoch, n, at FROM checkpoints WHERE seq = ?').all(seq),
      );
      if (row === undefined) return;
      const hash = h(row.n);
      database.prepare('UPDATE checkpoints SET h = ? WHERE seq = ?').run(hash, seq);
      if (how === 'signatures')
        database
          .prepare('UPDATE checkpoints SET signature = ? WHERE seq = ?')
          .run(by(checkpointText({ ...row, h: hash })), seq);
    });
    database.exec('COMMIT');
    for (const { sql } of triggers) database.exec(sql);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

function replaceKey(database: Database.Database, publicKey: string, by: (text: string) => string): void {
  const keys = z
    .array(z.object({ seq: z.int(), counter: z.string(), at: z.int() }))
    .parse(database.prepare('SELECT seq, counter, at FROM counter_keys').all());
  for (const { seq, counter, at } of keys)
    database
      .prepare('UPDATE counter_keys SET public_key = ?, signature = ? WHERE seq = ?')
      .run(publicKey, by(keyText(counter, publicKey, at)), seq);
}

function makeChain(
  database: Database.Database,
  beforeCheckpoint: (seq: number, h: (n: number) => string) => void,
): void {
  const links = linkSchema.parse(
    database.prepare('SELECT n, form, key, h, personal FROM chain ORDER BY n').all(),
  );
  const hashes: Buffer[] = [];
  for (const { n, form: id, key, h, personal } of links) {
    const form = forms.get(id);
    if (form === undefined) {
      hashes.push(h);
      continue;
    }
    if (form.table === 'checkpoints')
      beforeCheckpoint(Number(key), (place) => hashes[place]?.toString('hex') ?? '');
    const columns = form.columns.map(({ name }) => name).join(', ');
    const row: readonly Cell[] = rowSchema.parse(
      database.prepare(`SELECT ${columns} FROM ${form.table} WHERE ${form.key} = ?`).raw().get(key),
    );
    const fresh = sealedAs(form, row, { n, before: hashes[n - 1] ?? Buffer.alloc(32) }, personal);
    if (fresh === null) throw new Error(`place ${n} of ${form.table}`);
    database.prepare('UPDATE chain SET h = ? WHERE n = ?').run(fresh, n);
    hashes.push(fresh);
  }
}

/** Takes every line out of the log that begins so. */
export function withoutLines(folder: string, ...starts: readonly string[]): void {
  const log = join(folder, 'sent.log');
  const lines = readFileSync(log, 'utf8').split('\n');
  writeFileSync(log, lines.filter((line) => !starts.some((start) => line.startsWith(start))).join('\n'));
}
