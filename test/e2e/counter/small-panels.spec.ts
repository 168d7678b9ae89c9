import { expect } from '@playwright/test';
import { foundByAxe } from '../../support/axe';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { resetsAfterRequest, thenBecomes } from '../../support/scripted-gateway/behaviour';
import { hidden } from '../../support/trouble/hidden';
import { SettingsPage } from '../../support/pages/settings-page';

/** 1366×768 at 125 %, less the task bar and the title bar. In CSS pixels. */
const scaled = { width: 1092, height: 550 };
/** The smallest panel that Galla promises to fit, less its title bar. */
const smallest = { width: 1024, height: 736 };

/** The word, what to do about the money and every button of the Outcome are in sight. */
async function allInSight({ page, outcome, word }: CounterPage): Promise<void> {
  const last = page.getByRole('region', { name: 'Last sale', exact: true });
  for (const part of [
    word(outcome),
    outcome.locator('.outcome-todo'),
    ...(await last.getByRole('button').all()),
  ]) {
    expect(await hidden(part)).toBe('');
  }
}

test('on a panel at 125 % each outcome shows its word, its sentence and its buttons', async ({
  practice,
}) => {
  await practice.page.setViewportSize(scaled);
  for (const [number, word] of [
    ['9876501050', 'Success'],
    ['9876501012', 'Failed'],
    ['9876501024', 'Unknown'],
  ] as const) {
    await practice.sell({ number, operator: 'ai', amount: '199' });
    await practice.shows(word);
    await allInSight(practice);
  }
});

for (const [named, size] of [
  ['the smallest panel', smallest],
  ['a panel at 125 %', scaled],
] as const) {
  test(`on ${named} a sale that was not sent says that no money is due and shows what starts it again`, async ({
    counter,
    gateway,
  }) => {
    await counter.page.setViewportSize(size);
    await gateway.setConnections('refuse');
    await counter.sell({ number: '9876501050', operator: 'ai', amount: '199' });
    await counter.shows('Not sent');
    await allInSight(counter);
  });
}

test('on the smallest panel what became of a sale never runs into its amount and its buttons', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  await page.setViewportSize(smallest);
  gateway.plan('9876501050', thenBecomes(resetsAfterRequest('Success'), 'Refunded', 1));
  await counter.sell({ number: '9876501050', operator: 'ai', amount: '199' });
  await counter.shows('Unknown');
  await page.getByRole('button', { name: 'Check status', exact: true }).click();
  await counter.shows('Refunded');
  // For a minute the button says how long it waits: its name stays what is written on it.
  await expect(page.getByRole('button', { name: 'Check status', exact: true })).toContainText(/in \d+ s/);
  expect(await foundByAxe(page)).toEqual([]);

  const line = page.getByRole('region', { name: 'Needs you', exact: true }).locator('.waiting-line');
  await expect(line).toContainText('Refunded');
  const states = await line.locator('.waiting-states .state-word').last().boundingBox();
  const amount = await line.locator('.waiting-amount').boundingBox();
  const needsYou = page.getByRole('region', { name: 'Needs you', exact: true });
  const done = await needsYou.getByRole('button', { name: /^Mark as done/ }).boundingBox();
  if (states === null || amount === null || done === null) throw new Error('all three are in sight');
  expect(states.x + states.width <= amount.x || states.y + states.height <= amount.y).toBe(true);
  expect(states.y + states.height).toBeLessThanOrEqual(done.y);
  expect(await line.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('the list of operators makes no panel scroll, and cuts no name of theirs off', async ({ practice }) => {
  const { page, keys } = practice;
  await page.setViewportSize(scaled);
  await keys.type('9876501050');
  await keys.press('Enter');
  await expect(practice.operator).toBeFocused();
  await expect(page.getByRole('option').first()).toBeVisible();
  const screen = page.getByRole('main');
  expect(await screen.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  await keys.type('elec');
  const name = page
    .getByRole('option', { name: /Maharashtra Electricity/ })
    .getByText('Maharashtra', { exact: false });
  expect(await name.first().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('a long day in Reports scrolls inside its screen, says what is to be done, and shows what asking came to', async ({
  practice,
}) => {
  const { page } = practice;
  await page.setViewportSize(scaled);
  for (const lastTwo of ['50', '51', '24', '32', '34']) {
    await practice.sell({ number: `98765010${lastTwo}`, operator: 'ai', amount: '199' });
  }
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Sold', exact: true })).toBeVisible();
  await expect(page.getByRole('row')).not.toHaveCount(0);
  expect(await page.evaluate<number>('document.documentElement.scrollHeight - innerHeight')).toBe(0);
  const todo = page.getByRole('table', { name: 'To do, all days: 3', exact: true });
  await expect(todo.getByText('Do not send again. Galla keeps asking.')).toHaveCount(3);
  const ask = page.getByRole('button', { name: 'Ask about today’s outcomes', exact: true });
  await ask.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('asked, nothing changed', { exact: false })).toBeInViewport({ ratio: 1 });
});

test('at 125 % each section of Settings scrolls by itself, and the way to the last one is there', async ({
  practice,
}) => {
  const { page } = practice;
  await page.setViewportSize(scaled);
  const settings = new SettingsPage(page);
  const screen = page.getByRole('main');
  for (const section of ['Shop', 'Slips', 'Gateway’s words', 'Practice']) {
    await settings.open(section);
    expect(await screen.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  }
  await settings.group('Shop').click();
  await page.keyboard.press('End');
  const last = settings.group('Advanced');
  await expect(last).toBeFocused();
  expect(await hidden(last)).toBe('');
  expect(await hidden(page.getByRole('tab', { name: 'Practice', exact: true }))).toBe('');
  await settings.open('Gateway’s words');
  expect(await hidden(page.getByRole('button', { name: 'Save', exact: true }))).toBe('');
});
