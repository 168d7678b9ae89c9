import { z } from 'zod';
import { readRow } from './column-types';
import type { Readable } from './handles';

const schema = z.object({ journalId: z.string().length(32) });

/** The id that was made with this journal; its copies have the same. */
export function journalId(db: Readable): string {
  return readRow(schema, db.one('SELECT journal_id AS journalId FROM journal_identity')).journalId;
}
