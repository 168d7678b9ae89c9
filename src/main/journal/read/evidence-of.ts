import { z } from 'zod';
import type { CaseEvidence } from '../../../preload/contract/sale/entries/recharge-details';
import { formIdsOf } from '../chain/forms';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { epochNow } from '../shifts/epochs';

/** As many digits of a hash as `sent.log` has: half of them name it well enough, and fit a line. */
const DIGITS = 32;

const placeSchema = z.object({ n: z.int(), h: z.string() });

/** Where a recharge and its newest event stand in the chain; `null`: they have not entered yet. */
export function evidenceOf(db: Readable, refId: string): CaseEvidence | null {
  const place = (table: string): string =>
    `SELECT n, substr(lower(hex(h)), 1, ${DIGITS}) AS h FROM chain WHERE form IN (${formIdsOf(table)})
     AND key = (SELECT max(seq) FROM ${table} WHERE ref_id = @refId)`;
  const [sale, newest] = ['recharges', 'recharge_events'].map((table) => db.one(place(table), { refId }));
  if (sale === undefined || newest === undefined) return null;
  return { ...epochNow(db), sale: readRow(placeSchema, sale), newest: readRow(placeSchema, newest) };
}
