import { expect, type ElectronApplication } from '@playwright/test';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { holds } from '../../support/trouble/held-reply';
import { QuickHands } from '../../support/pages/quick-hands';
import { says } from '../../support/scripted-gateway/behaviour';
import { SettingsPage } from '../../support/pages/settings-page';
import { slowCall } from '../../support/trouble/slow-call';

test('two sections saved one right after the other on a slow disk are both kept', async ({
  counter,
  galla,
}) => {
  const { page } = counter;
  const settings = new SettingsPage(page);
  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma');
  await settings.open('Counter');
  await settings.field('Status checks a day').fill('77');
  await settings.open('Shop');
  await slowCall(galla.app, 'settings:save', 900);
  await settings.field('Shop name').press('Enter');
  await page.getByRole('tab', { name: 'Counter', exact: true }).click();
  await settings.field('Status checks a day').press('Enter');
  await expect(
    page.getByRole('tabpanel', { name: 'Counter', exact: true }).getByText(/^Saved/),
  ).toBeVisible();
  const saved = await call(page, 'settings:read', {});
  expect(saved).toMatchObject({ value: { shop: { name: 'Sharma' }, counter: { dailyChecks: 77 } } });
});

test('what is typed on while a section is being saved is not called saved', async ({ counter, galla }) => {
  const settings = new SettingsPage(counter.page);
  await slowCall(galla.app, 'settings:save', 600);
  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma');
  await settings.press('Save');
  await settings.fill('Shop name', 'Sharma Mobile');
  const panel = counter.page.getByRole('tabpanel', { name: 'Shop', exact: true });
  await expect(counter.page.getByRole('banner')).toContainText('Sharma');
  await expect(panel.getByText('Not saved yet.')).toBeVisible();
  await expect(panel.getByText('Saved:')).toBeHidden();
});

test('settings that are not saved yet outlive a look at connecting an account', async ({ practice }) => {
  const { page } = practice;
  const settings = new SettingsPage(page);
  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Connect your account' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Galla' })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(settings.field('Shop name')).toHaveValue('Sharma');
});

test('an Enter that bounces is one try of the owner’s passphrase', async ({ counter, galla }) => {
  const { page } = counter;
  await call(page, 'owner:lock', {});
  await slowCall(galla.app, 'owner:unlock', 800);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const passphrase = page.getByLabel('Owner passphrase', { exact: true });
  await expect(passphrase).toBeFocused();
  await passphrase.fill('not the passphrase');
  const hands = await QuickHands.at(page);
  const asked = await countCalls(galla.app);
  await hands.press(['Enter', 'Enter', 'Enter'], 30);
  // The button shows that it is busy.
  await expect(page.locator('.button[data-busy]')).toHaveText('Unlock');
  await expect(passphrase).toHaveValue('');
  await page.waitForTimeout(500);
  expect((await asked()).filter((name) => name === 'owner:unlock')).toHaveLength(1);
});

/** What the page asks of main from now on. */
async function countCalls(app: ElectronApplication): Promise<() => Promise<readonly unknown[]>> {
  await app.evaluate(({ ipcMain }) => {
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map)) throw new Error('Electron keeps its handlers elsewhere now');
    const asked: unknown[] = [];
    Reflect.set(globalThis, 'askedOfMain', asked);
    for (const [channel, handler] of handlers) {
      handlers.set(channel, (event: unknown, name: unknown, request: unknown): unknown => {
        asked.push(name);
        return Reflect.apply(handler, undefined, [event, name, request]);
      });
    }
  });
  return () => app.evaluate<readonly unknown[]>('globalThis.askedOfMain');
}

interface Question {
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Answers main's questions by the button at this place, and keeps them. */
async function answerQuestions(
  app: ElectronApplication,
  response: number,
): Promise<() => Promise<Question[]>> {
  await app.evaluate(({ dialog }, place) => {
    const questions: unknown[] = [];
    Reflect.set(globalThis, 'questions', questions);
    const answer = (_window: unknown, options: unknown): Promise<unknown> => {
      questions.push(options);
      return Promise.resolve({ response: place, checkboxChecked: false });
    };
    Reflect.set(dialog, 'showMessageBox', answer);
  }, response);
  return () => app.evaluate<Question[]>('globalThis.questions');
}

async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.getTitle() === 'Galla') window.close();
  });
}

test('closing the window with settings that are not saved asks first, and stays open by default', async ({
  counter,
  galla,
}) => {
  const settings = new SettingsPage(counter.page);
  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma');
  // Out of sight is not out of mind.
  await counter.page.keyboard.press('F1');
  const stay = await answerQuestions(galla.app, 0);
  await closeWindow(galla.app);
  await expect
    .poll(stay)
    .toMatchObject([
      { message: 'Some settings are not saved.', buttons: ['Keep Galla open', 'Close without saving'] },
    ]);
  await counter.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(settings.field('Shop name')).toHaveValue('Sharma');

  const leave = await answerQuestions(galla.app, 1);
  const ended = new Promise((resolve) => galla.app.process().once('exit', resolve));
  await closeWindow(galla.app);
  await leave().catch(() => undefined);
  await ended;
});

test('closing the window asks nothing once the settings are saved, or typed back', async ({
  counter,
  galla,
}) => {
  const settings = new SettingsPage(counter.page);
  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma');
  await settings.press('Save');
  await expect(counter.page.getByText('Saved:')).toBeVisible();
  await settings.fill('Shop name', 'Sharma 2');
  await settings.fill('Shop name', 'Sharma');
  await counter.page.keyboard.press('F1');
  await expect(counter.number).toBeFocused();
  const ended = new Promise((resolve) => galla.app.process().once('exit', resolve));
  await answerQuestions(galla.app, 0);
  await closeWindow(galla.app);
  await ended;
});

test('a sale on its way and settings that are not saved are one question', async ({
  counter,
  galla,
  gateway,
}) => {
  const settings = new SettingsPage(counter.page);
  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma');
  await counter.page.keyboard.press('F1');
  const held = holds(says('Success'));
  gateway.plan('9876507001', held.behaviour);
  await counter.sell({ number: '9876507001', operator: 'ai', amount: '199' });
  await expect.poll(() => gateway.requests('recharge').length).toBe(1);
  const ended = new Promise((resolve) => galla.app.process().once('exit', resolve));
  const asked = await answerQuestions(galla.app, 1);
  await closeWindow(galla.app);
  await expect
    .poll(asked)
    .toMatchObject([
      { message: 'A recharge is being sent.', buttons: ['Keep Galla open', 'Wait, then quit'] },
    ]);
  expect(JSON.stringify(await asked())).toContain('What you typed in Settings is lost');
  held.release();
  await ended;
});
