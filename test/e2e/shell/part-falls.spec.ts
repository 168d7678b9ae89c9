import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { MortalPage } from '../../support/pages/mortal-page';
import { holds } from '../../support/trouble/held-reply';
import { failsToDraw, FAULT_SAYS } from '../../support/trouble/fails-to-draw';
import { slowCall } from '../../support/trouble/slow-call';
import { says } from '../../support/scripted-gateway/behaviour';
import { say } from '../../support/say';

const sale = { number: '9876507060', operator: 'airtel', amount: '199' } as const;

function fallen(page: Page): { readonly said: Locator; readonly again: Locator } {
  const said = page.getByRole('alert').filter({ hasText: say('components.fallen.says') });
  return { said, again: said.getByRole('button', { name: say('components.fallen.again'), exact: true }) };
}

/** What the log says of faults of the page. */
function faultsIn(dataFolder: string): readonly string[] {
  const log = readFileSync(join(dataFolder, 'logs/galla.log'), 'utf8');
  expect(log).not.toContain(FAULT_SAYS);
  return Array.from(
    log.matchAll(/page-fault error=(\w+ \w+ [\w-]+\.js:\d+:\d+)/g),
    ([, fault = '']) => fault,
  );
}

test('a screen that cannot be drawn leaves frame and keys, and is shown again by Enter', async ({
  practice,
  dataFolder,
}) => {
  const { page, keys } = practice;
  const { said, again } = fallen(page);
  const search = page.getByRole('searchbox', { name: 'Search history', exact: true });
  let digit = 0;
  const falls = async (): Promise<void> => {
    await keys.press('F4');
    await expect(search).toBeFocused();
    await failsToDraw(page, '.history');
    // F4 chooses what was typed before: another digit in its place is drawn anew, the same one is not.
    digit += 1;
    await keys.press(String(digit));
    await expect(said).toContainText(say('components.fallen.safe'));
    await expect(again).toBeFocused();
  };
  await falls();
  await expect(page.getByRole('link', { name: 'History', exact: true })).toBeVisible();
  await expect(page.getByRole('note')).toHaveText('Practice mode');
  expect(await foundByAxe(page)).toEqual([]);
  await keys.press('Enter');
  await expect(search).toBeFocused();
  await expect(said).toBeHidden();

  for (const [key, there] of [
    ['F1', practice.number],
    ['F3', page.getByRole('heading', { name: 'Reports', exact: true })],
    ['F10', page.getByRole('heading', { name: 'Settings', exact: true })],
  ] as const) {
    await falls();
    await keys.press(key);
    await expect(there).toBeVisible();
    await expect(said).toBeHidden();
  }
  expect(faultsIn(dataFolder)).toHaveLength(4);
  expect(faultsIn(dataFolder)[0]).toMatch(/^history TypeError /);
});

test('a read-back that falls has sent nothing and says so; one that falls while it is sent does not', async ({
  counter,
  galla,
  gateway,
}) => {
  const { page, keys } = counter;
  const { said, again } = fallen(page);
  await counter.toReadBack(sale);
  await failsToDraw(page, '.read-back');
  await keys.press('u');
  await expect(said).toContainText(say('counter.read_back.fallen'));
  await expect(again).toBeFocused();
  await keys.press('Enter');
  await expect(counter.readBack).toBeVisible();
  await expect(counter.readBack.getByRole('radio', { name: /UPI/ })).toBeChecked();

  await failsToDraw(page, '.read-back');
  await keys.press('c');
  await expect(again).toBeFocused();
  await keys.press('Escape');
  await expect(said).toBeHidden();
  await expect(counter.number).toBeFocused();
  expect(gateway.requests('recharge')).toEqual([]);

  // What was typed is still there. Review begins anew.
  await counter.review.press('Enter');
  await expect(counter.send).toBeEnabled();
  await slowCall(galla.app, 'recharge:submit', 3000);
  await failsToDraw(page, '.read-back');
  await keys.press('Enter');
  await expect(said).toContainText(say('counter.read_back.fallen_sending'));
  // Whoever leaves it stands before the sale that is being sent again, and cannot send it once more.
  await keys.press('F1');
  await expect(counter.readBack.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await keys.press('Enter');
  await counter.shows('Success');
  await expect(said).toBeHidden();
  await expect(counter.number).toHaveValue('');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('an outcome that falls is in Today, and is shown again; whoever types on is not disturbed', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  const { said, again } = fallen(page);
  const held = holds(says('Success'));
  gateway.plan(sale.number, held.behaviour);
  await counter.sell(sale);
  await failsToDraw(page, '.outcome');
  held.release();
  await expect(said).toBeVisible();
  await expect(counter.number).toBeFocused();
  await expect(counter.word(counter.row(sale.number))).toHaveText('Success');
  await again.press('Enter');
  await counter.shows('Success');
  await keys.press('F1');
  await counter.sell({ number: '7000123456', operator: 'ji', amount: '239' });
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(2);
});

test('where all of the page falls, main brings another one, with what is on its way', async ({
  counter,
  galla,
  gateway,
  dataFolder,
}) => {
  const held = holds(says('Success'));
  gateway.plan(sale.number, held.behaviour);
  await counter.sell(sale);
  await counter.shows('Sending');
  await failsToDraw(counter.page, '.frame');
  await counter.page.evaluate(`window.galla['owner:lock']({})`).catch(() => undefined);
  const mortal = new MortalPage(galla.app);
  await mortal.shows(say('frame.warnings.reopened'));
  await mortal.shows('Sending');
  held.release();
  await mortal.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
  expect(faultsIn(dataFolder)[0]).toMatch(/^page TypeError /);
});
