import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { innerListSchema, LONGEST_LIST, type InnerFile, type InnerList } from './inner-list';

/**
 * Writes what was sealed into a folder, file by file. All of it, or nothing is left. @throws what the file system throws.
 */
export async function unpack(
  plain: AsyncIterable<Uint8Array>,
  folder: string,
): Promise<Result<{ readonly list: InnerList }, 'damaged'>> {
  const written: string[] = [];
  const removeAll = async (): Promise<void> => {
    await Promise.all(written.map((path) => rm(path, { force: true })));
  };
  const source = readerOf(plain);
  try {
    const list = readList(await source.line(LONGEST_LIST));
    if (list === null) return fail('damaged');
    for (const file of list.files) {
      const path = join(folder, file.name);
      await rm(path, { force: true });
      written.push(path);
      if (await writeOne(path, file, source)) continue;
      await removeAll();
      return fail('damaged');
    }
    if (await source.isAtEnd()) return ok({ list });
    await removeAll();
    return fail('damaged');
  } catch (error) {
    await removeAll();
    // Of the cipher: a piece of it is not what was sealed. The file system's faults have a code.
    if (error instanceof Error && !('code' in error)) return fail('damaged');
    throw error;
  }
}

function readList(line: string | null): InnerList | null {
  if (line === null) return null;
  try {
    return innerListSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether it came as it was listed. */
async function writeOne(path: string, { bytes, sha256 }: InnerFile, source: Source): Promise<boolean> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    for (let left = bytes; left > 0;) {
      const piece = await source.take(left);
      if (piece === null) return false;
      hash.update(piece);
      await writeAll(handle, piece);
      left -= piece.length;
    }
    await handle.sync();
    return hash.digest('hex') === sha256;
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at);
    at += bytesWritten;
  }
}

/** Reads pieces of any size as if they were one. */
interface Source {
  /** Up to an end of line, without it; `null`: there is none within `most` bytes. */
  line(most: number): Promise<string | null>;
  /** Some bytes, `most` of them at most; `null`: it is at its end. */
  take(most: number): Promise<Uint8Array | null>;
  isAtEnd(): Promise<boolean>;
}

function readerOf(plain: AsyncIterable<Uint8Array>): Source {
  const pieces = plain[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);

  async function fill(): Promise<boolean> {
    while (rest.length === 0) {
      const next = await pieces.next();
      if (next.done === true) return false;
      rest = next.value;
    }
    return true;
  }

  async function take(most: number): Promise<Uint8Array | null> {
    if (!(await fill())) return null;
    const piece = rest.subarray(0, most);
    rest = rest.subarray(piece.length);
    return piece;
  }

  return {
    take,
    async line(most) {
      const parts: Uint8Array[] = [];
      for (let length = 0; length < most;) {
        if (!(await fill())) return null;
        const end = rest.indexOf(0x0a);
        const piece = await take(end < 0 ? rest.length : end);
        if (piece === null) return null;
        parts.push(piece);
        length += piece.length;
        if (end >= 0) {
          await take(1);
          return Buffer.concat(parts).toString('utf8');
        }
      }
      return null;
    },
    isAtEnd: async () => !(await fill()),
  };
}
