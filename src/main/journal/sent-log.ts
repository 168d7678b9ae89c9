import { open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { SentLine, SentLogPort } from '../recharge/ports';
import { makeDurable, syncFolderOf } from './durable-file';
import { bytesOlderThan, readSentLines, writeSentLine } from './sent-line';

/** Why `sent.log` could not be written or read. */
export type SentLogFailure = 'disk_full' | 'not_writable' | 'io';

/** `sent.log`: what may have been sent, known even when an old journal is restored. */
export interface SentLog extends SentLogPort {
  /** All whole lines, oldest first. */
  read(): Promise<Result<readonly SentLine[], SentLogFailure>>;
  /**
   * Forgets the leading lines older than `at` (UTC milliseconds), once every backup that may be put back was
   * made later. Stops at the first younger line: a clock that was wrong for a while costs no later line.
   */
  forgetBefore(at: number): Promise<Result<null, SentLogFailure>>;
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
  let handle = await open(file, 'a+');
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

  async function append(line: SentLine): Promise<null> {
    const bytes = Buffer.from(`${torn ? '\n' : ''}${writeSentLine(line)}`);
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

  async function forgetBefore(at: number): Promise<null> {
    const whole = await readFile(file);
    const kept = whole.subarray(bytesOlderThan(whole, at));
    if (kept.length === whole.length) return null;
    const fresh = `${file}.part`;
    await rm(fresh, { force: true });
    const next = await open(fresh, 'a+');
    await next.appendFile(kept);
    await next.close();
    makeDurable(fresh);
    // Windows renames over a file only when nobody has it open.
    await handle.close();
    try {
      await rename(fresh, file);
      syncFolderOf(file);
    } finally {
      handle = await open(file, 'a+');
      size = await mendEnd(handle);
    }
    return null;
  }

  return {
    append: (line) => inTurn(() => append(line)),
    read: () => inTurn(async () => readSentLines(await readFile(file, 'utf8'))),
    forgetBefore: (at) => inTurn(() => forgetBefore(at)),
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

/** Ends a line that a power cut tore, so that the next one stands alone. Answers the size in bytes. */
async function mendEnd(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  if (size === 0) return 0;
  const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: size - 1 });
  if (buffer.toString() === '\n') return size;
  await handle.appendFile('\n');
  return size + 1;
}

function failureOf(error: unknown): SentLogFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT'
    ? 'not_writable'
    : 'io';
}
