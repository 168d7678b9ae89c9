import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CopyProblem } from '../../../preload/contract/copies/copies';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Verbs } from '../../journal/thread/journal-verbs';
import type { FileToSeal } from '../format/seal-copy';

/** What a copy asks of the journal. */
export type CopiedJournal = Pick<Verbs, 'backUp' | 'epochNow' | 'closedSoFar' | 'newestCheckpoint'>;

/** What goes into a copy, at rest: nobody changes it any more. */
export interface Gathered {
  /** The journal first. */
  readonly files: readonly FileToSeal[];
  readonly bytes: number;
}

/** Files of the data folder beside the journal: each may be missing. SECURITY: none of them holds a secret. */
const BESIDE = ['sent.log', 'operators.json', 'logo.png'] as const;

/** For what: each has a place of its own, so that neither clears the other's. */
export type GatheredFor = 'elsewhere' | 'moving';

function placeIn(folder: string, what: GatheredFor): string {
  return join(folder, 'backups', what);
}

/** Copies everything that is to be sealed to one place, the journal as a verified copy. @throws what the file system throws. */
export async function gatherFiles(
  folder: string,
  journal: CopiedJournal,
  settings: string,
  what: GatheredFor = 'elsewhere',
): Promise<Result<Gathered, Extract<CopyProblem, 'disk_full' | 'failed'>>> {
  const place = placeIn(folder, what);
  // What a stop has left.
  await removeGathered(folder, what);
  await mkdir(place, { recursive: true, mode: 0o700 });
  const copied = await journal.backUp(join(place, 'journal.db'));
  if (!copied.ok) return fail(copied.failure === 'disk_full' ? 'disk_full' : 'failed');
  await writeFile(join(place, 'settings.json'), settings, { mode: 0o600 });
  const there: string[] = ['journal.db', 'settings.json'];
  for (const name of BESIDE) {
    const isThere = await copyFile(join(folder, name), join(place, name)).then(
      () => true,
      () => false,
    );
    if (isThere) there.push(name);
  }
  const files = there.map((name) => ({ name, path: join(place, name) }));
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  return ok({ files, bytes: sizes.reduce((total, size) => total + size, 0) });
}

/** They are plain: gone as soon as they are sealed. Never rejects. */
export async function removeGathered(folder: string, what: GatheredFor = 'elsewhere'): Promise<void> {
  await rm(placeIn(folder, what), { recursive: true, force: true }).catch(() => undefined);
}
