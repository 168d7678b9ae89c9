import { statfsSync } from 'node:fs';

/** Below this SQLite cannot even grow its shared-memory file. */
const FULL_BELOW_BYTES = 64 * 1024;

/** Whether the disk of `folder` is full for us. `false` when it cannot be asked. */
export function isDiskFull(folder: string): boolean {
  try {
    const disk = statfsSync(folder);
    return disk.bavail * disk.bsize < FULL_BELOW_BYTES;
  } catch {
    return false;
  }
}
