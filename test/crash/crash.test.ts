import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCrashMatrix } from './crash-matrix';

/** The real counter is stopped by a preloaded library, which needs Linux and a C compiler. */
const canStop = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0;

const root = resolve(import.meta.dirname, '../..');

/** A short form of `npm run test:crash` and `npm run test:power`, which the docs say more of. */
describe.runIf(canStop)('the counter, stopped at any step and started again', () => {
  test.each([
    { by: 'a kill', mode: 'kill', kills: 24 },
    { by: 'a power cut', mode: 'power', kills: 12 },
  ] as const)(
    'by $by: no recharge is lost, none is sent twice, none claims what the gateway did not say',
    { timeout: 300_000 },
    async ({ mode, kills }) => {
      const script = resolve(root, 'scripts/electron-path.mjs');
      const electron = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
      const result = await runCrashMatrix({ root, electron, kills, lanes: 2, mode });
      expect(result).toMatchObject({ lost: [], doubled: [], wrong: [], complaints: [] });
      expect(result.kills).toBeGreaterThanOrEqual(kills);
      // Kills that never met a request would prove little.
      expect(result.requests).toBeGreaterThan(0);
      expect(result.places.size).toBeGreaterThan(kills / 3);
    },
  );
});
