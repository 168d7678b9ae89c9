import { expect, type ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { closedJournal } from '../../support/desk/closed-journal';
import { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { holds } from '../../support/trouble/held-reply';
import { keyRingIn, ringAnswered } from '../../support/key-ring';
import { says } from '../../support/scripted-gateway/behaviour';
import { loginAt, WelcomePage } from '../../support/pages/welcome-page';
import { say } from '../../support/say';

const sale = { number: '9876506001', operator: 'ai', amount: '199' } as const;

test('killed during a sale, the next start shows it as Unknown, sends nothing, and follow-up finds its end', async ({
  launch,
  gateway,
  dataFolder,
  electronPath,
}) => {
  test.setTimeout(240_000);
  // The token has to survive the restart, so that follow-up may ask without anybody's help.
  const ring = {
    ...keyRingIn(join(dataFolder, 'ring'), electronPath),
    dataFolder: join(dataFolder, 'data'),
  };
  const killed = await launch(ring);
  await ringAnswered(killed.page);
  await new WelcomePage(killed.page).connect(loginAt(gateway.address));
  gateway.plan(sale.number, holds(says('Success')).behaviour);
  const refId = await new CounterPage(killed.page).sell(sale);
  const status = holds(says('Success'));
  gateway.plan(refId, status.behaviour, 'status');
  await expect.poll(() => gateway.requests('recharge').length).toBe(1);

  const ended = new Promise((resolve) => killed.app.process().once('exit', resolve));
  // With a key ring the process that was started is a shell around Galla.
  process.kill(await killed.app.evaluate(() => process.pid), 'SIGKILL');
  await ended;

  const again = new CounterPage((await launch(ring)).page);
  const row = again.row(sale.number);
  await expect(again.word(row)).toHaveText('Unknown');
  await row.getByRole('button').press('Enter');
  const details = again.page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await expect(details).toContainText(refId);
  await expect(details).toContainText(say('cause.interrupted'));
  await again.keys.press('Escape');

  status.release();
  await expect(again.word(row)).toHaveText('Success', { timeout: 180_000 });
  expect(gateway.requests('recharge')).toHaveLength(1);
  expect(gateway.seen().get(refId)).toBe(1);
});

test('quitting while a recharge is on its way asks first, waits, and keeps its end', async ({
  counter,
  galla,
  gateway,
}) => {
  const held = holds(says('Success'));
  gateway.plan(sale.number, held.behaviour);
  await counter.sell(sale);
  await answerQuestions(galla.app, 'Keep Galla open');
  await closeWindow(galla.app);
  await expect.poll(() => questionsAsked(galla.app)).toEqual(['A recharge is being sent.']);
  await counter.shows('Sending');

  const ended = new Promise((resolve) => galla.app.process().once('exit', resolve));
  await answerQuestions(galla.app, 'Wait, then quit');
  await closeWindow(galla.app);
  await expect.poll(() => questionsAsked(galla.app)).toEqual(['A recharge is being sent.']);
  held.release();
  expect(await ended).toBe(0);
  expect(closedJournal(galla.dataFolder, 'journal.db')).toMatchObject([
    { number: sale.number, state: 'success' },
  ]);
  expect(gateway.requests('recharge')).toHaveLength(1);
});

/** From now on answers every question of the system with this button, and notes what was asked. */
async function answerQuestions(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, pressed) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'asked', asked);
    const showMessageBox = (_: unknown, box: { message: string; buttons: string[] }) => {
      asked.push(box.message);
      return Promise.resolve({ response: box.buttons.indexOf(pressed), checkboxChecked: false });
    };
    Object.assign(dialog, { showMessageBox });
  }, button);
}

function questionsAsked(app: ElectronApplication): Promise<unknown> {
  return app.evaluate<unknown>('globalThis.asked');
}

/** Closes the window as its cross does. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}
