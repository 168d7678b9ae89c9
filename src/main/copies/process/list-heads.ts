import { readdir, stat } from 'node:fs/promises';
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
/**
 * For so long they are read from end to end, the newest first; of those after it only that they have an end. Whoever wants
 * one of them hears the rest when it is opened: a list that comes too late is none. In milliseconds.
 */
const READ_FOR_MS = 20_000;

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
  const until = performance.now() + READ_FOR_MS;
  for (const name of copies) found.push(await look(join(folder, name), name, until));
  return ok(found.toSorted((one, other) => (other.facts?.madeAt ?? 0) - (one.facts?.madeAt ?? 0)));
}

async function look(file: string, name: string, until: number): Promise<FoundCopy> {
  try {
    // SECURITY: a pipe or a device that is called like a copy would keep the others from the list.
    if (!(await stat(file)).isFile()) return { name, facts: null, isWhole: false };
    const head = await readHead(file);
    if (!head.ok) return { name, facts: null, isWhole: false };
    return { name, facts: head.value.head.facts, isWhole: await isWholeCopy(file, until) };
  } catch {
    // Pulled out while it was read.
    return { name, facts: null, isWhole: false };
  }
}
