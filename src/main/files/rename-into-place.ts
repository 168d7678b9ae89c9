import { rename } from 'node:fs/promises';
import { syncFolderSoon } from './durable-file';
import { patiently } from './patiently';

/**
 * Gives a finished file the name of another, which it takes the place of at once and for good: what is read under the
 * name is the old content or the new one, also after a power cut. The content has to be on disk before. A link under the
 * name is replaced, not followed. @throws what the file system throws.
 */
export async function renameIntoPlace(finished: string, name: string): Promise<void> {
  await patiently(() => rename(finished, name));
  await syncFolderSoon(name);
}
