import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { startFakePrinter, type FakePrinter } from '../../support/fake-printer/fake-printer';
import { useNetworkPrinter } from '../../support/pages/use-network-printer';
import { printOnPaper } from '../../support/fake-printer/print-on-paper';
import { says } from '../../support/scripted-gateway/behaviour';

const sale = { number: '9876543210', operator: 'airtel', amount: '199' };

let printer: FakePrinter;
test.beforeEach(async () => {
  printer = await startFakePrinter();
});
test.afterEach(() => printer.close());

test('a printer that hangs holds up no sale, is told of in time, and prints once when asked again', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  gateway.setDefault(() => says('Success'));
  await useNetworkPrinter(page, printer);
  printer.mood = 'stalls';
  await counter.sell(sale);
  await counter.shows('Success');
  const pressed = Date.now();
  await page.getByRole('button', { name: 'Print slip', exact: true }).click();
  await expect(page.getByText('goes to Counter printer')).toBeVisible();

  // The next customer, while the printer hangs.
  await counter.number.focus();
  await counter.sell({ ...sale, number: '9876543211' });

  const strip = page.getByRole('region', { name: 'Printing', exact: true });
  await expect(strip).toContainText('98765 43210', { timeout: 12_000 });
  expect(Date.now() - pressed).toBeLessThan(12_000);
  // What hangs is settled soon after it is told of.
  await expect(strip.getByRole('button', { name: /^Print again/ })).toBeVisible({ timeout: 5000 });
  printer.mood = 'works';
  const before = printer.jobs.length;
  await strip.getByRole('button', { name: /^Print again/ }).click();
  await expect(strip).toBeHidden({ timeout: 15_000 });
  expect(printer.jobs).toHaveLength(before + 1);
  const paper = printOnPaper(printer.jobs.at(-1) ?? Buffer.alloc(0), 384);
  expect(paper.text).toContain('98765 43210');
  expect(paper.problems).toEqual([]);
});

test('while practising slips are stamped, and the drawer stays shut', async ({ practice }) => {
  const { page } = practice;
  await useNetworkPrinter(page, printer);
  await practice.sell({ ...sale, number: '9876543200' });
  await practice.shows('Success');
  await page.getByRole('button', { name: 'Print slip', exact: true }).click();
  await expect.poll(() => printer.jobs.length).toBe(1);
  await expect
    .poll(() => printOnPaper(printer.finished[0] ?? Buffer.alloc(0), 384).text, { timeout: 15_000 })
    .toContain('PRACTICE');
  const paper = printOnPaper(printer.finished[0] ?? Buffer.alloc(0), 384);
  expect(paper.drawerKicks).toHaveLength(0);
});
