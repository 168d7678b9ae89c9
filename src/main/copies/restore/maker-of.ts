import Database from 'better-sqlite3';
import { z } from 'zod';
import type { CopyMaker } from '../../../preload/contract/copies/restore';
import type { CopyFacts } from '../format/copy-head';
import { readCopySeal } from '../format/copy-seal';

/** A sealed copy that was opened into a folder, and what tells whether it is this counter's. */
export interface Made {
  readonly folder: string;
  /** What it says of itself. */
  readonly facts: CopyFacts;
  /** The journal of now. */
  readonly present: string;
  /** The public key of this counter; `null`: it has none. */
  readonly own: string | null;
}

/**
 * Who made a copy. SECURITY: the keys of the copy's own journal say nothing: whoever made it wrote them. @throws what the file
 * system throws.
 */
export async function makerOf({ folder, facts, present, own }: Made): Promise<CopyMaker> {
  const seal = await readCopySeal(folder, facts);
  if (seal === null) return 'unknown';
  const known = new Set([...(own === null ? [] : [own]), ...keysIn(present)]);
  if (!seal.isRight) return 'another';
  if (known.has(seal.publicKey)) return 'this';
  return known.size === 0 ? 'unknown' : 'another';
}

/** Every key that the journal of now has had; none where it does not read. */
function keysIn(file: string): readonly string[] {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return z.array(z.string()).parse(database.prepare('SELECT public_key FROM counter_keys').pluck().all());
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}
