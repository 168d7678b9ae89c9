import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArrivalProblem, ArrivingFile, ArrivingLook } from '../../../preload/contract/moving/moving';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { renameIntoPlace } from '../../files/rename-into-place';
import { makeDurableSoon } from '../../files/durable-file';
import { openJournal } from '../../journal/thread/journal-client';
import { oneAfterTheOther } from '../../recharge/one-after-the-other';
import type { ClockPort } from '../../recharge/ports';
import type { CopyFacts } from '../format/copy-head';
import type { TypedSecret } from '../format/open-copy';
import type { CopyRunner } from '../process/copy-runner';
import { JOURNAL, swapJournal } from '../restore/journal-files';
import type { BesideJournal, SecretTries } from '../restore/restore';
import { unseal } from '../restore/unseal';
import { readArrivingNote, removeArrivingNote, writeArrivingNote, type ArrivingNote } from './arriving-note';

/** What bringing a shop here stands on. */
export interface ArrivalParts {
  /** The data folder. */
  readonly folder: string;
  /** Where the built worker of the journal is. */
  readonly workerFile: string;
  readonly clock: Pick<ClockPort, 'now'>;
  readonly runner: CopyRunner;
  readonly tries: SecretTries;
  readonly beside: BesideJournal;
  /** What was typed, as a recovery code and a passphrase are read. */
  readSecret(typed: string): TypedSecret;
  /** Whether this computer has a shop already: none is ever replaced. */
  hasShop(): Promise<boolean>;
  /** Lets go of the real journal, does this, and opens it anew. `selling`: nothing was done. */
  without(work: () => Promise<void>): Promise<'done' | 'selling'>;
  /** Everything lies in its place: the settings say who owns it, and the counter works on it. */
  settle(note: ArrivingNote): void;
  /** The counter goes to it. */
  work(): Promise<void>;
  reportBug(what: string, error: unknown): void;
}

type NotLooked =
  | { readonly kind: 'wrong_secret'; readonly waitMs: number | null }
  | { readonly kind: 'refused'; readonly cause: ArrivalProblem };

/** Brings the shop of another computer here. */
export interface Arrival {
  /** Reads what everybody can read of a file. */
  choose(file: string): Promise<Result<ArrivingFile, ArrivalProblem>>;
  /** Opens the chosen one and checks it. Changes nothing. */
  look(secret: string): Promise<Result<ArrivingLook, NotLooked>>;
  /** Puts in place what was looked at. */
  bring(): Promise<Result<null, ArrivalProblem>>;
  /** At a start: goes on where a stop has left an arrival, and removes what none needs. Never rejects. */
  resume(): Promise<void>;
}

/** A large journal is opened and read from end to end in this time. In milliseconds. */
const LONGEST_LOOK_MS = 10 * 60_000;
/** What is left free on the disk, in bytes. */
const LEFT_FREE = 64 * 1024 * 1024;

/** Makes it. */
export function createArrival(parts: ArrivalParts): Arrival {
  const { folder, clock, runner } = parts;
  const staging = join(folder, 'backups', 'arriving');
  let chosen: { readonly file: string; readonly facts: CopyFacts } | null = null;
  let isLookedAt = false;
  const inTurn = oneAfterTheOther();

  async function clear(): Promise<void> {
    isLookedAt = false;
    await rm(staging, { recursive: true, force: true });
  }

  /**
   * Whether this computer has a shop, or one that began to arrive and was not put in place: that one is put there now, and nothing
   * else may lie where it lies. @throws what the file system throws.
   */
  async function isTaken(): Promise<boolean> {
    const note = await readArrivingNote(folder);
    if (note === null) return parts.hasShop();
    await finish(note);
    return true;
  }

  async function choose(file: string): Promise<Result<ArrivingFile, ArrivalProblem>> {
    if (await isTaken()) return fail('has_shop');
    await clear();
    const head = await runner.run('head', { file }, LONGEST_LOOK_MS);
    if (!head.ok) return head;
    chosen = { file, facts: head.value };
    return ok({ ...head.value, name: basename(file) });
  }

  async function look(secret: string): Promise<Result<ArrivingLook, NotLooked>> {
    if (chosen === null) return refused('absent');
    if (await isTaken()) return refused('has_shop');
    await clear();
    await mkdir(staging, { recursive: true, mode: 0o700 });
    const { size } = await stat(chosen.file);
    const disk = await statfs(staging);
    if (disk.bavail * disk.bsize < size * 2 + LEFT_FREE) return refused('disk_full');
    const opened = await unseal(parts, chosen.file, staging, secret, LONGEST_LOOK_MS);
    if (!opened.ok) return opened;
    // Another one lies under that name since it was chosen: what was read of it then is not what would be brought.
    if (JSON.stringify(opened.value) !== JSON.stringify(chosen.facts)) return refused('absent');
    const [journal, log] = [join(staging, JOURNAL), join(staging, 'sent.log')];
    const seen = await runner.run(
      'look',
      {
        copy: journal,
        name: basename(chosen.file),
        present: join(folder, JOURNAL),
        sentLog: log,
        // Here it gets a counter of its own, and no epoch of the one it comes from.
        copies: staging,
        elsewhere: null,
      },
      LONGEST_LOOK_MS,
    );
    if (!seen.ok) return refused(seen.failure === 'not_a_journal' ? 'not_a_copy' : seen.failure);
    const checked = await runner.run('arrival', { journal, log }, LONGEST_LOOK_MS);
    if (!checked.ok) return refused(checked.failure);
    isLookedAt = true;
    const { sales, newestSaleAt } = seen.value;
    return ok({ counter: seen.value.counter ?? chosen.facts.counter, sales, newestSaleAt, ...checked.value });
  }

  /** Makes what was opened a journal of this computer, still in its own place: a stop leaves nothing of it. */
  async function beginAnew(how: 'moved' | 'copied'): Promise<Result<ArrivingNote, ArrivalProblem>> {
    const opened = await openJournal({
      file: join(staging, JOURNAL),
      workerFile: parts.workerFile,
      mustExist: true,
    });
    if (!opened.ok) return fail(opened.failure === 'disk_full' ? 'disk_full' : 'failed');
    const journal = opened.value;
    try {
      const arrival = randomBytes(8).toString('hex');
      const begun = await journal.arrive({ arrival, how, at: clock.now() });
      const read = begun.ok ? await journal.readPeople() : begun;
      if (!read.ok) return fail(read.failure === 'disk_full' ? 'disk_full' : 'failed');
      return ok({ owner: read.value.passphrase, people: read.value.people.length > 0 });
    } finally {
      await journal.close();
    }
  }

  /** Puts in place what lies ready, as far as a stop has not let it. @throws what the file system throws. */
  async function finish(note: ArrivingNote): Promise<'done' | 'selling'> {
    const done = await parts.without(async () => {
      const [journal, log] = [join(staging, JOURNAL), join(staging, 'sent.log')];
      if (await isThere(journal)) await swapJournal(folder, journal, clock.now());
      if (await isThere(log)) {
        await makeDurableSoon(log);
        await renameIntoPlace(log, join(folder, 'sent.log'));
      }
      await parts.beside.putBack(staging);
      parts.settle(note);
      await removeArrivingNote(folder);
    });
    if (done === 'selling') return done;
    await clear();
    await parts.work();
    return done;
  }

  async function bring(): Promise<Result<null, ArrivalProblem>> {
    if (chosen === null || !isLookedAt) return fail('absent');
    if (await parts.hasShop()) return fail('has_shop');
    const note = await beginAnew(chosen.facts.kind === 'move' ? 'moved' : 'copied');
    if (!note.ok) return note;
    // What was begun anew is begun so once: another try opens the file again.
    isLookedAt = false;
    await makeDurableSoon(join(staging, JOURNAL));
    const written = await writeArrivingNote(folder, note.value);
    if (!written.ok) return fail(written.failure === 'disk_full' ? 'disk_full' : 'failed');
    chosen = null;
    await finish(note.value);
    return ok(null);
  }

  async function guarded<T>(
    work: () => Promise<Result<T, ArrivalProblem>>,
  ): Promise<Result<T, ArrivalProblem>> {
    try {
      return await work();
    } catch (error) {
      parts.reportBug('arrival', error);
      return fail(causeOf(error));
    }
  }

  return {
    choose: (file) => inTurn(() => guarded(() => choose(file))),
    look: (secret) =>
      inTurn(async () => {
        try {
          return await look(secret);
        } catch (error) {
          return refused(causeOf(error));
        }
      }),
    bring: () => inTurn(() => guarded(bring)),
    resume: () =>
      inTurn(async () => {
        try {
          const note = await readArrivingNote(folder);
          if (note === null) await clear();
          else await finish(note);
        } catch (error) {
          // The note stays, and the next start tries again.
          parts.reportBug('arrival', error);
        }
      }),
  };
}

function refused(cause: ArrivalProblem): Result<never, NotLooked> {
  return fail({ kind: 'refused', cause });
}

function causeOf(error: unknown): ArrivalProblem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full';
  return code === 'ENOENT' ? 'absent' : 'failed';
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}
