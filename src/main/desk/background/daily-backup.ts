import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupProblem } from '../../../preload/contract/settings/settings';
import type { Journal } from '../../journal/thread/journal-client';
import type { SentLog } from '../../journal/sent-log/sent-log';
import { istDate } from '../../../preload/contract/ist-date';
import type { ClockPort } from '../../recharge/ports';
import { againAndAgain } from './again-and-again';
import type { Background } from './background';

/** What a daily backup is made of. */
export interface BackupParts {
  readonly journal: Pick<Journal, 'backUp'>;
  readonly sentLog: Pick<SentLog, 'noteCopy' | 'forgetCopied'>;
  readonly clock: ClockPort;
  /** Where the copies go; made when it is missing. */
  readonly folder: string;
  /** Copies elsewhere, for which `sent.log` keeps its lines as well. */
  keptElsewhere(): readonly string[];
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
  /** What came of each try; `null`: today's copy is there. */
  told(problem: BackupProblem | null): void;
}

/** The first look after a start: not while the counter is being opened. */
const FIRST_MS = 60_000;
const LOOK_EVERY_MS = 10 * 60_000;
/** Copies kept: a week. */
const KEEP = 7;

/**
 * Keeps one verified copy of the journal per Indian day for a week, and lets `sent.log` forget what the oldest
 * of them holds: whichever copy is put back, the log knows what was sent after it. A copy that cannot be made
 * is told of and tried again in ten minutes, and the log keeps everything until one can.
 */
export function dailyBackup(parts: BackupParts): Background {
  return againAndAgain(parts.clock, FIRST_MS, async () => {
    if (!parts.selling()) parts.told(await backUpToday(parts).catch(() => 'failed' as const));
    return LOOK_EVERY_MS;
  });
}

/** Makes today's copy unless it is there. Rejects when the folder is not to be read or written. */
export async function backUpToday({
  journal,
  sentLog,
  clock,
  folder,
  keptElsewhere,
}: Omit<BackupParts, 'selling' | 'told'>): Promise<BackupProblem | null> {
  const name = `journal-${istDate(clock.now())}.db`;
  await mkdir(folder, { recursive: true });
  const before = await copies(folder);
  if (before.includes(name)) return null;
  // Before the copy is begun: what is noted after it may not be in the copy.
  await sentLog.noteCopy(name, clock.now());
  const made = await journal.backUp(join(folder, name));
  if (!made.ok) return made.failure === 'disk_full' ? 'disk_full' : 'failed';
  const dated = [...before.filter((each) => each < name), name].sort();
  const kept = dated.slice(-KEEP);
  // Made under a clock that ran ahead: they go when a week of others is there; until then they push none out.
  const ahead = before.filter((each) => each > name);
  const isWeek = kept.length === KEEP;
  const superseded = [...dated.slice(0, -KEEP), ...(isWeek ? ahead : [])];
  await Promise.all(superseded.map((each) => rm(join(folder, each), { force: true })));
  await sentLog.forgetCopied([...(await copies(folder)), ...keptElsewhere()]);
  return null;
}

async function copies(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^journal-\d{4}-\d{2}-\d{2}\.db$/.test(name));
}
