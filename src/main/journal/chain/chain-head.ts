import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';

/** The newest place of the chain. */
export interface ChainHead {
  readonly n: number;
  /** 64 hexadecimal digits. */
  readonly h: string;
}

const schema = z.object({ n: z.int(), h: z.string() }) satisfies z.ZodType<ChainHead>;

/** Where the chain is now. */
export function chainHead(db: Readable): ChainHead {
  return readRow(schema, db.one('SELECT n, lower(hex(h)) AS h FROM chain ORDER BY n DESC LIMIT 1'));
}

/** The hash at a place; `null`: the chain has not come so far. */
export function hashAt(db: Readable, n: number): string | null {
  const row = db.one('SELECT n, lower(hex(h)) AS h FROM chain WHERE n = @n', { n });
  return row === undefined ? null : readRow(schema, row).h;
}
