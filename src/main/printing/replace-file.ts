import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../preload/contract/result';
import { syncFolderSoon } from '../files/durable-file';
import { patiently } from '../files/patiently';

/** Why a file could not be written. */
export const fileFailures = ['disk_full', 'not_writable', 'io'] as const;
export type FileFailure = (typeof fileFailures)[number];

/**
 * Writes a file so that its name holds the whole new content or the old one, never a half. The folder is
 * made when it is missing. Never throws.
 */
export async function replaceFile(file: string, content: Uint8Array): Promise<Result<null, FileFailure>> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await patiently(() => writeAndRename(file, content));
    await syncFolderSoon(file);
    return ok(null);
  } catch (error) {
    return fail(causeOf(error));
  }
}

async function writeAndRename(file: string, content: Uint8Array): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
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
