import Database from 'better-sqlite3';
import { z } from 'zod';
import { migrate } from '../migrate/migrate';
import { CURRENT_VERSION, migrations } from '../migrate/migrations';
import type { FaultList } from './fault-list';

const schema = z.array(z.object({ type: z.string(), name: z.string(), of: z.string(), sql: z.string() }));
type Part = z.infer<typeof schema>[number];

/** What SQLite keeps for itself. */
const OWN = new Set(['sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4']);

/**
 * Names what is in the schema and is not ours, is ours and lacks, or is written otherwise: a trigger that somebody added would
 * change rows behind everybody's back. Answers whether our tables can be read: one that somebody added beside them hides nothing.
 */
export async function schemaFaults(database: Database.Database, faults: FaultList): Promise<boolean> {
  if (database.pragma('user_version', { simple: true }) !== CURRENT_VERSION) {
    faults.add('schema', { name: 'user_version' });
    return false;
  }
  expected ??= expectedParts();
  const ours = new Map((await expected).map((part) => [nameOf(part), part]));
  const theirs = new Map(partsOf(database).map((part) => [nameOf(part), part]));
  const changed = [...ours].filter(([name, part]) => !isSame(part, theirs.get(name))).map(([, part]) => part);
  const wrong = [...changed, ...[...theirs].filter(([name]) => !ours.has(name)).map(([, part]) => part)];
  for (const { name, type } of wrong) faults.add('schema', { name, key: type });
  return changed.every(({ type }) => type !== 'table');
}

/** Made once: it is the same for every journal. */
let expected: Promise<readonly Part[]> | null = null;

/** The schema that the migrations make. */
async function expectedParts(): Promise<readonly Part[]> {
  const made = new Database(':memory:');
  try {
    await migrate(made, migrations, 0);
    return partsOf(made);
  } finally {
    made.close();
  }
}

function partsOf(database: Database.Database): readonly Part[] {
  return schema
    .parse(
      database
        .prepare(`SELECT type, name, tbl_name AS "of", ifnull(sql, '') AS sql FROM main.sqlite_schema`)
        .all(),
    )
    .filter(({ type, name, sql }) => !OWN.has(name) && !(type === 'index' && sql === ''));
}

function nameOf({ type, name }: Part): string {
  return `${type} ${name}`;
}

function isSame(one: Part, other: Part | undefined): boolean {
  return other !== undefined && one.of === other.of && one.sql === other.sql;
}
