import { expect, type Page } from '@playwright/test';
import type { AutoPrint } from '../../../src/preload/contract/printing/auto-print';
import { plainProfile } from '../../support/slips/plain-profile';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { startFakePrinter, type FakePrinter } from '../../support/fake-printer/fake-printer';
import { printOnPaper } from '../../support/fake-printer/print-on-paper';
import { says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import type { ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';

const sale = { number: '9876543210', operator: 'airtel', amount: '199' };

let printer: FakePrinter;
test.beforeEach(async () => {
  printer = await startFakePrinter();
});
test.afterEach(() => printer.close());

/** Saves a printer with a drawer. */
async function addPrinter(page: Page, label: string, port: number): Promise<void> {
  const saved = await call(page, 'printers:save', {
    printer: {
      id: '',
      label,
      target: { kind: 'network', host: '127.0.0.1', port },
      profile: { ...plainProfile(58), drawer: true },
    },
  });
  expect(saved.ok).toBe(true);
}

/** The shop has the fake printer, and wants this for a success. */
async function forSuccess(page: Page, rule: AutoPrint): Promise<void> {
  await addPrinter(page, 'Counter printer', printer.port);
  const arranged = await call(page, 'printers:auto-print', { state: 'success', rule });
  expect(arranged.ok).toBe(true);
}

/** A sale that ends as a success in a shop that wants this for it. */
async function succeeds(counter: CounterPage, gateway: ScriptedGateway, rule: AutoPrint): Promise<void> {
  gateway.setDefault(() => says('Success'));
  await forSuccess(counter.page, rule);
  await counter.sell(sale);
  await counter.shows('Success');
}

function paperOf(job: Buffer | undefined) {
  return printOnPaper(job ?? Buffer.alloc(0), 384);
}

/** Long enough for a slip that must not come. */
async function nothingComes(counter: CounterPage): Promise<void> {
  await counter.page.waitForTimeout(1500);
}

test('always: the slip comes out once by itself, whatever happens to the page', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  await succeeds(counter, gateway, 'always');
  await expect(page.getByText('The slip goes to Counter printer')).toBeVisible();
  await expect(page.getByText('Print the slip?')).toBeHidden();
  await expect(counter.number).toBeFocused();
  await expect.poll(() => paperOf(printer.finished[0]).text, { timeout: 15_000 }).toContain('98765 43210');

  await page.reload();
  await expect(counter.number).toBeFocused();
  await page
    .getByRole('button', { name: /98765 43210/ })
    .first()
    .click();
  await page
    .getByRole('dialog', { name: 'Recharge details' })
    .getByRole('button', { name: 'Check status' })
    .click();
  await nothingComes(counter);
  expect(printer.jobs).toHaveLength(1);
  expect(paperOf(printer.finished[0]).drawerKicks).toHaveLength(1);
});

test('always: killed while its slip is printed, it asks at the next start and prints no second one', async ({
  counter,
  gateway,
  galla,
  launch,
}) => {
  gateway.setDefault(() => says('Success'));
  await forSuccess(counter.page, 'always');
  printer.mood = 'stalls';
  await counter.sell(sale);
  await expect.poll(() => printer.jobs.length, { timeout: 15_000 }).toBe(1);
  const child = galla.app.process();
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await over;

  printer.mood = 'works';
  const again = await launch();
  const strip = again.page.getByRole('region', { name: 'Printing', exact: true });
  await expect(strip).toContainText('98765 43210');
  await expect(strip).toContainText('Galla stopped while it was printing');
  await again.page.waitForTimeout(1500);
  expect(printer.jobs).toHaveLength(1);
});

test('always: what was sold for UPI leaves the drawer shut', async ({ counter, gateway }) => {
  gateway.setDefault(() => says('Success'));
  await forSuccess(counter.page, 'always');
  await counter.toReadBack(sale);
  await counter.keys.press('u');
  await counter.pressSend();
  await counter.shows('Success');
  await expect.poll(() => paperOf(printer.finished[0]).text, { timeout: 15_000 }).toContain('98765 43210');
  expect(paperOf(printer.finished[0]).drawerKicks).toHaveLength(0);
});

test('always: a pending that a check makes a success prints nothing by itself', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  gateway.setDefault(() => thenBecomes(says('Pending'), 'Success', 0));
  await forSuccess(page, 'always');
  await counter.sell(sale);
  await counter.shows('Pending');
  await expect(page.getByText('Print the slip?')).toBeVisible();
  await page.getByRole('button', { name: 'Check status', exact: true }).click();
  await counter.shows('Success');
  await nothingComes(counter);
  expect(printer.jobs).toEqual([]);
});

test('ask: F9 prints, and the question is answered', async ({ counter, gateway }) => {
  const { page } = counter;
  await succeeds(counter, gateway, 'ask');
  await expect(page.getByText('Print the slip?')).toBeVisible();
  await expect(counter.number).toBeFocused();
  await nothingComes(counter);
  expect(printer.jobs).toEqual([]);
  await counter.keys.press('F9');
  await expect(page.getByText('The slip goes to Counter printer')).toBeVisible();
  await expect(page.getByText('Print the slip?')).toBeHidden();
  await expect.poll(() => paperOf(printer.finished[0]).text, { timeout: 15_000 }).toContain('98765 43210');
  expect(printer.jobs).toHaveLength(1);
});

test('ask: Esc says no, and whoever types on sells at once', async ({ counter, gateway }) => {
  const { page } = counter;
  await succeeds(counter, gateway, 'ask');
  await expect(page.getByText('Print the slip?')).toBeVisible();
  await counter.keys.press('Escape');
  await expect(page.getByText('Print the slip?')).toBeHidden();
  await counter.shows('Success');
  await expect(page.getByRole('button', { name: 'Print slip', exact: true })).toBeVisible();

  await counter.sell({ ...sale, number: '9876543211' });
  await counter.shows('Success');
  await expect(page.getByText('Print the slip?')).toBeVisible();
  // The third customer: no key was spent on the question.
  await counter.sell({ ...sale, number: '9876543212' });
  await counter.shows('Success');
  await nothingComes(counter);
  expect(printer.jobs).toEqual([]);
});

test('never: nothing is asked, and the print key prints', async ({ counter, gateway }) => {
  const { page } = counter;
  await succeeds(counter, gateway, 'never');
  await nothingComes(counter);
  await expect(page.getByText('Print the slip?')).toBeHidden();
  expect(printer.jobs).toEqual([]);
  await counter.keys.press('F9');
  await expect.poll(() => printer.finished.length).toBe(1);
});

test('while practising an automatic slip is stamped, and the drawer stays shut', async ({ practice }) => {
  await forSuccess(practice.page, 'always');
  await practice.sell({ ...sale, number: '9876543255' });
  await practice.shows('Success');
  await expect.poll(() => paperOf(printer.finished[0]).text, { timeout: 15_000 }).toContain('PRACTICE');
  expect(paperOf(printer.finished[0]).drawerKicks).toHaveLength(0);
});

test('a slip is moved to another printer by keyboard while its own is off, and the focus stays', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  const off = await startFakePrinter();
  await off.close();
  gateway.setDefault(() => says('Success'));
  await addPrinter(page, 'Counter printer', off.port);
  await addPrinter(page, 'Back printer', printer.port);
  for (const number of ['9876543210', '9876543211']) {
    await counter.sell({ ...sale, number });
    await counter.shows('Success');
    await counter.keys.press('F9');
  }
  const strip = page.getByRole('region', { name: 'Printing', exact: true });
  await expect(strip.getByRole('listitem')).toHaveCount(2, { timeout: 15_000 });

  // The outcome no longer says that a slip is on its way.
  await expect(page.getByText('The slip was not printed.')).toBeVisible();
  await expect(page.getByText('The slip goes to')).toBeHidden();

  await counter.keys.press('F7');
  await expect(page.getByRole('button', { name: 'Print again 98765 43210' })).toBeFocused();
  // One stop of Tab, however many slips wait: whoever goes on is not held up by every one.
  await expect(strip.locator('li button[tabindex="0"]')).toHaveCount(1);
  await counter.keys.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Other printer 98765 43210' })).toBeFocused();
  await counter.keys.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Back printer' })).toBeFocused();
  await counter.keys.press('Enter');
  await expect(strip.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Print again 98765 43211' })).toBeFocused();
  await expect.poll(() => paperOf(printer.finished[0]).text, { timeout: 15_000 }).toContain('98765 43210');
  const paper = paperOf(printer.finished[0]);
  // Nothing of the first try came out: it is the original, not a duplicate.
  expect(paper.text).not.toContain('DUPLICATE');
  expect(paper.drawerKicks).toHaveLength(1);

  await counter.keys.press('Shift+Tab');
  await counter.keys.press('Escape');
  await counter.keys.press('F7');
  for (const _ of [1, 2]) await counter.keys.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Cancel 98765 43211' })).toBeFocused();
  await counter.keys.press('Enter');
  await expect(strip).toBeHidden();
  await expect(counter.number).toBeFocused();
  await expect(page.getByText('The slip goes to')).toBeHidden();
  expect(printer.jobs).toHaveLength(1);
});
