import { join } from 'node:path';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { ClientParts } from '../gateway/client';
import { hadJournal } from '../journal/database/had-journal';
import { openSentLog, type SentLog } from '../journal/sent-log/sent-log';
import { startProblems } from '../journal/thread/start-problems';
import type { Background } from './background/background';
import { dailyCheckpoint } from './checkpointing';
import { dailyBackup } from './background/daily-backup';
import { inIdleSlices } from './background/in-idle-slices';
import { openDesk, type Desk } from './desk';
import { eraseFiles } from './erasure/erase-files';
import { erasing } from './erasure/erasing';
import { livedRetention } from './erasure/lived-retention';
import type { BackgroundParts, DeskParts, OpenedJournal } from './desk-parts';
import type { DeskProblem } from './desks';
import { createLiveGateway } from './live-gateway';

/** What both desks take from the world around them. */
export type DeskSurroundings = Omit<
  DeskParts,
  'mode' | 'file' | 'sentLog' | 'mustExist' | 'gateway' | 'journalOpened' | 'background' | 'counterKey'
> & {
  /** The data folder. */
  readonly folder: string;
  readonly retention: {
    /** For how many months whom a sale was for is kept, as of now. */
    months(): number;
    /** This desk began to forget what is older: what is in the other books goes, too. */
    begun(): Promise<unknown>;
    /** Whether nothing is being forgotten in the other books. */
    othersHaveEnded(): Promise<boolean>;
  };
};

/** What work in the background of one kind may use. */
export type KindAt = BackgroundParts & { readonly sentLog: Pick<SentLog, 'noteCopy'> };

/** What tells one desk's files and gateway from the other's. */
export interface DeskKind {
  readonly mode: 'practice' | 'real';
  readonly database: 'journal.db' | 'practice.db';
  readonly log: 'sent.log' | 'practice-sent.log';
  readonly counterKey: DeskParts['counterKey'];
  gateway(): ClientParts | null;
  journalOpened(opened: OpenedJournal): void;
  /** What this kind does in the background beside what both do. */
  background(at: KindAt): readonly Background[];
  /** Copies elsewhere of this journal, as they are named in its log. */
  keptElsewhere(): readonly string[];
}

/** The parts of a desk over its files. */
export interface DeskFiles {
  readonly parts: DeskParts;
  /** The next try opens them anew, and Windows renames no file that somebody has open. */
  close(): Promise<void>;
}

/** Opens the files of a desk, but for its database. */
export async function openDeskFiles(
  { folder, retention, ...parts }: DeskSurroundings,
  { mode, database, log, counterKey, gateway, journalOpened, background, keptElsewhere }: DeskKind,
): Promise<Result<DeskFiles, DeskProblem>> {
  const copies = join(folder, 'backups', mode);
  const opened = await openSentLog(join(folder, log));
  if (!opened.ok) return fail({ code: startProblems[opened.failure], file: log });
  const sentLog = opened.value;
  const lines = await sentLog.read();
  if (!lines.ok) {
    await sentLog.close();
    return fail({ code: startProblems[lines.failure], file: log });
  }
  return ok({
    parts: {
      ...parts,
      mode,
      file: join(folder, database),
      sentLog: { ...sentLog, atStart: lines.value },
      mustExist: hadJournal(lines.value, join(folder, database), copies),
      gateway: createLiveGateway(gateway),
      journalOpened,
      counterKey,
      background: (at) => [
        ...(counterKey === null ? [] : [dailyCheckpoint({ ...at, sentLog, clock: parts.clock, counterKey })]),
        dailyBackup({
          ...at,
          sentLog,
          clock: parts.clock,
          folder: copies,
          keptElsewhere,
          told: (problem) => parts.news.backup(problem),
        }),
        // Rows of before there were keys get theirs; dues and returns of before the ledger are carried into it.
        inIdleSlices({ ...at, clock: parts.clock, slice: () => at.journal.fillShieldKeys() }),
        inIdleSlices({ ...at, clock: parts.clock, slice: () => at.journal.fillLedger() }),
        // And whoever they were sold to is known as a customer.
        inIdleSlices({
          ...at,
          clock: parts.clock,
          slice: () => at.journal.fillCustomers(parts.clock.now()),
        }),
        // Rows of before the chain of evidence enter it.
        inIdleSlices({ ...at, clock: parts.clock, slice: () => at.journal.fillChain() }),
        // What people want forgotten goes slice by slice, and out of all files at the end.
        erasing({
          ...at,
          clock: parts.clock,
          othersHaveEnded: retention.othersHaveEnded,
          eraseFiles: () =>
            eraseFiles({
              journal: at.journal,
              sentLog,
              clock: parts.clock,
              folder,
              database,
              copies,
              keptElsewhere,
            }),
        }),
        // And what is older than the shop keeps it is found by itself.
        livedRetention({
          ...at,
          ...retention,
          clock: parts.clock,
          mustSell: mode === 'real',
          newRequestId: () => Buffer.from(parts.randomBytes(16)).toString('hex'),
        }),
        ...background({ ...at, sentLog }),
      ],
    },
    close: () => sentLog.close(),
  });
}

/** Opens the files of a desk and then the desk itself. @throws as {@link openDesk}, with nothing left open. */
export async function openDeskOn(
  surroundings: DeskSurroundings,
  kind: DeskKind,
): Promise<Result<Desk, DeskProblem>> {
  const files = await openDeskFiles(surroundings, kind);
  if (!files.ok) return files;
  const opened = await openDesk(files.value.parts).catch(async (error: unknown) => {
    await files.value.close();
    throw error;
  });
  if (!opened.ok) {
    await files.value.close();
    return fail({ code: opened.failure, file: kind.database });
  }
  const desk = opened.value;
  return ok({
    ...desk,
    async close() {
      await desk.close();
      await files.value.close();
    },
  });
}
