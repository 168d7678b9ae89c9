import { z } from 'zod';
import { readRows } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';

const schema = z.object({ entry: z.string() });

/** Everything the practice gateway booked, as the JSON texts it gave to keep. */
export function practiceEntries(db: Readable): readonly string[] {
  return readRows(schema, db.all('SELECT entry FROM practice_ledger ORDER BY ref_id')).map(
    (row) => row.entry,
  );
}

/** Keeps what the practice gateway booked under a ref id. The first entry of a ref id stays. */
export function keepPracticeEntry(db: Writable, refId: string, entry: string): null {
  db.run('INSERT OR IGNORE INTO practice_ledger (ref_id, entry) VALUES (@refId, @entry)', { refId, entry });
  return null;
}
