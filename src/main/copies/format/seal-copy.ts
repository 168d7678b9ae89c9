import { Encrypter } from 'age-encryption';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { draftName } from '../../files/draft-name';
import { renameIntoPlace } from '../../files/rename-into-place';
import { writeEnd, END_BYTES, isWholeCopy } from './copy-end';
import { writeHead, type CopyHead } from './copy-head';
import { listedFile } from './copy-seal';
import { innerListSchema, type InnerList } from './inner-list';
import { piecesOf, streamOf } from './stream-of';

/** A file that goes into a copy. It must not change meanwhile. */
export interface FileToSeal {
  /** What it is called inside. */
  readonly name: string;
  readonly path: string;
}

/** What is sealed, for whom, and where the copy goes. */
export interface Sealing extends CopyHead {
  readonly files: readonly FileToSeal[];
  /** The copy. One of this name is replaced. */
  readonly target: string;
}

/** What was written does not read back as it was. */
export class BadCopy extends Error {
  override readonly name = 'BadCopy';
}

/** What sealing adds to the files at most: head, list, end, and 16 bytes for each 64 KiB. In bytes. */
export function sealedBytesAtMost(bytes: number): number {
  return bytes + Math.ceil(bytes / 4096) + 256 * 1024;
}

/**
 * Writes files into one that only a key of `keys` opens. It has its name only when all of it is on disk and was read back:
 * what a stop, a full disk or a stick that was pulled out leaves is a draft. Answers its size in bytes.
 * @throws what the file system throws; BadCopy when it reads back as something else. Then no draft is left that could be removed.
 */
export async function sealCopy({ facts, keys, files, target }: Sealing): Promise<number> {
  const draft = draftName(target);
  try {
    const list: InnerList = innerListSchema.parse({ facts, files: await Promise.all(files.map(listedFile)) });
    const bytes = await writeDraft(draft, { facts, keys }, content(list, files));
    if (!(await isWholeCopy(draft))) throw new BadCopy('does not read back');
    await renameIntoPlace(draft, target);
    return bytes;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function* content(list: InnerList, files: readonly FileToSeal[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(list)}\n`);
  for (const [nth, { path }] of files.entries()) {
    const bytes = list.files[nth]?.bytes ?? 0;
    let read = 0;
    // Never more than is listed: what grew meanwhile is another file.
    if (bytes > 0)
      for await (const piece of fileUpTo(path, bytes)) {
        read += piece.length;
        yield piece;
      }
    if (read !== bytes) throw new BadCopy('a file changed while it was sealed');
  }
}

async function* fileUpTo(path: string, bytes: number): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { end: bytes - 1 })) {
    if (piece instanceof Uint8Array) yield piece;
  }
}

async function writeDraft(draft: string, head: CopyHead, plain: AsyncGenerator<Uint8Array>): Promise<number> {
  const age = new Encrypter();
  for (const { publicKey } of head.keys) age.addRecipient(publicKey);
  const handle = await open(draft, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    const put = async (piece: Uint8Array): Promise<void> => {
      hash.update(piece);
      await writeAll(handle, piece);
      size += piece.length;
    };
    await put(writeHead(head));
    for await (const piece of piecesOf(await age.encrypt(streamOf(plain)))) await put(piece);
    await writeAll(handle, writeEnd(hash.digest('hex')));
    await handle.sync();
    return size + END_BYTES;
  } finally {
    await handle.close();
  }
}

/** A write may take a part only, where the disk is full: the next one says so. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at);
    at += bytesWritten;
  }
}
