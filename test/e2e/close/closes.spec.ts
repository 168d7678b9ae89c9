import { expect } from '@playwright/test';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { startFakePrinter, type FakePrinter } from '../../support/fake-printer/fake-printer';
import { printOnPaper } from '../../support/fake-printer/print-on-paper';
import { ClosePage } from '../../support/pages/close-page';
import { useNetworkPrinter } from '../../support/pages/use-network-printer';
import { says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import { soldFor } from '../../support/sold-for';

const nothing = ['', '', '', '', '', '', '', '', '', '', ''];

let printer: FakePrinter;
test.beforeEach(async () => {
  printer = await startFakePrinter();
});
test.afterEach(() => printer.close());

test('a Z goes to paper by one key, and says its name and what was short', async ({ practice }) => {
  const { page } = practice;
  await useNetworkPrinter(page, printer);
  await soldFor(page, '613', '614');
  const close = new ClosePage(page);
  await close.toCount('without asking');
  await close.count(['2', '1', '', '', '1', '', '', '', '', '', '']);
  await close.toFinish();
  const name = await close.finish(['1000', '']);
  await expect(close.button('Print the Z')).toBeFocused();
  // All ways on from it are in one row.
  const [first, last] = [
    await close.button('Print the Z').boundingBox(),
    await close.button('Done').boundingBox(),
  ];
  expect(last?.y).toBe(first?.y);
  expect(last?.height).toBe(first?.height);
  await close.keys.press('Enter');
  await expect(page.getByText(`Z ${name} goes to Counter printer.`)).toBeVisible();
  await expect.poll(() => printer.finished.length, { timeout: 15_000 }).toBe(1);
  const read = () => printOnPaper(printer.finished[0] ?? Buffer.alloc(0), 384);
  await expect.poll(() => read().text, { timeout: 15_000 }).toContain(name);
  // Lines with a rupee sign are pictures on this printer; what they say stands on the paper on screen.
  const { text, pictures, problems, drawerKicks } = read();
  expect(text).toContain('PRACTICE');
  expect(pictures.length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  expect(drawerKicks).toEqual([]);
  const paper = page.getByRole('region', { name: 'The Z as it would print now' });
  for (const figure of ['1,227', '1,220', '1,000', '220']) await expect(paper).toContainText(figure);

  await close.keys.press('Escape');
  await expect(close.button('Close the day')).toBeFocused();
  await page.getByRole('tab', { name: 'Earlier closes', exact: true }).click();
  const z = page.getByRole('article', { name: `Z ${name}`, exact: true });
  await expect(z.getByRole('region', { name: 'The Z as it would print now' })).toContainText(name);
  await z.getByRole('button', { name: 'Print the Z', exact: true }).press('Enter');
  await expect.poll(() => printer.finished.length, { timeout: 15_000 }).toBe(2);
});

test('a Z that does not come out of the printer is told of by its name, at the counter', async ({
  practice,
}) => {
  const { page } = practice;
  await useNetworkPrinter(page, printer);
  printer.mood = 'stalls';
  const close = new ClosePage(page);
  await close.toCount('without asking');
  await close.count(nothing);
  await close.toFinish();
  const name = await close.finish();
  await close.keys.press('Enter');
  await expect(page.getByText(`Z ${name} goes to Counter printer.`)).toBeVisible();
  await close.keys.press('F1');
  await expect(page.getByRole('region', { name: 'Printing', exact: true })).toContainText(`Z ${name}`, {
    timeout: 15_000,
  });
  printer.mood = 'works';
});

test('what is refunded after the close stands beside what was closed, and in the next close', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  gateway.plan('9876501002', thenBecomes(says('Success'), 'Refunded', 1));
  const refId = await counter.sell({ number: '9876501002', operator: 'ai', amount: '199' });
  await counter.shows('Success');
  const close = new ClosePage(page);
  await close.toCount('without asking');
  await close.count(nothing);
  await close.toFinish();
  const name = await close.finish(['because it is a test', '']);
  await counter.keys.press('F1');
  await page.getByRole('button', { name: 'Check status', exact: true }).press('Enter');
  await counter.shows('Refunded');

  await counter.keys.press('F3');
  await page.getByRole('tab', { name: 'Earlier closes', exact: true }).click();
  const sold = page
    .getByRole('article', { name: `Z ${name}`, exact: true })
    .getByRole('table', { name: 'Sold', exact: true });
  await expect(sold.getByRole('row').filter({ hasText: 'Success' })).toHaveText(/1 · ₹ 199.*–$/);
  await expect(sold.getByRole('row').filter({ hasText: 'Refunded' })).toHaveText(/–.*1 · ₹ 199$/);

  await close.open();
  await close.button('Look at the figures (X)').press('Enter');
  const x = page.getByRole('article', { name: 'X: the figures of now', exact: true });
  await expect(x).toContainText('One recharge of earlier days changed');
  await expect(x).toContainText(refId);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any step of a close, ${colorScheme}`, async ({ practice }) => {
    test.setTimeout(180_000);
    const { page } = practice;
    await page.emulateMedia({ colorScheme });
    await soldFor(page, '500');
    const found: string[] = [];
    const look = async (what: string): Promise<void> => {
      for (const each of await foundByAxe(page)) found.push(`${what} – ${each}`);
    };
    const close = new ClosePage(page);
    await close.open();
    await close.button('Look at the figures (X)').press('Enter');
    await expect(page.getByRole('article', { name: 'X: the figures of now' })).toBeVisible();
    await look('the day, with X');
    await close.button('Open a shift').press('Enter');
    await look('a count for a shift');
    await close.button('Open with this count').press('Enter');
    await close.isCounted('₹ 500 short');
    await look('why it is off');
    await close.keys.press('Escape');
    await look('the day, with a count under way');
    await close.button('Call this count off').press('Enter');
    await close.button('Close the day').press('Enter');
    await look('ask');
    await close.button('Count without asking').press('Enter');
    await close.box('Notes of ₹ 500').fill('many');
    await close.button('Write the count').press('Enter');
    await expect(page.locator('[aria-invalid="true"]')).toBeFocused();
    await look('count, refused');
    await close.box('Notes of ₹ 500').fill('');
    await close.button('Write the count').press('Enter');
    await close.isCounted('₹ 500 short');
    await look('compare');
    await close.keys.press('Enter');
    await expect(close.button('Go on')).toBeFocused();
    await look('figures');
    await close.keys.press('Enter');
    await look('finish');
    await close.finish(['stolen', '']);
    await expect(page.getByRole('region', { name: 'The Z as it would print now' })).toBeVisible();
    await look('done');
    await page.getByRole('tab', { name: 'Earlier closes', exact: true }).click();
    await expect(page.getByRole('article', { name: /^Z / })).toBeVisible();
    await look('earlier closes');
    expect(await call(page, 'close:list', { before: null })).toMatchObject({ value: { closes: [{ n: 1 }] } });
    expect(found).toEqual([]);
  });
}
