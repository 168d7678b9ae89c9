import type { ErasurePlan } from '../../../preload/contract/erasure/erasure';
import type { Readable } from '../database/handles';
import type { ErasureWanted } from './erasures';
import { verdictOn } from './may-go';
import { salesAbout } from './sales-about';

/** A slice holds the journal's thread no longer than this. In milliseconds. */
const SLICE_MS = 5;

/** What an erasure would do to the next sales; changes nothing. `next`: where to go on; `null`: that was all. */
export function planErasure(
  db: Readable,
  wanted: ErasureWanted,
  after: number,
): { readonly counts: ErasurePlan; readonly next: number | null } {
  const counts = { goes: 0, young: 0, open: 0, owed: 0 };
  const began = performance.now();
  const { rows, upTo, isLast } = salesAbout(db, { wanted, done: after });
  for (const row of rows) {
    counts[verdictOn(db, row, wanted.before)] += 1;
    if (performance.now() - began > SLICE_MS) return { counts, next: row.seq };
  }
  return { counts, next: isLast ? null : upTo };
}
