import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCopy } from '../../src/main/journal/database/check-copy';
import { open } from '../../src/main/journal/database/open';
import { journalCalls } from '../../src/main/journal/thread/calls';
import { faultsIn, lostFrom } from './faults-in';
import { aRound } from './till';

/**
 * `npm run test:close -- [kills]`: a till that sells, gives back and closes without end, killed at any moment and started
 * again. After each kill its journal is held against what it had told. 500 kills if not told otherwise.
 */
const [first = '500', file = ''] = process.argv.slice(2);

async function journalAt(path: string) {
  const opened = await open(path);
  if (!opened.ok) throw new Error(opened.failure);
  const database = opened.value;
  return { database, journal: journalCalls(database, { recognise: () => null, checkCopy }) };
}

async function sellUntilKilled(): Promise<void> {
  const { database, journal } = await journalAt(file);
  const run = String(process.pid);
  for (;;) {
    const round = aRound({ database, journal, run, committed: (what) => writeSync(1, `${what}\n`) });
    for (const _ of round);
  }
}

/** Lets a till run for so long and answers what it told. The last line may be torn: it told nothing. */
function killedAfter(ms: number, path: string): Promise<readonly string[]> {
  const till = spawn(process.execPath, [process.argv[1] ?? '', 'till', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  till.stdout.setEncoding('utf8').on('data', (more: string) => {
    if (said === '') setTimeout(() => till.kill('SIGKILL'), ms);
    said += more;
  });
  return new Promise((resolve, reject) => {
    till.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`the till ended by itself: ${code}`));
    });
  });
}

async function killMany(kills: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-close-kills-'));
  const path = join(folder, 'journal.db');
  let commits = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const told = await killedAfter(Math.random() * 60, path);
    commits += told.length;
    const { database, journal } = await journalAt(path);
    const faults = [
      ...faultsIn(database, journal),
      ...lostFrom(database, told).map((line) => `lost: ${line}`),
    ];
    const closes = database.prepare('SELECT count(*) FROM closes').pluck().get();
    database.close();
    if (faults.length > 0) throw new Error(`after kill ${kill} (${path}):\n${faults.join('\n')}`);
    if (kill % 50 === 0)
      console.log(`${kill} kills, ${commits} commits told, ${String(closes)} closes: all is well`);
  }
  rmSync(folder, { recursive: true });
}

await (first === 'till' ? sellUntilKilled() : killMany(Number(first)));
