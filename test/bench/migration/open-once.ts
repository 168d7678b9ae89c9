import { open } from '../../../src/main/journal/database/open';
import { migrations } from '../../../src/main/journal/migrate/migrations';

/** Opens a journal as a start does, and says how long that took: in all, and from the first migration on. */
let migratesSince: number | null = null;

/** Which columns are added is asked first of all of a migration, when the copy before it is made. */
const watched = migrations.map((migration) =>
  Object.defineProperty({ ...migration }, 'columns', {
    get() {
      migratesSince ??= performance.now();
      return 'columns' in migration ? migration.columns : undefined;
    },
  }),
);

const since = performance.now();
const opened = await open(process.argv[2] ?? '', watched);
const until = performance.now();
if (!opened.ok) throw new Error(opened.failure);
const { value: database } = opened;
const version = String(database.pragma('user_version', { simple: true }));
database.close();
const migrated = migratesSince === null ? 0 : until - migratesSince;
console.log(
  `form ${version}, open after ${Math.round(until - since)} ms: ${Math.round(until - since - migrated)} of them the copy and the rest of opening, ${Math.round(migrated)} the migrations`,
);
