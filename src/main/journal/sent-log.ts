import { open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { SentLogPort } from '../recharge/ports';
import { makeDurable, syncFolderOf } from '../files/durable-file';
import { patiently } from '../files/patiently';
import { isTear, TORN, writeCopyMark, writeGivenUp, writeSentLine } from './sent-line';
import { bytesInCopies, contentsOf, hasCopyMark, type SentContents } from './sent-log-text';

/** Why `sent.log` could not be written or read. */
export type SentLogFailure = 'disk_full' | 'not_writable' | 'io';

/** `sent.log`: what may have been sent, known even when an old journal is restored. */
export interface SentLog extends SentLogPort {
  /** Everything it says. A line that a stop tore says nothing; a damaged one is counted. */
  read(): Promise<Result<SentContents, SentLogFailure>>;
  /**
   * Notes that a copy of the journal is about to be made under this name: it will hold every sale noted so far. Once
   * for each name. `at` in UTC milliseconds.
   */
  noteCopy(name: string, at: number): Promise<Result<null, SentLogFailure>>;
  /**
   * Forgets what each of these copies holds, once they are all that may be put back. The order of the lines decides:
   * a clock that was wrong for a while costs no line. A copy that was never noted keeps everything.
   */
  forgetCopied(names: readonly string[]): Promise<Result<null, SentLogFailure>>;
  close(): Promise<void>;
}

/** Opens `file`, or makes it. Keeps the file open: an append is one write and one fsync. */
export async function openSentLog(file: string): Promise<Result<SentLog, SentLogFailure>> {
  try {
    return ok(await sentLogOf(file));
  } catch (error) {
    return fail(failureOf(error));
  }
}

async function sentLogOf(file: string): Promise<SentLog> {
  let handle = await patiently(() => open(file, 'a+'));
  let size = await mendEnd(handle);
  let torn = false;
  await handle.sync();
  syncFolderOf(file);
  /** One thing at a time: lines keep their order and nobody writes to a file that is being replaced. */
  let last: Promise<unknown> = Promise.resolve();

  async function inTurn<T>(work: () => Promise<T>): Promise<Result<T, SentLogFailure>> {
    const turn = last.then(work).then(ok, (error: unknown) => fail(failureOf(error)));
    last = turn;
    return turn;
  }

  async function append(line: string): Promise<null> {
    const bytes = Buffer.from(`${torn ? `${TORN}\n` : ''}${line}`);
    try {
      await handle.appendFile(bytes);
      await handle.datasync();
    } catch (error) {
      // A part of the line may be there: the next one must not be glued to it.
      torn = !(await cutBack(handle, size));
      throw error;
    }
    torn = false;
    size = (await handle.stat()).size;
    return null;
  }

  async function forgetCopied(names: readonly string[]): Promise<null> {
    const whole = await readFile(file);
    const kept = whole.subarray(bytesInCopies(whole, names));
    if (kept.length === whole.length) return null;
    const fresh = `${file}.part`;
    await rm(fresh, { force: true });
    const next = await patiently(() => open(fresh, 'a+'));
    await next.appendFile(kept);
    await next.close();
    makeDurable(fresh);
    // Windows renames over a file only when nobody has it open.
    await handle.close();
    try {
      await patiently(() => rename(fresh, file));
      syncFolderOf(file);
    } finally {
      handle = await patiently(() => open(file, 'a+'));
      size = await mendEnd(handle);
    }
    return null;
  }

  return {
    append: (line) => inTurn(() => append(writeSentLine(line))),
    giveUp: (refId, at) => inTurn(() => append(writeGivenUp(refId, at))),
    read: () => inTurn(async () => contentsOf(await readFile(file))),
    noteCopy: (name, at) =>
      inTurn(async () => (hasCopyMark(await readFile(file), name) ? null : append(writeCopyMark(name, at)))),
    forgetCopied: (names) => inTurn(() => forgetCopied(names)),
    async close() {
      await inTurn(() => handle.close());
    },
  };
}

async function cutBack(handle: FileHandle, size: number): Promise<boolean> {
  try {
    await handle.truncate(size);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends a last line that has no end, so that the next one stands alone, and marks it as torn when it is only the
 * beginning of one. Answers the size in bytes.
 */
async function mendEnd(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  const tail = await tailOf(handle, size);
  if (tail.length === 0) return size;
  const end = isTear(tail.toString('utf8')) ? `${TORN}\n` : '\n';
  await handle.appendFile(end);
  return size + end.length;
}

/** What stands behind the last end of line. */
async function tailOf(handle: FileHandle, size: number): Promise<Buffer> {
  const PIECE = 4096;
  let tail = Buffer.alloc(0);
  for (let start = size; start > 0;) {
    const length = Math.min(PIECE, start);
    start -= length;
    const { buffer } = await handle.read({ buffer: Buffer.alloc(length), position: start });
    const end = buffer.lastIndexOf('\n');
    tail = Buffer.concat([buffer.subarray(end + 1), tail]);
    if (end >= 0) break;
  }
  return tail;
}

function failureOf(error: unknown): SentLogFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT'
    ? 'not_writable'
    : 'io';
}
