import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { figuresOf } from './figures';
import { measuredStart, type Start } from './measured-start';
import { practiceFolder, shopFolder } from './prepared-folders';

/** What is started, in this order, round after round: what slows the machine down slows all of them. */
interface Candidate {
  readonly name: string;
  readonly app: string;
  readonly dataFolder: string;
  readonly starts: Start[];
}

const BESIDE = '--beside=';
const JOURNAL_ROWS = 100_000;
const AIMS = { usableMs: 1.3, cpuMs: null, megabytes: 1.5 } as const;
const UNITS = {
  usableMs: 'ms until usable',
  cpuMs: 'ms of CPU until usable',
  megabytes: 'MB of memory',
} as const;

/**
 * `npm run bench:start -- [rounds] [--beside=<folder>] [flags of Electron]`: how long Galla takes to be usable, and its
 * memory, beside a bare window, and beside another built Galla in that folder, such as the one of before a change. Where there is no GPU, `--disable-gpu` spares all of them Chromium's search for one.
 */
async function benchStart(rounds: number, words: readonly string[]): Promise<void> {
  const besides = words.filter((word) => word.startsWith(BESIDE)).map((word) => word.slice(BESIDE.length));
  const flags = words.filter((word) => !word.startsWith(BESIDE));
  const electron =
    process.env['ELECTRON_EXEC_PATH']
    ?? execFileSync(process.execPath, ['scripts/electron-path.mjs'], { encoding: 'utf8' }).trim();
  const folder = mkdtempSync(join(tmpdir(), 'galla-start-'));
  try {
    const bare = candidate('bare window', 'test/bench/start/bare-window');
    const practice = candidate('Galla, practice mode', '.');
    const shop = candidate(`Galla, ${JOURNAL_ROWS.toLocaleString('en-IN')} recharges`, '.');
    const hindi = candidate('Galla, practice mode, Hindi', '.');
    const others = besides.map((app) => candidate('the other, practice mode', app));
    for (const { dataFolder } of [practice, ...others]) practiceFolder(dataFolder);
    practiceFolder(hindi.dataFolder, 'hi');
    await shopFolder(shop.dataFolder, JOURNAL_ROWS);

    const all = [bare, ...others, practice, hindi, shop];
    // The first start of each fills caches: the system's, Chromium's and V8's.
    for (const { app, dataFolder } of [...all, ...all]) await measuredStart(electron, app, dataFolder, flags);
    for (let round = 1; round <= rounds; round += 1) {
      for (const { app, dataFolder, starts } of all) {
        starts.push(await measuredStart(electron, app, dataFolder, flags));
      }
      process.stderr.write(`round ${round} of ${rounds}\n`);
    }
    console.log(`${rounds} warm starts of each, in turns, ${cpus().length} × ${cpus()[0]?.model ?? '?'}`);
    for (const what of ['usableMs', 'cpuMs', 'megabytes'] as const) report(what, bare, all);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  function candidate(name: string, app: string): Candidate {
    return {
      name,
      app: resolve(app),
      dataFolder: mkdtempSync(join(folder, 'data-')),
      starts: [],
    };
  }
}

function report(what: keyof Start, bare: Candidate, all: readonly Candidate[]): void {
  const medianOf = ({ starts }: Candidate): number => figuresOf(starts.map((start) => start[what])).median;
  console.log(`\n${UNITS[what]}`);
  for (const candidate of all) {
    const { median, least, most } = figuresOf(candidate.starts.map((start) => start[what]));
    const ratio = median / medianOf(bare);
    const aim = AIMS[what] === null ? '' : ` (aim ${AIMS[what]}×)`;
    const verdict = candidate === bare ? '' : `${ratio.toFixed(2)}×${aim}`;
    const figures = [median, least, most].map((value) => value.toFixed(0).padStart(6)).join('');
    console.log(`${candidate.name.padEnd(28)}${figures}  ${verdict}`.trimEnd());
  }
}

await benchStart(Number(process.argv[2] ?? 10), process.argv.slice(3));
