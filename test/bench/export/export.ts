import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { exportHistory } from '../../../src/main/desk/export-history';
import { ok } from '../../../src/preload/contract/result';
import { aRecharge } from '../../renderer/history/a-recharge';
import { searchingFor } from '../../support/builders/searching-for';
import { fakeClock } from '../../support/fake-clock';

/**
 * How long the export of a million recharges takes, how much memory it holds and how long it holds the main thread, as CSV and
 * as XLSX. The pages come from memory: what the journal takes for them is in `bench:journal`.
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const PAGE = 200;

for (const as of ['csv', 'xlsx'] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-'));
  const file = join(folder, `history.${as}`);
  let given = 0;
  const historyPage = async () => {
    // As the answer of another thread comes.
    await new Promise((resume) => setImmediate(resume));
    const page = Array.from({ length: Math.min(PAGE, rows - given) }, (_, n) => {
      const nth = given + n;
      return aRecharge({
        number: `98765${String(nth % 100_000).padStart(5, '0')}`,
        txnId: `TX${nth}`,
        message: `Recharge of ${nth} was successful`,
      });
    });
    given += page.length;
    return ok({ rows: page, before: given < rows ? given : null, lookedTo: null });
  };
  let mostMegabytes = 0;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const written = await exportHistory(
    {
      journal: { historyPage, stories: async () => ok([]) },
      clock: fakeClock(),
      selling: () => false,
    },
    searchingFor(),
    file,
    {
      as,
      withStories: false,
      shown: (row) => row,
      shownEvent: (event) => event,
      isStopped: () => false,
      progress() {
        mostMegabytes = Math.max(mostMegabytes, process.memoryUsage.rss() / 1_048_576);
      },
    },
  );
  delay.disable();
  const seconds = (performance.now() - began) / 1000;
  const share = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
  process.stdout.write(
    `${as}: ${written.ok ? written.value : 'failed'} rows in ${seconds.toFixed(1)} s, file ${Math.round(statSync(file).size / 1_048_576)} MB, memory at most ${Math.round(mostMegabytes)} MB, main thread held ${share(delay.percentile(99))} ms (p99), ${share(delay.max)} ms at most\n`,
  );
  rmSync(folder, { recursive: true, force: true });
}
