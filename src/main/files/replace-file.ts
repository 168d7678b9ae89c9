import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../preload/contract/result';
import { draftName } from './draft-name';
import { patiently } from './patiently';
import { renameIntoPlace } from './rename-into-place';

/** Why a file could not be written. */
export type FileFailure = 'disk_full' | 'not_writable' | 'io';

/**
 * Writes a file so that its name holds the whole new content or the old one, never a half. The folder is
 * made when it is missing. `mode`: who may read the file, where it is not for everybody. Never throws.
 */
export async function replaceFile(
  file: string,
  content: Uint8Array | string,
  mode = 0o666,
): Promise<Result<null, FileFailure>> {
  const draft = draftName(file);
  try {
    await mkdir(dirname(file), { recursive: true });
    await patiently(async () => {
      // What a refused try has left.
      await rm(draft, { force: true });
      await write(draft, content, mode);
    });
    await renameIntoPlace(draft, file);
    return ok(null);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return fail(causeOf(error));
  }
}

/** Under a name that nobody has yet: a link that lies there is not followed. */
async function write(draft: string, content: Uint8Array | string, mode: number): Promise<void> {
  const handle = await open(draft, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const causes: Readonly<Record<string, FileFailure>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  EEXIST: 'not_writable',
  EISDIR: 'not_writable',
  ENOTDIR: 'not_writable',
};

function causeOf(error: unknown): FileFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return (typeof code === 'string' ? causes[code] : undefined) ?? 'io';
}
