import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../preload/contract/result';

/** Why a file was not read. */
export type NotRead = 'missing' | 'not_readable' | 'too_large';

/**
 * SECURITY: opened so that a pipe nobody writes to does not hold a thread and a terminal does not become ours; read
 * only when what was opened is a regular file, for a device never ends.
 */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** So much is read at a time. */
const PIECE = 1024 * 1024;

/** Reads a regular file of at most `most` bytes. Never more come into memory, however large it has become meanwhile. */
export async function readBounded(file: string, most: number): Promise<Result<Buffer, NotRead>> {
  try {
    const handle = await open(file, FLAGS);
    try {
      if (!(await handle.stat()).isFile()) return fail('not_readable');
      const pieces: Buffer[] = [];
      let size = 0;
      for (;;) {
        const piece = Buffer.allocUnsafe(Math.min(PIECE, most + 1 - size));
        const { bytesRead } = await handle.read(piece, 0, piece.length, size);
        if (bytesRead === 0) return ok(Buffer.concat(pieces));
        size += bytesRead;
        if (size > most) return fail('too_large');
        pieces.push(piece.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(isMissing(error) ? 'missing' : 'not_readable');
  }
}

/** The same at once, for the few small files that the start waits for. */
export function readBoundedSync(file: string, most: number): Result<Buffer, NotRead> {
  try {
    const handle = openSync(file, FLAGS);
    try {
      if (!fstatSync(handle).isFile()) return fail('not_readable');
      const bytes = Buffer.alloc(most + 1);
      let size = 0;
      for (;;) {
        const read = readSync(handle, bytes, size, bytes.length - size, size);
        size += read;
        if (size > most) return fail('too_large');
        if (read === 0) return ok(bytes.subarray(0, size));
      }
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return fail(isMissing(error) ? 'missing' : 'not_readable');
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
