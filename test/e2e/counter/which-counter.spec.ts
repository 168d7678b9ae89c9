import { expect } from '@playwright/test';
import { groupNumber } from '../../../src/preload/contract/rules/number';
import { closedJournal } from '../../support/desk/closed-journal';
import { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { call, type RunningGalla } from '../../support/electron-app';
import type { ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { SettingsPage } from '../../support/pages/settings-page';
import { loginAt, WelcomePage } from '../../support/pages/welcome-page';
import { aDraft } from '../../support/builders/a-draft';

type Where = 'practice' | 'gateway';

/** One shop with a gateway that counts, walked through every way of changing between practice and real work. */
class Walk {
  readonly counter: CounterPage;
  readonly settings: SettingsPage;
  readonly #gateway: ScriptedGateway;
  readonly #sold: Readonly<Record<Where, string[]>>;

  constructor({ page }: RunningGalla, gateway: ScriptedGateway, before?: Walk) {
    this.counter = new CounterPage(page);
    this.settings = new SettingsPage(page);
    this.#gateway = gateway;
    this.#sold = before?.sold ?? { practice: [], gateway: [] };
  }

  /** Numbers sold so far, by the counter that sold them. */
  get sold(): Readonly<Record<Where, string[]>> {
    return this.#sold;
  }

  /** Everything in sight says this counter, and nothing the other one. */
  async isAt(where: Where): Promise<void> {
    const { page } = this.counter;
    const practising = where === 'practice';
    await expect(page.locator('html')).toHaveAttribute(
      'data-frame',
      practising ? 'practice' : 'test-gateway',
    );
    const banner = page.getByRole('note').getByText('Practice mode', { exact: true });
    await expect(banner).toBeVisible({ visible: practising });
    await expect(page.getByRole('contentinfo').getByText('no money moves')).toBeVisible({
      visible: practising,
    });
    await expect(page.getByRole('alert').getByText('TEST GATEWAY')).toBeVisible({
      visible: !practising,
    });
    const balance = page.getByRole('group', { name: 'Balance', exact: true });
    if (practising) await expect(balance).toContainText('practice money');
    else await expect(balance).not.toContainText(/50,000|20,000|practice money/);
  }

  /** Sells, and holds that read-back, outcome, list, history and slip name the counter whose money moved. */
  async sells(where: Where): Promise<void> {
    const { counter } = this;
    const { page } = counter;
    await this.isAt(where);
    await page.keyboard.press('F1');
    await this.#listsOnly(where);
    // Its last two digits are none that practice has a script for: a success at either counter.
    const number = String(9_876_540_050 + this.#sold.practice.length + this.#sold.gateway.length);
    const requests = this.#gateway.requests('recharge').length;
    const [mine, others] = where === 'practice' ? ['Practice', 'TEST GATEWAY'] : ['TEST GATEWAY', 'Practice'];

    await counter.number.focus();
    await counter.toReadBack({ number, operator: 'airtel', amount: '199' });
    await expect(counter.readBack.getByText(mine, { exact: true })).toBeVisible();
    await expect(counter.readBack).not.toContainText(others);
    await counter.pressSend();
    await counter.shows('Success');
    await expect(counter.outcome).toContainText(mine);
    await expect(counter.outcome).not.toContainText(others);

    this.#sold[where].push(number);
    expect(this.#gateway.requests('recharge')).toHaveLength(requests + (where === 'gateway' ? 1 : 0));
    await this.#listsOnly(where);
    const refId = await counter.id('Ref id');
    const slip = await call(page, 'slip:preview', { refId, language: null });
    expect(JSON.stringify(slip)).toContain(where === 'practice' ? 'PRACTICE' : 'TEST GATEWAY');
    await this.isAt(where);
  }

  async #listsOnly(where: Where): Promise<void> {
    const rows = this.counter.today.getByRole('listitem');
    await expect(rows).toHaveCount(this.#sold[where].length);
    for (const number of this.#sold[where]) await expect(this.counter.row(number)).toBeVisible();
  }

  /** What History lists is of this counter, too. */
  async looksAtHistory(where: Where): Promise<void> {
    const { page } = this.counter;
    await page.keyboard.press('F4');
    const table = page.getByRole('table', { name: 'Recharges', exact: true });
    for (const [of, numbers] of Object.entries(this.#sold)) {
      for (const number of numbers) {
        await expect(table.getByText(groupNumber(number)).first()).toBeVisible({ visible: of === where });
      }
    }
  }
}

test('every way between practice and real work shows the counter whose money moves', async ({
  launch,
  gateway,
  dataFolder,
}) => {
  test.setTimeout(240_000);
  const login = loginAt(gateway.address);
  const first = await launch();
  let walk = new Walk(first, gateway);
  let { settings } = walk;

  await test.step('the first choice: practice', async () => {
    await new WelcomePage(first.page).practise();
    await walk.sells('practice');
  });
  await test.step('Settings connects an account while practising', async () => {
    await settings.open('Account');
    await settings.press('Connect an account');
    await settings.fill('Gateway address', login.gatewayAddress);
    await settings.fill('Username', login.username);
    await settings.fill('API token', login.apiToken);
    await settings.fill('Owner passphrase', login.ownerPassphrase);
    await settings.press('Connect');
    await expect(first.page.getByText('Connected as shop1.')).toBeVisible();
    await walk.sells('gateway');
  });
  await test.step('Settings: start practising', async () => {
    await settings.switchCounter('Start practising');
    await walk.sells('practice');
    await walk.looksAtHistory('practice');
  });
  await test.step('Settings: go to the real counter', async () => {
    await settings.switchCounter('Go to the real counter');
    await walk.sells('gateway');
    await walk.looksAtHistory('gateway');
  });
  await test.step('a new token while practising changes no counter', async () => {
    await settings.switchCounter('Start practising');
    await settings.open('Account');
    await settings.press('Enter API token');
    await settings.fill('API token', 'tok-e2e-2');
    await settings.press('Save token');
    await expect(first.page.getByText('The API token is saved.')).toBeVisible();
    await walk.sells('practice');
  });
  await test.step('the footer works for real', async () => {
    await settings.press('Work for real');
    await walk.sells('gateway');
    expect(gateway.requests('recharge').at(-1)?.params).toMatchObject({ api_token: 'tok-e2e-2' });
  });
  await test.step('another username while practising is another real counter', async () => {
    await settings.switchCounter('Start practising');
    await settings.open('Account');
    await settings.press('Change address or username');
    await settings.fill('Username', 'shop2');
    await settings.fill('API token', login.apiToken);
    await settings.press('Connect');
    await expect(first.page.getByText('Connected as shop2.')).toBeVisible();
    await walk.sells('gateway');
    expect(gateway.requests('recharge').at(-1)?.params).toMatchObject({ username: 'shop2' });
  });
  await test.step('the last mode was practice: the next start asks, and goes to practice', async () => {
    await settings.switchCounter('Start practising');
    await walk.isAt('practice');
    await first.quit();
  });
  const second = await launch();
  walk = new Walk(second, gateway, walk);
  ({ settings } = walk);
  await test.step('asked at the start: practice', async () => {
    await new WelcomePage(second.page).practise();
    await walk.sells('practice');
    await second.quit();
  });
  const third = await launch();
  walk = new Walk(third, gateway, walk);
  await test.step('asked at the start: work for real', async () => {
    await third.page.getByRole('button', { name: 'Work for real', exact: true }).click();
    await walk.isAt('gateway');
    // Without a key ring the token has to be given again.
    await third.page.getByRole('button', { name: 'Enter API token', exact: true }).click();
    await walk.settings.fill('API token', login.apiToken);
    await walk.settings.press('Save token');
    await walk.sells('gateway');
  });
  await third.quit();
  expect(closedJournal(dataFolder, 'practice.db').map(({ number }) => number)).toEqual(walk.sold.practice);
  expect(closedJournal(dataFolder, 'journal.db').map(({ number }) => number)).toEqual(walk.sold.gateway);
});

test('the footer connects an account while practising, and the counter is the real one then', async ({
  galla,
  gateway,
}) => {
  const walk = new Walk(galla, gateway);
  const login = loginAt(gateway.address);
  await new WelcomePage(galla.page).practise();
  await walk.sells('practice');
  await walk.settings.press('Connect your account');
  await walk.settings.fill('Gateway address', login.gatewayAddress);
  await walk.settings.fill('Username', login.username);
  await walk.settings.fill('API token', login.apiToken);
  await walk.settings.fill('Owner passphrase', login.ownerPassphrase);
  await walk.settings.press('Save and continue');
  await walk.sells('gateway');
});

test('what was read back in one counter is refused in the other, with a sentence', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  await counter.toReadBack({ number: '9876541001', operator: 'airtel', amount: '199' });
  const review = await call(page, 'recharge:review', aDraft({ number: '9876541002' }));
  if (!review.ok) throw new Error('the sale was not read back');
  // By the bridge: while the read-back is open, no button in sight can do this.
  expect(await call(page, 'app:practise', {})).toMatchObject({ ok: true });
  await expect(counter.readBack).toBeHidden();
  await expect(counter.number).toHaveValue('');

  const sending = {
    ticket: review.value.ticket,
    payment: 'cash',
    parts: null,
    reason: '',
    lastFour: '',
  } as const;
  expect(await call(page, 'recharge:submit', sending)).toMatchObject({
    failure: { code: 'counter_changed' },
  });
  // Back again, it is still void: what was read was read at another counter.
  expect(await call(page, 'app:work', {})).toMatchObject({ ok: true });
  expect(await call(page, 'recharge:submit', sending)).toMatchObject({ ok: false });
  expect(gateway.requests('recharge')).toEqual([]);
});

test('a read-back that is still being made when the counter changes does not open', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  await counter.number.focus();
  await counter.keys.type('9876541003');
  await counter.keys.press('Enter');
  await counter.keys.type('airtel');
  await counter.keys.press('Enter');
  await counter.keys.type('199');
  // In one task of the page, so that the question is on its way when the counter changes.
  await page.evaluate<unknown>(`
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    window.galla['app:practise']({});
    null`);
  await expect(page.getByRole('note').getByText('Practice mode', { exact: true })).toBeVisible();
  await expect(counter.readBack).toBeHidden();
  await expect(counter.number).toHaveValue('');
  expect(gateway.requests('recharge')).toEqual([]);
});

test('shop name, colours, token and limits that are changed in Settings show at once', async ({
  counter,
}) => {
  const { page } = counter;
  const settings = new SettingsPage(page);
  await page.getByRole('button', { name: 'Ask the balance', exact: true }).click();
  const balance = page.getByRole('group', { name: 'Balance', exact: true });
  await expect(balance).toContainText(/Recharge\s*₹\s900/);
  await expect(balance).not.toContainText(/Low\s*Recharge/);

  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma Mobile');
  await settings.press('Save');
  await expect(page.getByRole('banner')).toContainText('Sharma Mobile');

  const now = await call(page, 'settings:read', {});
  if (!now.ok) throw new Error('the owner is unlocked');
  const limits = { ...now.value.counter, theme: 'dark', lowBalancePaise: 1_000_00 };
  await page.evaluate<unknown>(
    `window.galla['settings:save'](${JSON.stringify({ settings: { ...now.value, counter: limits } })})`,
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(balance).toContainText(/Low\s*Recharge/);
});
