import { expect, type ElectronApplication } from '@playwright/test';
import { plainProfile } from '../../support/slips/plain-profile';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { startFakePrinter } from '../../support/fake-printer/fake-printer';
import { aRequestId } from '../../support/builders/a-request-id';

/** The process that draws lines for printers, by its id. */
async function canvasOf(app: ElectronApplication): Promise<number> {
  const id = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('data:') && !webContents.isCrashed())
      ?.webContents.getOSProcessId(),
  );
  if (id === undefined) throw new Error('nothing is drawn on');
  return id;
}

test('a slip comes out although the page that draws its letters has died, before it or in the middle', async ({
  practice,
  galla,
}) => {
  const printer = await startFakePrinter();
  const saved = await call(practice.page, 'printers:save', {
    printer: {
      id: '',
      label: 'Counter printer',
      target: { kind: 'network', host: '127.0.0.1', port: printer.port },
      profile: plainProfile(58),
    },
  });
  expect(saved.ok).toBe(true);
  const refId = await practice.sell({ number: '9876503000', operator: 'airtel', amount: '199' });
  await practice.shows('Success');
  const print = () => call(practice.page, 'slip:print', { requestId: aRequestId(), refId, language: 'hi' });
  await print();
  await expect.poll(() => printer.jobs.length, { timeout: 15_000 }).toBe(1);

  await test.step('dead before the slip', async () => {
    process.kill(await canvasOf(galla.app), 'SIGKILL');
    await print();
    await expect.poll(() => printer.jobs.length, { timeout: 20_000 }).toBe(2);
  });
  await test.step('dead while it draws', async () => {
    const canvas = await canvasOf(galla.app);
    // Held still, so that the drawing is surely under way when it ends.
    process.kill(canvas, 'SIGSTOP');
    await print();
    await practice.page.waitForTimeout(1000);
    process.kill(canvas, 'SIGKILL');
    await expect.poll(() => printer.jobs.length, { timeout: 20_000 }).toBe(3);
  });
  // The printer has it all a moment before its job is closed.
  await expect
    .poll(() => call(practice.page, 'prints:open', {}), { timeout: 20_000 })
    .toEqual({ ok: true, value: [] });
  await printer.close();
});
