import type { FileHandle } from 'node:fs/promises';

/** The end of a `sent.log`: all of it where it is no longer than is read. */
export interface LogEnd {
  readonly bytes: Buffer;
  /** How many bytes stand before it, which were not read. */
  readonly skipped: number;
}

/**
 * The newest part of a log that is read, in bytes: some 40,000 sales, which is two months of the largest shop without
 * a single copy. What is before it, or in a file that somebody else put there, must not eat memory.
 */
const LOG_READ_AT_MOST = 16 * 1024 * 1024;
const PIECE = 1024 * 1024;

/**
 * Reads the newest part of a log, from the beginning of a line. Never more than was there when it began.
 * @param most in bytes.
 * @throws what the file system throws; Error when it is no regular file, which never ends.
 */
export async function readLogEnd(handle: FileHandle, most = LOG_READ_AT_MOST): Promise<LogEnd> {
  const found = await handle.stat();
  if (!found.isFile()) throw new Error('not a regular file');
  const from = Math.max(0, found.size - most);
  const bytes = Buffer.alloc(found.size - from);
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await handle.read(bytes, read, Math.min(PIECE, bytes.length - read), from + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  const whole = bytes.subarray(0, read);
  if (from === 0) return { bytes: whole, skipped: 0 };
  const start = whole.indexOf('\n') + 1;
  return { bytes: whole.subarray(start), skipped: from + start };
}
