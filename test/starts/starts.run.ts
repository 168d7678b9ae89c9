import { expect } from '@playwright/test';
import { join } from 'node:path';
import { call, test } from '../support/electron-app';
import { electronWithAlteredOutput } from '../support/starting/altered-output';

/** Set by scripts/starts.mjs. */
const starts = Number(process.env['GALLA_STARTS'] ?? '12');

/**
 * Keeps back the line by which Playwright finds Electron's debugger, for a time in which Galla would load its
 * page: what a busy machine does now and then.
 */
const held = '  case "$line" in "DevTools listening"*) sleep "0.$((RANDOM % 9 + 1))";; esac';

for (let number = 1; number <= starts; number += 1) {
  const isHeld = number % 2 === 0;
  test(`start ${number}${isHeld ? ', whose debugger is found late,' : ''} comes up at the first try`, async ({
    launch,
    electronPath,
    dataFolder,
  }) => {
    const executable = isHeld
      ? electronWithAlteredOutput(join(dataFolder, 'program'), electronPath, held)
      : electronPath;
    const galla = await launch({ executable, dataFolder: join(dataFolder, 'data') });
    expect(await call(galla.page, 'app:status', {})).toMatchObject({ ok: true });
    await expect(galla.page.getByRole('heading', { name: 'Welcome to Galla' })).toBeVisible();
    const program = galla.app.process();
    await galla.quit();
    expect(program.exitCode).toBe(0);
  });
}
