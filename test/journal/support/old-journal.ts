import Database from 'better-sqlite3';
import { join } from 'node:path';
import { journalCalls, type JournalCalls } from '../../../src/main/journal/thread/calls';
import { migrations } from '../../../src/main/journal/migrate/migrations';
import { open } from '../../../src/main/journal/database/open';
import { journalFolder } from './journal-folder';
import { plainHelp } from './open-journal';

/**
 * A journal as the program of an earlier version left it, in a folder of its own: with what `work` makes in a journal
 * of today, as far as the earlier one has the tables and columns. Answers its file, closed.
 * @param numbers what the rows hold as their number instead, in their order: spellings that today's shield refuses.
 */
export async function oldJournal(
  version: number,
  work: (journal: JournalCalls, database: Database.Database) => void,
  numbers: readonly string[] = [],
): Promise<string> {
  const today = join(journalFolder(), 'today.db');
  const made = await open(today);
  const file = join(journalFolder(), 'journal.db');
  const opened = await open(
    file,
    migrations.filter((migration) => migration.version <= version),
  );
  if (!made.ok || !opened.ok) throw new Error('a journal did not open');
  // Nobody looks whether it survives a power cut.
  made.value.pragma('synchronous = OFF');
  work(olderCalls(version, journalCalls(made.value, plainHelp)), made.value);
  made.value.close();
  copyAll(today, opened.value, numbers);
  opened.value.close();
  return file;
}

/** The version since which there is a ledger. */
const LEDGER_SINCE = 165;
/** The version since which events say by which rules they were applied. */
const RULES_SINCE = 150;
/** The version since which they are rules 1. */
const FIRST_RULES_UNTIL = 90;

/** What is entered is applied as that version did. */
function olderCalls(version: number, calls: JournalCalls): JournalCalls {
  if (version >= LEDGER_SINCE) return calls;
  const before2 = version < FIRST_RULES_UNTIL ? 0 : 1;
  const rules = version >= RULES_SINCE ? 2 : before2;
  return {
    ...calls,
    openIntent: (intent, windowMs, moment, ages) =>
      calls.openIntent(intent, windowMs, { ...moment, rules }, ages),
    enter: (refId, entry, moment, expected) => calls.enter(refId, entry, { ...moment, rules }, expected),
  };
}

/** What an earlier version wrote otherwise: the given numbers; dealings that do not say what they left. */
const olderValues: Readonly<Record<string, string>> = {
  'recharges.number': 'ifnull(@numbers ->> (seq - 1), number)',
  'recharge_events.entry': `json_remove(entry, '$.leftPaise')`,
};

function copyAll(today: string, old: Database.Database, numbers: readonly string[]): void {
  const columnsOf = (schema: 'main' | 'today', table: string): readonly string[] =>
    old.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema).map(String);
  old.prepare('ATTACH ? AS today').run(today);
  for (const table of ['recharges', 'recharge_events', 'balances', 'debt_payments']) {
    const before = columnsOf('main', table);
    const names = columnsOf('today', table).filter((name) => before.includes(name));
    if (names.length === 0) continue;
    const values = names.map((name) => olderValues[`${table}.${name}`] ?? name);
    old
      .prepare(
        `INSERT INTO main.${table} (${names.join(', ')})
         SELECT ${values.join(', ')} FROM today.${table} WHERE @numbers IS NOT NULL ORDER BY seq`,
      )
      .run({ numbers: JSON.stringify(numbers) });
  }
  old.exec('DETACH today');
}
