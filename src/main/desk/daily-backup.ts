import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../journal/journal-client';
import type { SentLog } from '../journal/sent-log';
import { istDate } from '../recharge/ist-date';
import type { ClockPort } from '../recharge/ports';

/** What a daily backup is made of. */
export interface BackupParts {
  readonly journal: Pick<Journal, 'backUp'>;
  readonly sentLog: Pick<SentLog, 'mark' | 'forgetBefore'>;
  readonly clock: ClockPort;
  /** Where the copies go; made when it is missing. */
  readonly folder: string;
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
}

/** The first look after a start: not while the counter is being opened. */
const FIRST_MS = 60_000;
const LOOK_EVERY_MS = 10 * 60_000;
/** Copies kept: a week. */
const KEEP = 7;

/**
 * Keeps one verified copy of the journal per Indian day, and lets `sent.log` forget what the copy holds: the
 * log has to know only what was sent since the last verified backup. A copy that cannot be made is tried
 * again in ten minutes, and the log keeps everything until one can. Answers how to stop.
 */
export function keepBackups(parts: BackupParts): () => void {
  const { clock, selling } = parts;
  let stopped = false;
  let cancel = clock.after(FIRST_MS, look);

  function look(): void {
    const turn = selling() ? Promise.resolve() : backUpToday(parts).catch(() => undefined);
    void turn.then(() => {
      if (!stopped) cancel = clock.after(LOOK_EVERY_MS, look);
    });
  }

  return () => {
    stopped = true;
    cancel();
  };
}

/** Makes today's copy unless it is there. */
export async function backUpToday({ journal, sentLog, clock, folder }: BackupParts): Promise<void> {
  const name = `journal-${istDate(clock.now())}.db`;
  await mkdir(folder, { recursive: true });
  const kept = await copies(folder);
  if (kept.includes(name)) return;
  // Taken before the copy begins: lines that come while it is made stay in the log.
  const mark = sentLog.mark();
  const made = await journal.backUp(join(folder, name));
  if (!made.ok) return;
  await sentLog.forgetBefore(mark);
  const old = [...kept, name].sort().slice(0, -KEEP);
  await Promise.all(old.map((each) => rm(join(folder, each), { force: true })));
}

async function copies(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^journal-\d{4}-\d{2}-\d{2}\.db$/.test(name));
}
