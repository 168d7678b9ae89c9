import { join } from 'node:path';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { Distrust, GatewayPaths } from '../../preload/contract/settings/settings';
import { bundledTrust } from '../gateway/bundled-trust';
import type { ClientParts } from '../gateway/client';
import { createEndpoint } from '../gateway/endpoint';
import { hadJournal } from '../journal/database/had-journal';
import { openSentLog } from '../journal/sent-log/sent-log';
import { startProblems } from '../journal/thread/start-problems';
import { accountId, originOf, type Account, type AccountRules } from '../settings/account';
import type { Secrets } from '../settings/secrets';
import type { Background } from './background/background';
import { dailyBackup } from './background/daily-backup';
import { fillOldKeys } from './background/fill-old-keys';
import { openDesk, type Desk } from './desk';
import type { BackgroundParts, DeskParts } from './desk-parts';
import type { DeskProblem } from './desks';
import { createLiveGateway } from './live-gateway';

/** What both desks take from the world around them. */
export type DeskSurroundings = Omit<
  DeskParts,
  'mode' | 'file' | 'sentLog' | 'mustExist' | 'gateway' | 'journalOpened' | 'background'
> & {
  /** The data folder. */
  readonly folder: string;
};

/** What the real desk takes beside it. */
export interface RealAccount {
  account(): Account | null;
  paths(): GatewayPaths;
  rules(): AccountRules;
  readonly secrets: Secrets;
  /** Hears after each call whether the gateway's certificate was believed. */
  distrusted(why: Distrust | null): void;
  journalOpened(id: string): void;
}

const TRUST_AFTER_MS = 3000;

/** Opens the desk that moves real money: `journal.db` and `sent.log`. */
export async function openRealDesk(
  surroundings: DeskSurroundings,
  real: RealAccount,
): Promise<Result<Desk, DeskProblem>> {
  return openDeskOn(surroundings, {
    mode: 'real',
    database: 'journal.db',
    log: 'sent.log',
    gateway: () => clientParts(real),
    journalOpened: (id) => real.journalOpened(id),
    background: () => [readTrust(surroundings)],
  });
}

/** The first use of the bundled roots takes some 20 ms: not when the first customer of the day waits. */
function readTrust({ clock }: Pick<DeskSurroundings, 'clock'>): Background {
  let cancel = (): void => undefined;
  return {
    start() {
      cancel = clock.after(TRUST_AFTER_MS, bundledTrust);
    },
    stop: () => cancel(),
  };
}

/** `null`: no account, or one that this start of the app may not use. */
function clientParts({ account, paths, rules, secrets, distrusted }: RealAccount): ClientParts | null {
  const connected = account();
  if (connected === null) return null;
  const id = accountId(connected);
  const origin = originOf(connected, rules());
  const endpoint = origin === null ? null : createEndpoint(origin, paths());
  if (id === null || endpoint === null || !endpoint.ok) return null;
  return {
    accountId: id,
    endpoint: endpoint.value,
    distrusted,
    credentials: () => {
      // SECURITY: the token is looked up by what was sealed beside it, so the origin told here is the sealed one.
      const token = secrets.tokenFor(connected);
      return token === null ? null : { ...connected, token };
    },
  };
}

/** What tells one desk's files and gateway from the other's. */
export interface DeskKind {
  readonly mode: 'practice' | 'real';
  readonly database: 'journal.db' | 'practice.db';
  readonly log: 'sent.log' | 'practice-sent.log';
  gateway(): ClientParts | null;
  journalOpened(id: string): void;
  /** What this kind does in the background beside what both do. */
  background(at: BackgroundParts): readonly Background[];
}

/** Opens the files of a desk and then the desk itself. */
export async function openDeskOn(
  { folder, ...parts }: DeskSurroundings,
  { mode, database, log, gateway, journalOpened, background }: DeskKind,
): Promise<Result<Desk, DeskProblem>> {
  const copies = join(folder, 'backups', mode);
  const sentLog = await openSentLog(join(folder, log));
  if (!sentLog.ok) return fail({ code: startProblems[sentLog.failure], file: log });
  const lines = await sentLog.value.read();
  if (!lines.ok) {
    await sentLog.value.close();
    return fail({ code: startProblems[lines.failure], file: log });
  }
  const opened = await openDesk({
    ...parts,
    mode,
    file: join(folder, database),
    sentLog: { ...sentLog.value, atStart: lines.value },
    mustExist: hadJournal(lines.value, join(folder, database), copies),
    gateway: createLiveGateway(gateway),
    journalOpened,
    background: (at) => [
      dailyBackup({
        ...at,
        sentLog: sentLog.value,
        clock: parts.clock,
        folder: copies,
        told: (problem) => parts.news.backup(problem),
      }),
      fillOldKeys({ ...at, clock: parts.clock }),
      ...background(at),
    ],
  });
  if (!opened.ok) {
    // The next try opens it anew, and Windows renames no file that somebody has open.
    await sentLog.value.close();
    return fail({ code: opened.failure, file: database });
  }
  const desk = opened.value;
  return ok({
    ...desk,
    async close() {
      await desk.close();
      await sentLog.value.close();
    },
  });
}
