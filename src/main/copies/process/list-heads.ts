import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { isWholeCopy } from '../format/copy-end';
import { readHead, type CopyFacts } from '../format/copy-head';

/** A file that is called as copies are. */
export interface FoundCopy {
  readonly name: string;
  /** `null`: its first line does not read. */
  readonly facts: CopyFacts | null;
  readonly isWhole: boolean;
}

/** Of more than these the oldest are not listed. */
const MOST = 60;

/** The copies in a folder, the newest first, each read from end to end. */
export async function listHeads(folder: string): Promise<Result<readonly FoundCopy[], 'absent' | 'failed'>> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return fail('absent');
  const copies = names
    .filter((name) => name.endsWith('.galla'))
    .sort()
    .toReversed()
    .slice(0, MOST);
  const found: FoundCopy[] = [];
  for (const name of copies) found.push(await look(join(folder, name), name));
  return ok(found.toSorted((one, other) => (other.facts?.madeAt ?? 0) - (one.facts?.madeAt ?? 0)));
}

async function look(file: string, name: string): Promise<FoundCopy> {
  try {
    const head = await readHead(file);
    if (!head.ok) return { name, facts: null, isWhole: false };
    return { name, facts: head.value.head.facts, isWhole: await isWholeCopy(file) };
  } catch {
    // Pulled out while it was read.
    return { name, facts: null, isWhole: false };
  }
}
