import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Verdict } from '../../../preload/contract/evidence/fault';
import { damagedTable } from '../database/damaged-table';
import { handleOf } from '../database/handles';
import type { SentContents } from '../sent-log/sent-log-text';
import { checkpointsInLog, type OutsideCheckpoint } from '../checkpoints/checkpoints-outside';
import { checkpointFaults } from './checkpoint-faults';
import { epochFaults } from './epoch-faults';
import { FaultList } from './fault-list';
import { headFaults } from './head-faults';
import { insertedFaults } from './inserted-faults';
import { linkFaults, type Steps } from './link-faults';
import { logFaults } from './log-faults';
import { replayFaults } from './replay-faults';
import { schemaFaults } from './schema-faults';

/** What checking a journal takes beside its database. */
export interface VerifyParts extends Steps {
  /** What `sent.log` says now; `null`: it cannot be read. */
  log(): Promise<SentContents | null>;
  /** Checkpoints that stand outside of the journal and its log. Never rejects. @param counters whose. */
  outside(counters: readonly string[]): Promise<readonly OutsideCheckpoint[]>;
}

/** The share of all work that is the chain; the rest is the replay. */
const CHAIN_SHARE = 0.5;

/**
 * Checks a journal on a connection that only reads, as it stood at one moment, however much is sold meanwhile. `null`: stopped.
 * @throws what SQLite throws, but for a database that is damaged: that is a fault.
 */
export async function verifyJournal(
  database: Database.Database,
  parts: VerifyParts,
): Promise<Verdict | null> {
  const faults = new FaultList();
  let seen: Seen | null = null;
  try {
    const pinned = await pinnedFaults(database, parts, faults);
    if (pinned === 'stopped') return null;
    seen = pinned;
    // Read now, so that what it knows is in the journal by now, and what the journal had is in it.
    const log = await parts.log();
    if (log === null) faults.add('log', { name: 'sent.log' });
    else if (seen !== null) logFaults(database, log, seen.lastEvent, faults);
    if (seen !== null && seen.n > 0) {
      const marks = log?.marks ?? [];
      const outside = await parts.outside(countersOf(database));
      headFaults(database, handleOf(database), marks, faults);
      const all = [...checkpointsInLog(marks, 'sent.log'), ...outside];
      checkpointFaults(database, handleOf(database), all, faults);
    }
    parts.progress(1);
  } catch (error) {
    if (!isDamage(error)) throw error;
    faults.add('damaged');
  }
  return { n: seen?.n ?? 0, count: faults.count, faults: faults.named() };
}

/** Every counter whose journal this is or was. */
function countersOf(database: Database.Database): readonly string[] {
  return z.array(z.string()).parse(database.prepare('SELECT DISTINCT counter FROM epochs').pluck().all());
}

/** What was checked: places up to `n`, and events up to `lastEvent`. */
interface Seen {
  readonly n: number;
  readonly lastEvent: number;
}

/** Checks the journal as it stands when this begins. `null`: its tables are not ours, and nothing can be held against them. */
async function pinnedFaults(
  database: Database.Database,
  parts: VerifyParts,
  faults: FaultList,
): Promise<Seen | 'stopped' | null> {
  const { progress, pause } = parts;
  database.exec('BEGIN');
  try {
    // The first read pins what is checked.
    if (!(await schemaFaults(database, faults))) return null;
    const last = newest(database, 'SELECT ifnull(max(n), 0) FROM chain');
    const lastEvent = newest(database, 'SELECT ifnull(max(seq), 0) FROM recharge_events');
    const damaged = damagedTable(database, 'integrity_check');
    if (damaged !== null) faults.add('damaged', { name: damaged });
    const found = await linkFaults(database, last, faults, {
      progress: (share) => progress(share * CHAIN_SHARE),
      pause,
    });
    if (found === null) return 'stopped';
    insertedFaults(database, found, faults);
    epochFaults(database, faults);
    const isDone = await replayFaults(handleOf(database), faults, {
      progress: (share) => progress(CHAIN_SHARE + share * (1 - CHAIN_SHARE)),
      pause,
    });
    return isDone ? { n: last, lastEvent } : 'stopped';
  } finally {
    database.exec('ROLLBACK');
  }
}

function newest(database: Database.Database, sql: string): number {
  return z.int().parse(database.prepare(sql).pluck().get());
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/.test(code);
}
