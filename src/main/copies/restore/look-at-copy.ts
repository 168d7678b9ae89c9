import Database from 'better-sqlite3';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { checkpointsInCopies, type CheckpointPlaces } from '../../journal/checkpoints/checkpoints-outside';
import { checkCopy } from '../../journal/database/check-copy';
import { damagedTable } from '../../journal/database/damaged-table';
import { probe } from '../../journal/database/probe';
import { migrations } from '../../journal/migrate/migrations';
import { readLogEnd } from '../../journal/sent-log/sent-log-end';
import { contentsOf, hasCopyMark } from '../../journal/sent-log/sent-log-text';

/** What is in a copy, and what putting it back would cost. */
export interface LookedAt {
  readonly sales: number;
  /** UTC milliseconds. */
  readonly newestSaleAt: number | null;
  /** `null`: of before counters had a name. */
  readonly counter: string | null;
  /** The newest that the copy knows, or a checkpoint beside copies of this counter. */
  readonly epoch: number;
  /**
   * What the journal of now has that the copy lacks; `null`: it does not read, so nobody knows. `isOther`: it is not the
   * same journal at all.
   */
  readonly since: {
    readonly sales: number;
    readonly moves: number;
    readonly closes: number;
    readonly isOther: boolean;
  } | null;
  /** How many sales `sent.log` knows that the copy lacks: they come back as unknown, and the gateway is asked. */
  readonly fromLog: number;
  /** Whether `sent.log` reaches back to this copy: whatever was sent since is in it. */
  readonly isCovered: boolean;
}

/** A copy that is about to be put back, in a place of its own, and what lies where it would go. */
export interface Looking extends CheckpointPlaces {
  readonly copy: string;
  /** By which the log knows it. */
  readonly name: string;
  readonly present: string;
  readonly sentLog: string;
}

/** A dry run. Reads all of the copy. */
export async function lookAtCopy({
  copy,
  name,
  present,
  sentLog,
  copies,
  elsewhere,
}: Looking): Promise<Result<LookedAt, 'not_a_journal' | 'newer' | 'damaged'>> {
  const version = versionOf(copy);
  if (version === null) return fail('not_a_journal');
  if (version > Math.max(...migrations.map((step) => step.version))) return fail('newer');
  if (!isSound(copy, version)) return fail('damaged');
  const database = new Database(copy, { readonly: true });
  try {
    const held = holdingsOf(database);
    const knows = database.prepare('SELECT 1 FROM recharges WHERE ref_id = ?');
    const log = await readLog(sentLog);
    const told = log === null ? null : contentsOf({ bytes: log, skipped: 0 });
    const lacking = new Set(
      (told?.lines ?? [])
        .filter(({ refId }) => told?.givenUp.has(refId) !== true && knows.get(refId) === undefined)
        .map(({ refId }) => refId),
    );
    return ok({
      sales: held.sales,
      newestSaleAt: held.newestSaleAt,
      counter: held.counter,
      epoch: await newestEpoch(held, { copies, elsewhere }),
      since: sinceOf(present, held),
      fromLog: lacking.size,
      isCovered: log !== null && hasCopyMark(log, name),
    });
  } finally {
    database.close();
  }
}

/** More were never begun of one counter: what somebody wrote beside copies must not use up all numbers. */
const MOST_EPOCHS = 10_000;

/** Also where the journal and its log are lost, an older copy must not begin an epoch that is on paper already. */
async function newestEpoch({ counter, epoch }: Holdings, places: CheckpointPlaces): Promise<number> {
  const known = counter === null ? [] : await checkpointsInCopies(places, [counter]);
  const possible = known.map((each) => each.epoch).filter((each) => each < epoch + MOST_EPOCHS);
  return Math.max(epoch, ...possible);
}

function versionOf(copy: string): number | null {
  try {
    const found = probe(copy);
    return found.kind === 'journal' ? found.version : null;
  } catch {
    return null;
  }
}

function isSound(copy: string, version: number): boolean {
  try {
    return checkCopy(copy, version) !== 'bad';
  } catch {
    return false;
  }
}

interface Holdings {
  readonly sales: number;
  readonly newestSaleAt: number | null;
  readonly row: number;
  readonly move: number;
  readonly close: number;
  readonly counter: string | null;
  readonly epoch: number;
  readonly id: string | null;
}

const whole = z.int().nullable();

function holdingsOf(database: Database.Database): Holdings {
  const epoch = oneOf(database, 'epochs', 'SELECT epoch FROM epochs ORDER BY seq DESC LIMIT 1');
  const counter = oneOf(database, 'epochs', 'SELECT counter FROM epochs ORDER BY seq DESC LIMIT 1');
  const id = oneOf(database, 'journal_identity', 'SELECT journal_id FROM journal_identity');
  const number = (table: string, sql: string): number => whole.parse(oneOf(database, table, sql)) ?? 0;
  return {
    sales: number('recharges', 'SELECT count(*) FROM recharges'),
    newestSaleAt: whole.parse(oneOf(database, 'recharges', 'SELECT max(created_at) FROM recharges')),
    row: number('recharges', 'SELECT max(seq) FROM recharges'),
    move: number('money_moves', 'SELECT max(seq) FROM money_moves'),
    close: number('closes', 'SELECT max(close) FROM closes'),
    counter: z.string().nullable().parse(counter),
    epoch: z.int().nullable().parse(epoch) ?? 1,
    id: z.string().nullable().parse(id),
  };
}

/** One value; `null`: an older Galla had no such table. */
function oneOf(database: Database.Database, table: string, sql: string): unknown {
  const exists = database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`);
  return exists.get(table) === undefined ? null : (database.prepare(sql).pluck().get() ?? null);
}

function sinceOf(present: string, held: Holdings): LookedAt['since'] {
  try {
    const database = new Database(present, { readonly: true, fileMustExist: true });
    try {
      if (damagedTable(database, 'quick_check') !== null) return null;
      const now = holdingsOf(database);
      const isOther = now.id !== held.id;
      const beyond = (newest: number, known: number): number => Math.max(0, newest - (isOther ? 0 : known));
      return {
        sales: beyond(now.row, held.row),
        moves: beyond(now.move, held.move),
        closes: beyond(now.close, held.close),
        isOther,
      };
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/** Read only: the desk may have it open. */
async function readLog(file: string): Promise<Buffer | null> {
  try {
    const handle = await open(file, 'r');
    try {
      return (await readLogEnd(handle)).bytes;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
