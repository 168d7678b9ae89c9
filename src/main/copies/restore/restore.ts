import { mkdir, copyFile, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Beside, CopyMaker, RestoreList, RestoreLook } from '../../../preload/contract/copies/restore';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { renameIntoPlace } from '../../files/rename-into-place';
import { openSentLog } from '../../journal/sent-log/sent-log';
import { oneAfterTheOther } from '../../recharge/one-after-the-other';
import type { ClockPort } from '../../recharge/ports';
import type { CopyFacts } from '../format/copy-head';
import type { TypedSecret } from '../format/open-copy';
import type { CopyRunner } from '../process/copy-runner';
import type { LookedAt } from './look-at-copy';
import { JOURNAL, plainCopies, swapJournal } from './journal-files';
import { findCopies, type Listed } from './find-copies';
import { createRestoreTickets } from './restore-tickets';
import { unseal } from './unseal';

/** Why a copy is not put back. */
export type RestoreRefused =
  | 'absent'
  | 'damaged'
  | 'newer'
  | 'not_a_copy'
  | 'not_answering'
  | 'disk_full'
  | 'selling'
  | 'not_looked_at'
  | 'failed';

/** Tries of what opens a sealed copy: counted before they are looked at. */
export interface SecretTries {
  /** Above 0: this one is not looked at, for so many milliseconds. */
  begin(): Promise<number>;
  right(): Promise<void>;
}

/** The files beside the journal: a copy that was opened into a folder may bring them, too. */
export interface BesideJournal {
  /** What would become of each that it brought. Changes nothing. Never rejects. */
  look(brought: string): Promise<readonly Beside[]>;
  /** Puts back what would come, once the journal is in place. What cannot be is told to the log. Never rejects. */
  putBack(brought: string): Promise<void>;
}

/** What the way back stands on. */
export interface RestoreParts {
  /** The data folder. */
  readonly folder: string;
  readonly clock: Pick<ClockPort, 'now' | 'monotonic'>;
  readonly runner: CopyRunner;
  readonly tries: SecretTries;
  /** The folder elsewhere; `null`: copies are off. */
  elsewhere(): string | null;
  /** What was typed, as a recovery code and a passphrase are read. */
  readSecret(typed: string): TypedSecret;
  /** Lets go of the real journal, does this, and opens it anew. `selling`: a sale is on its way; nothing was done. */
  without(work: () => Promise<void>): Promise<'done' | 'selling'>;
  readonly beside: BesideJournal;
  /** The public key that this counter signs with; `null`: it has none. */
  ownKey(): string | null;
  /** A copy was put back: its file, without its folder, and who made it. Must not throw. */
  restored(name: string, madeBy: CopyMaker | null): void;
  reportBug(what: string, error: unknown): void;
}

type NotLooked =
  | { readonly kind: 'wrong_secret'; readonly waitMs: number | null }
  | { readonly kind: 'refused'; readonly cause: RestoreRefused };

/** Puts copies back. */
export interface Restore {
  /** Whoever calls it has shown that they are the owner. */
  begin(): Promise<{ readonly ticket: string; readonly list: RestoreList }>;
  isValid(ticket: string): boolean;
  add(file: string): Promise<RestoreList>;
  look(id: string, secret: string): Promise<Result<RestoreLook, NotLooked>>;
  swap(): Promise<Result<null, RestoreRefused>>;
  /** Whoever began is not there any more: the ticket is worth nothing, and what was looked at lies nowhere. Never rejects. */
  forget(): Promise<void>;
}

/** A copy that was looked at: what would be put in place, and what is told of it then. */
interface Staged extends LookedAt {
  readonly name: string;
  readonly madeBy: CopyMaker | null;
}

/** A large journal is copied, opened and read from end to end in this time. In milliseconds. */
const LONGEST_LOOK_MS = 10 * 60_000;
/** What a dry run leaves free on the disk of the journal, in bytes: the counter may be selling on it. */
const LEFT_FREE = 64 * 1024 * 1024;

/** Makes it. */
export function createRestore(parts: RestoreParts): Restore {
  const { folder, clock, runner } = parts;
  const tickets = createRestoreTickets(clock);
  const staging = join(folder, 'backups', 'restore');
  let listed: readonly Listed[] = [];
  let chosen: readonly string[] = [];
  let staged: Staged | null = null;
  /** What is put in place is what was looked at, however many ask. */
  const inTurn = oneAfterTheOther();

  async function list(): Promise<RestoreList> {
    const found = await findCopies({
      runner,
      plain: await plainCopies(folder),
      elsewhere: parts.elsewhere(),
      chosen,
    });
    listed = found.listed;
    return { copies: listed.map(({ copy }) => copy), elsewhere: found.elsewhere };
  }

  async function clearStaging(): Promise<void> {
    staged = null;
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true, mode: 0o700 });
  }

  /** SECURITY: a pipe or a device may never end, and a file that fills the disk stops every sale. */
  async function mayBeStaged(path: string): Promise<Result<null, NotLooked>> {
    const found = await stat(path);
    if (!found.isFile()) return refused('not_a_copy');
    const disk = await statfs(staging);
    return disk.bavail * disk.bsize < found.size + LEFT_FREE ? refused('disk_full') : ok(null);
  }

  /** Answers what a sealed copy says of itself; `null`: it is a plain one. */
  async function stage({ copy, path }: Listed, secret: string): Promise<Result<CopyFacts | null, NotLooked>> {
    await clearStaging();
    const fits = await mayBeStaged(path);
    if (!fits.ok) return fits;
    if (copy.isSealed) return unseal(parts, path, staging, secret, LONGEST_LOOK_MS);
    await copyFile(path, join(staging, JOURNAL));
    const log = `${path}-wal`;
    if (await isThere(log)) await copyFile(log, join(staging, `${JOURNAL}-wal`));
    return ok(null);
  }

  /** The log of the copy, where this folder has none: it knows at least what was sent before the copy. */
  async function takeLog(): Promise<void> {
    const [place, brought] = [join(folder, 'sent.log'), join(staging, 'sent.log')];
    const size = (await stat(place).catch(() => null))?.size ?? 0;
    if (size === 0 && (await isThere(brought))) await renameIntoPlace(brought, place);
  }

  /**
   * Notes an epoch that the copy cannot have: whatever the log knows, the journal begins a new one when it is opened, so that
   * no Z gets a number that may be on paper, and the drawer has to be counted.
   */
  async function noteEpoch({ counter, epoch }: LookedAt): Promise<Result<null, RestoreRefused>> {
    if (counter === null) return ok(null);
    const log = await openSentLog(join(folder, 'sent.log'));
    if (!log.ok) return fail(log.failure === 'disk_full' ? 'disk_full' : 'failed');
    const noted = await log.value.noteMark({ counter, epoch: epoch + 1, n: null }, clock.now());
    await log.value.close();
    return noted.ok ? noted : fail(noted.failure === 'disk_full' ? 'disk_full' : 'failed');
  }

  async function makerOfStaged(facts: CopyFacts): Promise<CopyMaker> {
    const asked = { folder: staging, facts, present: join(folder, JOURNAL), own: parts.ownKey() };
    const made = await runner.run('maker', asked, LONGEST_LOOK_MS);
    return made.ok ? made.value : 'unknown';
  }

  async function look(id: string, secret: string): Promise<Result<RestoreLook, NotLooked>> {
    const found = listed.find(({ copy }) => copy.id === id);
    if (found === undefined) return refused('absent');
    try {
      const put = await stage(found, secret);
      if (!put.ok) return put;
      // First: to look into a journal may leave files beside it, which nobody signed.
      const madeBy = put.value === null ? null : await makerOfStaged(put.value);
      const seen = await runner.run(
        'look',
        {
          copy: join(staging, JOURNAL),
          name: basename(found.path),
          present: join(folder, JOURNAL),
          sentLog: join(folder, 'sent.log'),
          copies: join(folder, 'backups', 'real'),
          // A sealed copy lies where its counter's others lay, also where the settings that named the place are lost.
          elsewhere: found.copy.isSealed ? dirname(found.path) : parts.elsewhere(),
        },
        LONGEST_LOOK_MS,
      );
      if (!seen.ok) return refused(seen.failure === 'not_a_journal' ? 'not_a_copy' : seen.failure);
      staged = { ...seen.value, name: basename(found.path), madeBy };
      const { counter: _counter, epoch: _epoch, ...told } = seen.value;
      return ok({ ...told, madeBy, beside: await parts.beside.look(staging) });
    } catch (error) {
      return refused(causeOf(error));
    }
  }

  async function swap(): Promise<Result<null, RestoreRefused>> {
    const looked = staged;
    if (looked === null) return fail('not_looked_at');
    let noted: Result<null, RestoreRefused> = ok(null);
    try {
      const done = await parts.without(async () => {
        await takeLog();
        noted = await noteEpoch(looked);
        // Without the mark its numbers would be given out a second time.
        if (!noted.ok) return;
        await swapJournal(folder, join(staging, JOURNAL), clock.now());
        await parts.beside.putBack(staging);
      });
      if (done === 'selling') return fail('selling');
      if (!noted.ok) return noted;
      parts.restored(looked.name, looked.madeBy);
    } catch (error) {
      parts.reportBug('restore', error);
      return fail(causeOf(error));
    } finally {
      tickets.void();
    }
    await leaveNothing();
    return ok(null);
  }

  /** SECURITY: what was unsealed for a dry run is plain. */
  async function leaveNothing(): Promise<void> {
    staged = null;
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }

  return {
    async begin() {
      chosen = [];
      return { ticket: tickets.give(), list: await list() };
    },
    isValid: (ticket) => tickets.isValid(ticket),
    async add(file) {
      chosen = [...chosen.filter((each) => each !== file), file];
      return list();
    },
    look: (id, secret) => inTurn(() => look(id, secret)),
    swap: () => inTurn(swap),
    forget() {
      tickets.void();
      return inTurn(leaveNothing);
    },
  };
}

function refused(cause: RestoreRefused): Result<never, NotLooked> {
  return fail({ kind: 'refused', cause });
}

function causeOf(error: unknown): RestoreRefused {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full';
  return code === 'ENOENT' ? 'absent' : 'failed';
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}
