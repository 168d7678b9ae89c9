import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Where a file is written before it takes its name. SECURITY: nobody can know it beforehand: opened as a new file (`wx`),
 * no link that somebody has put there is followed.
 */
export function draftName(file: string): string {
  return `${file}.${randomBytes(4).toString('hex')}.part`;
}

/** Removes drafts of `file` that a stop has left, where nobody else writes it now. Never throws: they only take room. */
export async function removeDrafts(file: string): Promise<void> {
  const isDraft = (name: string): boolean =>
    name.startsWith(`${basename(file)}.`) && /\.[0-9a-f]{8}\.part$/.test(name);
  const names = await readdir(dirname(file)).catch(() => []);
  await Promise.allSettled(
    names.filter(isDraft).map((name) => rm(join(dirname(file), name), { force: true })),
  );
}
