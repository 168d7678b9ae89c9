import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../../journal/thread/journal-client';
import type { SentLog } from '../../journal/sent-log/sent-log';
import { istDate } from '../../../preload/contract/ist-date';
import type { ClockPort } from '../../recharge/ports';
import { backUpToday } from '../background/daily-backup';

/** Where a desk keeps what names customers, beside its database. */
export interface FilesToErase {
  /** The data folder. */
  readonly folder: string;
  /** The name of the database in it. */
  readonly database: string;
  /** Where its daily copies are. */
  readonly copies: string;
  readonly journal: Pick<Journal, 'backUp' | 'forgottenOf'>;
  readonly sentLog: Pick<SentLog, 'noteCopy' | 'forgetCopied' | 'read'>;
  readonly clock: ClockPort;
  /** Copies elsewhere, of the last days: `sent.log` keeps its lines for them, which are younger than anything that is forgotten. */
  keptElsewhere(): readonly string[];
}

/** What becomes of a file. `kept`: it names no customer. */
export type FileFate = 'blanked' | 'renewed' | 'deleted' | 'kept';

/**
 * Every file of the data folder that may hold a customer, and what becomes of it when rows of the database were forgotten. The one
 * list beside that of the columns: a test walks a data folder and fails on a file that none of these is about.
 */
export const filePlaces: readonly { readonly file: RegExp; readonly fate: FileFate }[] = [
  // Their log is emptied, too.
  { file: /^(?:journal|practice)\.db(?:-wal|-shm)?$/, fate: 'blanked' },
  // One copy, made anew, is all that stays.
  { file: /^backups\/(?:real|practice)\/.*$/, fate: 'renewed' },
  // What is gathered for a copy elsewhere or a move, or was opened to be put back or brought here.
  { file: /^backups\/(?:elsewhere|restore|moving|arriving)\/.*$/, fate: 'deleted' },
  // What that copy holds goes.
  { file: /^(?:practice-)?sent\.log(?:\.part)?$/, fate: 'renewed' },
  { file: /^(?:journal|practice)\.db\.v.*\.bak$/, fate: 'deleted' },
  { file: /^(?:journal|practice)\.db.*\.(?:aside|replaced|replaced-wal)$/, fate: 'deleted' },
  // Those of a recharge that was forgotten, and what is called otherwise, accounts too: they are made anew when wanted; closes stay.
  { file: /^slips\/.*$/, fate: 'deleted' },
  { file: /^logs\/.*$/, fate: 'kept' },
  { file: /^(?:settings|secrets|operators|pins|printers|window|arriving|counter)[\w.-]*$/, fate: 'kept' },
];

/**
 * Takes what was forgotten out of every file beside the database. Begun again after a stop it does what is left. @throws what
 * the file system throws; then it has to be tried again.
 */
export async function eraseFiles(parts: FilesToErase): Promise<'done' | 'failed'> {
  const { folder, copies, clock } = parts;
  const today = `journal-${istDate(clock.now())}.db`;
  // The new copy is there before the others go: a stop in between leaves one that can be put back.
  await rm(join(copies, today), { force: true });
  if ((await backUpToday({ ...parts, folder: copies })) !== null) return 'failed';
  const others = (await readdir(copies)).filter((name) => name !== today);
  await Promise.all(others.map((name) => rm(join(copies, name), { force: true })));
  if (!(await eraseLines(parts, today))) return 'failed';
  await Promise.all(
    ['elsewhere', 'restore', 'moving', 'arriving'].map((name) =>
      rm(join(copies, '..', name), { recursive: true, force: true }),
    ),
  );
  const aside = (await readdir(folder)).filter((name) => isAside(name, parts.database));
  await Promise.all(aside.map((name) => rm(join(folder, name), { force: true })));
  return eraseSlips(parts);
}

/** Takes the lines of what was forgotten out of `sent.log`. `false`: it has to be tried again. */
async function eraseLines(
  { sentLog, journal, keptElsewhere }: FilesToErase,
  today: string,
): Promise<boolean> {
  // Put back, those copies lack nothing that the lines before them know.
  for (const names of [[today, ...keptElsewhere()], [today]]) {
    const forgot = await sentLog.forgetCopied(names);
    const log = forgot.ok ? await sentLog.read() : forgot;
    if (!log.ok) return false;
    const left = await journal.forgottenOf(log.value.lines.map(({ refId }) => refId));
    if (!left.ok) return false;
    // A copy elsewhere that the log does not know, or one of years ago, keeps every line: it is older than what is forgotten.
    if (left.value.length === 0) return true;
  }
  return false;
}

/** A copy of before a migration, a journal that was replaced, or its log. */
function isAside(name: string, database: string): boolean {
  return (
    name.startsWith(database)
    && (/\.(?:aside|replaced|replaced-wal)$/.test(name)
      || (name.startsWith(`${database}.v`) && name.endsWith('.bak')))
  );
}

/** How the file of a slip is called, that of a return, too: see `slipFileName`. */
const SLIP = /^(?:return-\d+-)?slip-([A-Z][A-Z0-9]{13})-/;
/** And that of a close, which names nobody. */
const CLOSE = /^z-/;

async function eraseSlips({ folder, journal }: FilesToErase): Promise<'done' | 'failed'> {
  const slips = join(folder, 'slips');
  const files = await readdir(slips).catch(() => []);
  const of = new Map(files.map((file) => [file, SLIP.exec(file)?.[1] ?? null]));
  const refIds = [...new Set([...of.values()].filter((refId) => refId !== null))];
  const forgotten = await journal.forgottenOf(refIds);
  if (!forgotten.ok) return 'failed';
  const gone = new Set<string>(forgotten.value);
  // What is called otherwise may name anybody, and can be made anew: a draft that a stop has left.
  const isGone = (file: string, refId: string | null): boolean =>
    refId === null ? !CLOSE.test(file) : gone.has(refId);
  await Promise.all(
    files
      .filter((file) => isGone(file, of.get(file) ?? null))
      .map((file) => rm(join(slips, file), { force: true })),
  );
  return 'done';
}
