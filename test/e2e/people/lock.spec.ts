import { expect, type Page } from '@playwright/test';
import { groupNumber } from '../../../src/preload/contract/rules/number';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { IDLE_MS } from '../../../src/main/people/counter-session';
import { call } from '../../support/electron-app';
import { holdTimersOf } from '../../support/trouble/held-timers';
import { CountedKeys } from '../../support/pages/counted-keys';
import { SettingsPage } from '../../support/pages/settings-page';
import { asha, hirePeople, PeoplePage, ravi, suresh } from '../../support/pages/people-page';
import { reportParts, ReportsPage } from '../../support/pages/reports-page';

const sale = { number: '9876502001', operator: 'ai', amount: '199' } as const;

test('from locked to typing in six keys', async ({ counter }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha, ravi);
  const keys = new CountedKeys(page);
  await keys.press('2');
  await keys.type(asha.pin);
  await keys.press('Enter');
  await expect(counter.number).toBeFocused();
  expect(keys.pressed).toBe(6);
  await expect(page.getByRole('banner')).toContainText('Asha');

  await people.lock();
  await expect(people.tile(suresh)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(people.pin).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(people.tile(ravi)).toBeFocused();
});

test('a PIN that is touched', async ({ counter }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha);
  await people.tile(asha).click();
  for (const digit of `${asha.pin}9`) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Take back the last digit', exact: true }).click();
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(counter.number).toBeFocused();
});

test('wrong PINs say how many tries are left, then wait by a clock, and a manager lifts it', async ({
  counter,
}) => {
  test.setTimeout(90_000);
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha, ravi);
  await people.tile(asha).press('Enter');
  for (const left of ['4 more tries', '3 more tries', '2 more tries', '1 more try']) {
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await expect(page.getByText(left)).toBeVisible();
    await expect(people.pin).toHaveValue('');
    await expect(people.pin).toBeFocused();
  }
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Too many wrong tries for Asha.')).toBeVisible();
  await expect(page.getByText(/^0:5\d$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeDisabled();
  await page.keyboard.type(asha.pin);
  await page.keyboard.press('Enter');
  await expect(people.title).toBeVisible();

  await page.keyboard.press('Escape');
  await people.unlock(ravi);
  await new SettingsPage(page).open('People');
  await page.getByRole('button', { name: 'Lift the wait of Asha', exact: true }).click();
  await expect(page.getByText('Asha can try again now.')).toBeVisible();
  await people.lock();
  await people.unlock(asha);
  await expect(counter.number).toBeFocused();
});

test('nothing of the shop is in the page of a locked counter', async ({ counter }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha);
  await people.unlock(asha);
  await counter.sell({ ...sale, amount: '243' });
  await counter.shows('Success');
  const refId = await counter.id('Ref id');
  await page.keyboard.press('F4');
  await page.keyboard.type('98765');
  await expect(page.getByRole('table', { name: 'Recharges' }).getByRole('row')).toHaveCount(2);
  expect(await inMemory(page, sale.number)).toBe(true);

  await people.lock();
  const html = await page.content();
  for (const told of [sale.number, groupNumber(sale.number), '243', refId, '98765'])
    expect(html).not.toContain(told);
  // Chooses nobody; but the engine remembers what its last regular expression looked at, and so looks at this.
  await page.keyboard.press('9');
  await expect.poll(() => inMemory(page, sale.number)).toBe(false);

  await people.unlock(asha);
  await expect(counter.number).toBeFocused();
  await test.step('nor is a sale from which somebody had gone on', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('9');
    await page.keyboard.press('Backspace');
    expect(await inMemory(page, refId)).toBe(true);
    await people.lock();
    await page.keyboard.press('9');
    await expect.poll(() => inMemory(page, refId)).toBe(false);
    await people.unlock(asha);
  });
  await expect(counter.row(sale.number)).toBeVisible();
});

test('what was typed waits for the same person and is shown to no other', async ({ counter }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha, ravi);
  await people.unlock(asha);
  await counter.toReadBack(sale);
  await people.lock();
  await expect(counter.readBack).toBeHidden();

  await people.unlock(ravi);
  await expect(counter.number).toHaveValue('');
  await expect(counter.amount).toHaveValue('');
  await people.lock();

  await people.unlock(asha);
  await expect(counter.readBack).toBeHidden();
  await expect(counter.number).toHaveValue(groupNumber(sale.number));
  await expect(counter.amount).toHaveValue(sale.amount);
  await people.lock();

  await people.unlock(ravi);
  await counter.sell({ number: '7000123456', operator: 'ji', amount: '239' });
  await people.lock();
  await people.unlock(asha);
  await expect(counter.number).toHaveValue('');
});

test('a sale that was on its way when the counter was locked is not typed any more, and its outcome is there', async ({
  counter,
}) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha);
  await people.unlock(asha);
  await counter.toReadBack(sale);
  await expect(counter.send).toBeEnabled();
  await page.keyboard.press('Enter');
  await people.lock();
  await people.unlock(asha);
  await expect(counter.number).toHaveValue('');
  await expect(counter.outcome).toContainText(groupNumber(sale.number));
});

test('ten minutes without a key lock the counter, the read-back too; what was typed waits', async ({
  counter,
  galla,
  gateway,
}) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha);
  const idle = await holdTimersOf(galla.app, IDLE_MS);
  await people.unlock(asha);
  await counter.toReadBack(sale);
  await idle.end();
  await expect(people.title).toBeVisible();
  await expect(counter.readBack).toBeHidden();
  await expect(people.tile(asha)).toBeVisible();
  await people.unlock(asha);
  await expect(counter.readBack).toBeHidden();
  await expect(counter.number).toHaveValue(groupNumber(sale.number));
  expect(gateway.requests('recharge')).toEqual([]);
});

test('a shop of one person notices nothing', async ({ counter }) => {
  const { page } = counter;
  await page.keyboard.type('98765');
  await page.keyboard.press('Control+l');
  await expect(counter.number).toHaveValue(/98765/);
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeHidden();
  await expect(page.getByRole('contentinfo')).not.toContainText('Ctrl L');
  await page.keyboard.press('F12');
  const keys = page.getByRole('dialog', { name: 'All keys' });
  await expect(keys).not.toContainText('lock the counter');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await counter.number.press('Escape');
  await expect(counter.number).toHaveValue('');

  // A sale, its details, every report and the drawer: nobody is asked for, locked out or named.
  await counter.sell(sale);
  await counter.shows('Success');
  await call(page, 'owner:lock', {});
  const looked: string[] = [];
  const look = async (where: string): Promise<void> => {
    await page.waitForTimeout(200);
    looked.push(where);
    const text = await page.locator('body').innerText();
    expect(text, where).not.toMatch(
      /\b(PIN|Lock|Who is at the counter|Allowed by another|Manager|not verified)\b/,
    );
    await expect(page.getByRole('textbox', { name: 'PIN', exact: true }), where).toHaveCount(0);
  };
  await look('counter');
  await counter.row(sale.number).getByRole('button').press('Enter');
  await look('details');
  await page.keyboard.press('Escape');
  for (const key of ['F4', 'F3', 'Shift+F3', 'F11']) {
    await page.keyboard.press(key);
    await look(key);
    if (key === 'F11') await page.keyboard.press('Escape');
  }
  const reports = new ReportsPage(page);
  for (const part of reportParts) {
    await reports.choose(part);
    await look(part);
  }
  expect(looked).toEqual(
    expect.arrayContaining(['Day', 'Close the day', 'Earlier closes', 'On account', 'Drawer', 'Complaints']),
  );
});

test('the lock screen and its PIN are for everybody', async ({ counter }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha, ravi);
  expect(await foundByAxe(page)).toEqual([]);
  await people.show(asha, '9999');
  await expect(page.getByText('4 more tries')).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await people.tile(suresh).press('Enter');
  await page.getByRole('button', { name: 'Forgotten passphrase', exact: true }).click();
  expect(await foundByAxe(page)).toEqual([]);
});

/** Whether a text is anywhere in the memory of the page, once what nobody holds any more has gone. */
async function inMemory(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('').includes(text);
}
