import { open, rm, type FileHandle } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { oneAfterTheOther } from '../../recharge/one-after-the-other';
import type { LogMark, SentLogPort } from '../../recharge/ports';
import { makeDurable, syncFolderOf } from '../../files/durable-file';
import { patiently } from '../../files/patiently';
import { renameIntoPlace } from '../../files/rename-into-place';
import type { Checkpoint } from '../checkpoints/checkpoint';
import {
  isTear,
  TORN,
  writeAway,
  writeCheckpoint,
  writeCopyMark,
  writeGivenUp,
  writeHead,
  writeMark,
  writeSentLine,
} from './sent-line';
import { readLogEnd } from './sent-log-end';
import { bytesInCopies, contentsOf, hasCopyMark, LONGEST_LINE, type SentContents } from './sent-log-text';

/** Why `sent.log` could not be written or read. */
export type SentLogFailure = 'disk_full' | 'not_writable' | 'io';

/** Where the journal's chain is. */
export type HeadMark = LogMark & Required<Pick<LogMark, 'head'>>;

/** `sent.log`: what may have been sent, known even when an old journal is restored. */
export interface SentLog extends SentLogPort {
  /**
   * What it says: all of it, or its newest part when it is longer than `LOG_READ_AT_MOST`. A line that a stop tore says
   * nothing; a damaged one is mended where one bit is wrong, and else counted with what can be read of it.
   */
  read(): Promise<Result<SentContents, SentLogFailure>>;
  /**
   * Notes that a copy of the journal is about to be made under this name: it will hold every sale noted so far. Once
   * for each name. `at` in UTC milliseconds.
   */
  noteCopy(name: string, at: number): Promise<Result<null, SentLogFailure>>;
  /** Notes that an epoch began in the journal, or that a Z was written: after it was committed there. */
  noteMark(mark: LogMark, at: number): Promise<Result<null, SentLogFailure>>;
  /** Notes that the shop goes to another computer by this move: an older journal that is put back knows nothing of it. */
  noteAway(move: string, at: number): Promise<Result<null, SentLogFailure>>;
  /** Keeps a checkpoint of the journal, once it is committed there. */
  noteCheckpoint(checkpoint: Checkpoint): Promise<Result<null, SentLogFailure>>;
  /** Where the journal's chain is: it stands before the next line, in the same write. At once, and never fails. */
  noteHead(head: HeadMark): void;
  /** Writes that head by itself, where the log lacks it: nothing may come after it. */
  keepHead(at: number): Promise<Result<null, SentLogFailure>>;
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
  const inOrder = oneAfterTheOther();

  async function inTurn<T>(work: () => Promise<T>): Promise<Result<T, SentLogFailure>> {
    return inOrder(work).then(ok, (error: unknown) => fail(failureOf(error)));
  }

  /** The newest head, and the place of the one that stands in the log. */
  let head: HeadMark | null = null;
  let headNoted = 0;

  /** The head goes first: a stop that tears the line leaves a head, which the journal has committed. */
  async function append(line: string, at: number): Promise<null> {
    const fresh = head !== null && head.head.n > headNoted ? head : null;
    const bytes = Buffer.from(
      `${torn ? `${TORN}\n` : ''}${fresh === null ? '' : writeHead(fresh, at)}${line}`,
    );
    try {
      await handle.appendFile(bytes);
      await handle.datasync();
    } catch (error) {
      // A part of the line may be there: the next one must not be glued to it.
      torn = !(await cutBack(handle, size));
      throw error;
    }
    torn = false;
    headNoted = fresh?.head.n ?? headNoted;
    size = (await handle.stat()).size;
    return null;
  }

  async function forgetCopied(names: readonly string[]): Promise<null> {
    // Of a log that is too long the marks in its newest part count: a week of copies later it is short again.
    const { bytes, skipped } = await readLogEnd(handle);
    const fresh = `${file}.part`;
    // What a stop has left of an earlier try knows what may have been forgotten since.
    await rm(fresh, { force: true });
    const forgotten = bytesInCopies(bytes, names);
    if (forgotten === null || skipped + forgotten === 0) return null;
    const kept = bytes.subarray(forgotten);
    const next = await patiently(() => open(fresh, 'a+'));
    await next.appendFile(kept);
    await next.close();
    makeDurable(fresh);
    // Windows renames over a file only when nobody has it open.
    await handle.close();
    try {
      await renameIntoPlace(fresh, file);
    } finally {
      handle = await patiently(() => open(file, 'a+'));
      size = await mendEnd(handle);
    }
    return null;
  }

  return {
    append: (line) => inTurn(() => append(writeSentLine(line), line.at)),
    giveUp: (refId, at) => inTurn(() => append(writeGivenUp(refId, at), at)),
    read: () => inTurn(async () => contentsOf(await readLogEnd(handle))),
    noteCopy: (name, at) =>
      inTurn(async () =>
        hasCopyMark((await readLogEnd(handle)).bytes, name) ? null : append(writeCopyMark(name, at), at),
      ),
    noteHead(newest) {
      head = newest;
    },
    keepHead: (at) => inTurn(async () => (head === null || head.head.n <= headNoted ? null : append('', at))),
    noteCheckpoint: (checkpoint) => inTurn(() => append(writeCheckpoint(checkpoint), checkpoint.at)),
    noteAway: (move, at) => inTurn(() => append(writeAway(move, at), at)),
    noteMark: (mark, at) => inTurn(() => append(writeMark(mark, at), at)),
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
  const tail = await tailOf(handle);
  if (tail.length === 0) return size;
  // More than a line can be is no beginning of one: all of it is damaged.
  const end = tail.length < LONGEST_LINE && isTear(tail.toString('utf8')) ? `${TORN}\n` : '\n';
  await handle.appendFile(end);
  return size + end.length;
}

/** What stands behind the last end of line, as much of it as a line can be. */
async function tailOf(handle: FileHandle): Promise<Buffer> {
  const { bytes } = await readLogEnd(handle, LONGEST_LINE);
  return bytes.subarray(bytes.lastIndexOf('\n') + 1);
}

function failureOf(error: unknown): SentLogFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT'
    ? 'not_writable'
    : 'io';
}
