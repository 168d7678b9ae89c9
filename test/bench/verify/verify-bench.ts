import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { open } from '../../../src/main/journal/database/open';
import { writeCopyMark } from '../../../src/main/journal/sent-log/sent-line';
import { journalCalls } from '../../../src/main/journal/thread/calls';
import { verifyFiles } from '../../../src/main/journal/verify/verify-files';

/** How long `--verify` takes of a journal that `bench:journal -- --keep FILE` has left. */
const { positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true });
const [file = ''] = positionals;

/** What was filled in bulk has no places in the chain yet. Not synced: this is not what is measured. */
async function enterChain(): Promise<void> {
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.failure);
  const database = opened.value;
  database.pragma('synchronous = OFF');
  const journal = journalCalls(database, { recognise: () => null, checkCopy: () => 'good' });
  const began = performance.now();
  while (journal.fillChain());
  const places = String(database.prepare('SELECT max(n) FROM chain').pluck().get());
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  console.log(`${places} places of the chain, entered in ${seconds(began)} s`);
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

await enterChain();
const log = `${file}.sent.log`;
// As after a copy: a bulk fill writes no log.
writeFileSync(log, writeCopyMark('journal-2026-01-09.db', 0));
const cpuBefore = process.cpuUsage();
const began = performance.now();
const verdict = await verifyFiles(
  { elsewhere: null, file, log },
  { progress: () => undefined, pause: async () => false },
);
const { user, system } = process.cpuUsage(cpuBefore);
console.log(
  `${verdict?.n ?? 0} places checked in ${seconds(began)} s, ${((user + system) / 1e6).toFixed(1)} s of them of a processor, `
    + `load ${loadavg()[0]?.toFixed(1) ?? ''}; faults ${verdict?.count ?? 'not told'}`,
);
for (const { kind, name, key, n } of verdict?.faults.slice(0, 5) ?? [])
  console.log(`  ${kind} ${name ?? ''} ${key ?? ''} ${n ?? ''}`);
