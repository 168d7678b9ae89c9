import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile, type FileFailure } from '../../files/replace-file';
import { fail, ok, type Result } from '../../../preload/contract/result';

/**
 * Lies in the folder that was chosen. Where a stick is pulled out or a network is away, the folder itself may still be
 * there, as an empty one of this computer's own disk: a copy in it would be none elsewhere.
 */
const SIGN = 'galla-copies.txt';
const SAYS =
  'Copies of the journal of a Galla counter are kept in this folder. Leave this file where it is.\n';

/** Makes a folder one for copies. */
export async function prepareFolder(folder: string): Promise<Result<null, FileFailure | 'absent'>> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) return fail('absent');
  const written = await replaceFile(join(folder, SIGN), SAYS);
  return written.ok ? ok(null) : written;
}

/** Whether it is there, and is one. */
export async function isPrepared(folder: string): Promise<boolean> {
  const found = await stat(join(folder, SIGN)).catch(() => null);
  return found?.isFile() === true;
}
