import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closedJournal } from '../../support/desk/closed-journal';
import { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { launchEnvironment, launchWords } from '../../support/electron-app';
import { holds } from '../../support/trouble/held-reply';
import { says } from '../../support/scripted-gateway/behaviour';
import { canMount, tinyDisk } from '../../support/trouble/tiny-disk';
import { loginAt, WelcomePage } from '../../support/pages/welcome-page';
import { say } from '../../support/say';
import { wordsForSale } from '../../../src/renderer/src/text/failures';

const sale = { number: '9876505001', operator: 'ai', amount: '199' } as const;

/** What can have happened to a journal while Galla was closed, and the screen that says so. */
const harmed = {
  journal_corrupt: (file: string) => {
    // The first page behind the header of 100 bytes: where SQLite keeps what tables there are.
    const content = readFileSync(file);
    writeFileSync(file, content.fill(0xff, 100, 4096));
  },
  journal_not_a_database: (file: string) => writeFileSync(file, 'Dear diary, today I sold 40 recharges.\n'),
  journal_newer: (file: string) => {
    const database = new Database(file);
    database.pragma('user_version = 9999');
    database.pragma('journal_mode = DELETE');
    database.close();
  },
} as const;

test('a damaged, a foreign and a newer journal are refused with a screen, and not a byte of them changes', async ({
  counter,
  galla,
  launch,
}) => {
  test.setTimeout(180_000);
  await counter.sell(sale);
  await counter.shows('Success');
  await galla.quit();

  for (const code of ['journal_corrupt', 'journal_not_a_database', 'journal_newer'] as const) {
    await test.step(code, async () => {
      const dataFolder = `${galla.dataFolder}-${code}`;
      try {
        cpSync(galla.dataFolder, dataFolder, { recursive: true });
        const file = join(dataFolder, 'journal.db');
        harmed[code](file);
        const before = digest(file);
        const { page, quit } = await launch({ dataFolder });
        await expect(
          page.getByRole('heading', { name: say(`start.${code}.title`), exact: true }),
        ).toBeVisible();
        await expect(page.getByRole('alert')).toContainText(say(`start.${code}.says`));
        // What the button does, nobody is told to do by hand.
        const byHand = page.getByText(say(`start.${code}.todo`), { exact: true });
        await expect(byHand).toHaveCount(code === 'journal_newer' ? 1 : 0);
        await expect(page.getByRole('alert')).toContainText('journal.db');
        await expect(new CounterPage(page).number).toBeHidden();
        await quit();
        expect(digest(file)).toBe(before);
        expect(readdirSync(dataFolder)).not.toContain('journal.db-wal');
      } finally {
        rmSync(dataFolder, { recursive: true, force: true });
      }
    });
  }
});

test('a journal that is gone is not replaced by an empty one, and a copy in its place brings it back', async ({
  counter,
  galla,
  launch,
}) => {
  test.setTimeout(120_000);
  await counter.sell(sale);
  await counter.shows('Success');
  await galla.quit();
  const { dataFolder } = galla;
  const file = join(dataFolder, 'journal.db');
  const kept = readFileSync(file);
  rmSync(file);
  const { page, quit } = await launch({ dataFolder });
  await expect(
    page.getByRole('heading', { name: say('start.journal_missing.title'), exact: true }),
  ).toBeVisible();
  await expect(page.getByText(say('start.journal_missing.todo'))).toBeHidden();
  await expect(page.getByRole('button', { name: say('restore.name'), exact: true })).toBeVisible();
  await quit();
  expect(readdirSync(dataFolder)).not.toContain('journal.db');
  writeFileSync(file, kept);
  const again = await launch({ dataFolder });
  await expect(new CounterPage(again.page).number).toBeVisible();
  await again.quit();
});

test('on a full disk nothing is sent, staff are told, and with room again the counter sells on', async ({
  launch,
  gateway,
}) => {
  test.skip(!canMount, 'only root may mount a disk that can be filled');
  test.setTimeout(180_000);
  const disk = tinyDisk(96);
  try {
    const { page, quit } = await launch({ dataFolder: disk.folder });
    await new WelcomePage(page).connect(loginAt(gateway.address));
    const counter = new CounterPage(page);
    await counter.toReadBack(sale);
    disk.fill();
    await counter.pressSend();
    const { says: refused, todo } = wordsForSale(say, { code: 'disk_full' });
    await expect(page.getByRole('alert').filter({ hasText: refused })).toContainText(todo);
    expect(gateway.requests('recharge')).toEqual([]);
    await expect(counter.number).toHaveValue('98765 05001');

    disk.empty();
    await counter.review.press('Enter');
    await counter.pressSend();
    await counter.shows('Success');
    expect(gateway.requests('recharge')).toHaveLength(1);
    await quit();

    const stopFilling = disk.keepFull();
    const again = await launch({ dataFolder: disk.folder });
    await expect(
      again.page.getByRole('heading', { name: say('start.disk_full.title'), exact: true }),
    ).toBeVisible();
    stopFilling();
    await again.quit();
    disk.empty();
    expect(closedJournal(disk.folder, 'journal.db').map(({ state }) => state)).toContain('success');
  } finally {
    disk.remove();
  }
});

test('a data folder that cannot be written is named, and nothing in it changes', async ({
  launch,
  gateway,
  electronPath,
}) => {
  test.skip(!canMount, 'only root may mount a disk that can be made read-only');
  const disk = tinyDisk(96);
  try {
    const { page, quit } = await launch({ dataFolder: disk.folder });
    await new WelcomePage(page).connect(loginAt(gateway.address));
    await new CounterPage(page).sell(sale);
    await quit();
    const file = join(disk.folder, 'journal.db');
    const before = digest(file);
    disk.readOnly();
    // Playwright cannot see the box of the system that says it; the same sentence goes to stderr.
    const started = spawn(electronPath, launchWords(disk.folder), { env: launchEnvironment() });
    const said: string[] = [];
    started.stderr.on('data', (chunk) => said.push(String(chunk)));
    await expect
      .poll(() => said.join(''), { timeout: 30_000 })
      .toContain('The data folder cannot be written');
    expect(said.join('')).toContain(disk.folder);
    const ended = new Promise((resolve) => started.once('exit', resolve));
    started.kill('SIGKILL');
    await ended;
    expect(digest(file)).toBe(before);
  } finally {
    disk.remove();
  }
});

test('a second start during a sale changes nothing about it', async ({
  counter,
  galla,
  gateway,
  electronPath,
}) => {
  const held = holds(says('Success'));
  gateway.plan(sale.number, held.behaviour);
  await counter.sell(sale);
  const second = spawn(electronPath, launchWords(galla.dataFolder), { env: launchEnvironment() });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await counter.shows('Sending');
  held.release();
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

/** The content and the time of a file. */
function digest(file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  return `${hash} ${statSync(file).mtimeMs}`;
}
