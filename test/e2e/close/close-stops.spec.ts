import { expect } from '@playwright/test';
import { join } from 'node:path';
import { test } from '../../support/counter-test';
import { call, type RunningGalla } from '../../support/electron-app';
import { ClosePage } from '../../support/pages/close-page';
import { putBackADay } from '../../support/desk/put-back-a-day';
import { MortalPage } from '../../support/pages/mortal-page';
import { sellByBridge } from '../../support/sell-by-bridge';
import { soldFor } from '../../support/sold-for';

const oneOf500 = ['1', '', '', '', '', '', '', '', '', '', ''];

/** As when the power goes: by its own id, and nothing of it is asked. */
async function kill({ app }: RunningGalla): Promise<void> {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  process.kill(await app.evaluate(() => process.pid), 'SIGKILL');
  await ended;
}

test('killed at each step, the close goes on at that step, with what was written', async ({ launch }) => {
  test.setTimeout(240_000);
  let galla = await launch();
  const again = async (): Promise<ClosePage> => {
    await kill(galla);
    galla = await launch();
    await expect(galla.page.getByRole('textbox', { name: 'Number', exact: true })).toBeFocused();
    const close = new ClosePage(galla.page);
    await close.keys.press('Shift+F3');
    return close;
  };
  await call(galla.page, 'app:practise', {});
  await soldFor(galla.page, '500');

  // Begun, and nothing counted.
  await new ClosePage(galla.page).toCount('without asking');
  let close = await again();
  await expect(close.box('Notes of ₹ 500')).toBeFocused();

  // Counted.
  await close.count(oneOf500);
  await close.isCounted('Exact');
  close = await again();
  await close.isCounted('Exact');
  await expect(close.box('UPI in the bank’s app, ₹')).toBeFocused();

  // Compared.
  await close.toFinish('0');
  close = await again();
  await expect(close.step('Note and cash out')).toBeVisible();
  await close.isCounted('Exact');

  // Closed.
  const name = await close.finish(['100', '']);
  close = await again();
  await expect(close.button('Close the day')).toBeFocused();
  await expect(close.overview).toContainText('Z number 1.');
  const list = await call(galla.page, 'close:list', { before: null });
  const closes = list.ok ? list.value.closes : [];
  expect(closes).toHaveLength(1);
  expect(name).toBe(`${closes[0]?.counter}-${closes[0]?.epoch}-${closes[0]?.n}`);
});

test('money that moved after a stop wants a new count, and says why', async ({ launch }) => {
  let galla = await launch();
  await call(galla.page, 'app:practise', {});
  await soldFor(galla.page, '500');
  const close = new ClosePage(galla.page);
  await close.toCount('without asking');
  await close.count(oneOf500);
  await close.isCounted('Exact');
  await kill(galla);

  galla = await launch();
  await expect(galla.page.getByRole('textbox', { name: 'Number', exact: true })).toBeFocused();
  await sellByBridge(galla.page, { number: '9876543277', amount: '199' });
  const after = new ClosePage(galla.page);
  await after.keys.press('Shift+F3');
  await expect(after.box('Notes of ₹ 500')).toBeFocused();
  await expect(after.step('Count')).toContainText('Count the drawer once more');
  await expect(after.box('Notes of ₹ 500')).toHaveValue('');
  await after.count(['1', '', '1', '1', '2', '', '', '', '1', '2', '']);
  await after.isCounted('Exact');
});

test('a page that dies while the drawer is counted comes back to the count', async ({ galla, practice }) => {
  await soldFor(practice.page, '500');
  await new ClosePage(practice.page).toCount('without asking');
  const mortal = new MortalPage(galla.app);
  await mortal.killAndWaitFor('The window stopped and was opened again.');
  await mortal.run(`location.hash = 'reports/close'`);
  await mortal.shows('Count the drawer');
});

test('a day that nobody closed is closed late, by its own figures, and then the list of such days is empty', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const first = await launch();
  await call(first.page, 'app:practise', {});
  await soldFor(first.page, '500');
  await first.quit();
  putBackADay(join(dataFolder, 'practice.db'));

  const { page } = await launch();
  await expect(page.getByRole('textbox', { name: 'Number', exact: true })).toBeFocused();
  await soldFor(page, '300');
  const close = new ClosePage(page);
  await close.open();
  const late = page.getByRole('region', { name: 'Days that are not closed', exact: true });
  await late.getByRole('button', { name: /^Close / }).press('Enter');
  await expect(close.button('Ask, then count')).toBeFocused();
  await close.keys.press('Tab');
  await close.keys.press('Enter');
  await expect(close.box('Notes of ₹ 500')).toBeFocused();
  // What was sold today lies apart.
  await expect(close.step('Count')).toContainText('₹ 300');
  await close.count(oneOf500);
  await close.isCounted('Exact');
  await close.toFinish();
  await close.finish();
  await close.keys.press('Escape');
  await expect(close.button('Close the day')).toBeFocused();
  await expect(late).toBeHidden();
  const list = await call(page, 'close:list', { before: null });
  expect(list).toMatchObject({ value: { closes: [{ n: 1, soldPaise: 500_00, countedPaise: 500_00 }] } });
});
