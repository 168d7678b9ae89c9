import type Database from 'better-sqlite3';
import { z } from 'zod';
import { forms } from '../chain/forms';
import { sealedAs } from '../chain/seal';
import type { FaultList } from './fault-list';
import { RowsAt } from './rows-at';

/** Places that are read at once, and between two looks whether to stop. */
const PIECE = 2000;

type Link = readonly [n: number, form: number, key: string | number, h: Buffer, personal: Buffer | null];
const linksSchema = z.custom<readonly Link[]>(Array.isArray);
const fillSchema = z.array(z.object({ name: z.string(), until: z.int() }));

/** How checking goes on. */
export interface Steps {
  /** What was done, 0 … 1. */
  progress(share: number): void;
  /** Lets others have their turn; answers whether to stop. */
  pause(): Promise<boolean>;
}

/**
 * Holds every place against its row. Answers how many places of each table have a row; `null` when it was stopped.
 * @param last the newest place.
 */
export async function linkFaults(
  database: Database.Database,
  last: number,
  faults: FaultList,
  { progress, pause }: Steps,
): Promise<ReadonlyMap<string, number> | null> {
  const untils = new Map(
    fillSchema
      .parse(database.prepare('SELECT name, fill_until AS until FROM chain_fill').all())
      .map(({ name, until }) => [name, until]),
  );
  const rows = new Map<number, RowsAt>();
  const newest = new Map<string, number>();
  const found = new Map<string, number>();
  const read = database
    .prepare<[number]>(`SELECT n, form, key, h, personal FROM chain WHERE n >= ? ORDER BY n LIMIT ${PIECE}`)
    .raw();
  let before: Buffer | null = null;
  let expected = 0;

  function check([n, id, key, h, personal]: Link): void {
    const gap = n !== expected;
    // A place that is not there: what stood in it is not known.
    if (gap) faults.add('dropped', { name: 'chain', n: expected });
    expected = n + 1;
    const earlier = before;
    before = h;
    if (earlier === null) {
      if (n !== 0 || id !== 0 || !h.equals(Buffer.alloc(32))) faults.add('changed', { name: 'chain', n });
      return;
    }
    const form = forms.get(id);
    if (form === undefined) {
      faults.add('changed', { name: 'chain', n });
      return;
    }
    const { table } = form;
    const until = untils.get(table) ?? 0;
    const at = rows.get(id) ?? new RowsAt(database, form, until);
    rows.set(id, at);
    if (typeof key === 'number') {
      const kept = key <= until ? `${table} of before` : table;
      if (key <= (newest.get(kept) ?? 0)) faults.add('reordered', { name: table, key, n });
      newest.set(kept, key);
    }
    const row = at.at(key);
    if (row === null) {
      faults.add('dropped', { name: table, key, n });
      return;
    }
    found.set(table, (found.get(table) ?? 0) + 1);
    if (gap) return;
    if (sealedAs(form, row, { n, before: earlier }, personal)?.equals(h) !== true) {
      faults.add('changed', { name: table, key, n });
    }
  }

  for (;;) {
    const links = linksSchema.parse(read.all(expected));
    links.forEach(check);
    if (links.length < PIECE) break;
    progress(last === 0 ? 1 : expected / last);
    if (await pause()) return null;
  }
  if (expected === 0) faults.add('dropped', { name: 'chain', n: 0 });
  return found;
}
