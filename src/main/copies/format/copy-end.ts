import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** The last line: the SHA-256 of all before it, behind which nothing stands. */
const END = /^\nsha256:([0-9a-f]{64})\n$/;
/** Its length in bytes. */
export const END_BYTES = 73;

/** Writes the last line. */
export function writeEnd(hash: string): Buffer {
  return Buffer.from(`\nsha256:${hash}\n`);
}

/**
 * Whether a copy is as it was written, told without any secret: one that was cut off, on a stick that was pulled out or on
 * a full one, has no such end; one that decayed has another sum. @throws what the file system throws.
 * @param until by `performance.now()`: what has not been read by then is believed to fit its sum
 */
export async function isWholeCopy(file: string, until = Infinity): Promise<boolean> {
  const handle = await open(file, 'r');
  let end: Buffer;
  let size: number;
  try {
    ({ size } = await handle.stat());
    if (size <= END_BYTES) return false;
    end = Buffer.alloc(END_BYTES);
    await handle.read(end, 0, END_BYTES, size - END_BYTES);
  } finally {
    await handle.close();
  }
  const told = END.exec(end.toString('latin1'))?.[1];
  if (told === undefined) return false;
  const sum = await hashOf(file, size - END_BYTES, until);
  return sum === null || told === sum;
}

/** The SHA-256 of the first bytes of a file, in hexadecimal digits; `null`: not read by `until`. @throws what the file system throws. */
export async function hashOf(file: string, bytes: number): Promise<string>;
export async function hashOf(file: string, bytes: number, until: number): Promise<string | null>;
export async function hashOf(file: string, bytes: number, until = Infinity): Promise<string | null> {
  const hash = createHash('sha256');
  if (bytes === 0) return hash.digest('hex');
  for await (const piece of createReadStream(file, { end: bytes - 1 })) {
    if (performance.now() > until) return null;
    hash.update(piece);
  }
  return hash.digest('hex');
}
