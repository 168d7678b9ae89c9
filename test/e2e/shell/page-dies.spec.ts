import { expect } from '@playwright/test';
import { groupNumber } from '../../../src/preload/contract/rules/number';
import { closedJournal } from '../../support/desk/closed-journal';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { holds } from '../../support/trouble/held-reply';
import { MortalPage } from '../../support/pages/mortal-page';
import { says } from '../../support/scripted-gateway/behaviour';
import { aDraft } from '../../support/builders/a-draft';

const sale = { number: '9876507050', operator: 'airtel', amount: '199' } as const;
const REOPENED = 'The window stopped and was opened again.';

test('killed while a sale is out, the window comes back with it, and nothing is sent again', async ({
  counter,
  galla,
  gateway,
}) => {
  const held = holds(says('Success'));
  gateway.plan(sale.number, held.behaviour);
  const refId = await counter.sell(sale);
  await counter.shows('Sending');

  const mortal = new MortalPage(galla.app);
  await mortal.killAndWaitFor(REOPENED);
  const outcome = `document.querySelector('[aria-label="Outcome"]')?.innerText ?? ''`;
  await expect.poll(() => mortal.run(outcome)).toContain('Sending');
  expect(await mortal.run(outcome)).toContain(refId);
  expect(await mortal.run(outcome)).toContain(groupNumber(sale.number));

  held.release();
  await expect.poll(() => mortal.run(outcome)).toContain('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('an outcome that came while there was no page is shown when there is one', async ({
  counter,
  galla,
  gateway,
}) => {
  const held = holds(says('Failure'));
  gateway.plan(sale.number, held.behaviour);
  const refId = await counter.sell(sale);
  const mortal = new MortalPage(galla.app);
  await mortal.kill();
  held.release();
  const outcome = `document.querySelector('[aria-label="Outcome"]')?.innerText ?? ''`;
  await expect.poll(() => mortal.run(outcome), { timeout: 20_000 }).toContain('Failed');
  expect(await mortal.run(outcome)).toContain(refId);
});

test('killed with a read-back open, nothing of it can be sent afterwards', async ({
  counter,
  galla,
  gateway,
}) => {
  await counter.toReadBack({ ...sale, amount: '239' });
  const review = await call(counter.page, 'recharge:review', aDraft({ number: sale.number }));
  if (!review.ok) throw new Error('the sale was not read back');
  const mortal = new MortalPage(galla.app);
  await mortal.killAndWaitFor(REOPENED);
  const request = { ticket: review.value.ticket, payment: 'cash', parts: null, reason: '', lastFour: '' };
  expect(await mortal.run(`window.galla['recharge:submit'](${JSON.stringify(request)})`)).toMatchObject({
    ok: false,
    failure: { code: 'ticket_unknown' },
  });
  expect(await mortal.run(`document.querySelector('[role="dialog"]')`)).toBeNull();
  expect(gateway.requests('recharge')).toEqual([]);

  // And the counter sells on.
  await expect.poll(() => mortal.run(`document.activeElement?.id`)).toMatch(/number/);
  await mortal.press(...sale.number.split(''), 'Return');
  await expect.poll(() => mortal.run(`document.activeElement?.id`)).toMatch(/operator/);
  await mortal.press(...sale.operator.split(''), 'Return', ...sale.amount.split(''), 'Return');
  await mortal.shows('Confirm recharge');
  await expect
    .poll(() => mortal.run(`document.querySelector('button[aria-label="Send"]')?.disabled`))
    .toBe(false);
  await mortal.press('Return');
  await mortal.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
  expect(await mortal.text()).not.toContain(REOPENED);
});

test('three deaths in a minute end on a plain screen that says what to do; the sale goes on behind it', async ({
  counter,
  galla,
  gateway,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const held = holds(says('Success'));
  gateway.plan(sale.number, held.behaviour);
  await counter.sell(sale);
  const mortal = new MortalPage(galla.app);
  await mortal.killAndWaitFor(REOPENED);
  await mortal.killAndWaitFor(REOPENED);
  await mortal.killAndWaitFor('Galla’s window keeps stopping');
  expect(await mortal.text()).toContain('What was sent goes on.');
  expect(await mortal.run('document.scripts.length')).toBe(0);
  held.release();

  await expect.poll(() => mortal.run(`document.activeElement?.textContent?.trim()`)).toBe('Try again');
  await mortal.press('Return');
  await mortal.shows('Today');
  await mortal.shows('Success');
  await galla.quit();
  expect(closedJournal(dataFolder, 'journal.db')).toMatchObject([{ number: sale.number, state: 'success' }]);
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('a page that does not answer any more is ended, and the window comes back', async ({
  counter,
  galla,
}) => {
  test.setTimeout(150_000);
  await counter.number.focus();
  const mortal = new MortalPage(galla.app);
  // Not waited for: it never ends.
  void mortal.run('setTimeout(() => { for (;;); }, 0)');
  await expect.poll(() => mortal.text()).toBe('');
  // Chromium tells nobody of a hanging page that a debugger is attached to, as Playwright is: this says it instead.
  await galla.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.getTitle() === 'Galla')
      ?.webContents.emit('unresponsive');
  });
  await mortal.shows(REOPENED, 60_000);
});
