import { expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { killMoves } from '../../moving/kill-moves';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { keyRingIn, ringAnswered } from '../../support/key-ring';
import { CounterPage } from '../../support/pages/counter-page';
import { answerOpenDialog, answerSaveDialog } from '../../support/pages/operators-page';
import { asha, hirePeople, PeoplePage, suresh } from '../../support/pages/people-page';
import { SettingsPage } from '../../support/pages/settings-page';
import { loginAt, WelcomePage } from '../../support/pages/welcome-page';
import { resetsAfterRequest } from '../../support/scripted-gateway/behaviour';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a shop moves to a computer with another key ring: the old one only reads, the new one asks for token and PINs', async ({
  launch,
  gateway,
  dataFolder,
  electronPath,
}) => {
  test.setTimeout(300_000);
  const computer = (name: string) => {
    mkdirSync(join(dataFolder, name));
    return {
      ...keyRingIn(join(dataFolder, `${name}-ring`), electronPath),
      dataFolder: join(dataFolder, name),
    };
  };
  const [old, other] = [computer('old'), computer('new')];
  const file = join(dataFolder, 'shop.galla');
  const login = loginAt(gateway.address);
  let galla = await launch(old);
  await ringAnswered(galla.page);
  await new WelcomePage(galla.page).connect(login);
  let counter = new CounterPage(galla.page);
  await counter.sell({ number: '9876503001', operator: 'airtel', amount: '199' });
  await counter.shows('Success');
  gateway.plan('9876503002', resetsAfterRequest('Success'));
  const unknown = await counter.sell({ number: '9876503002', operator: 'airtel', amount: '100' });
  await counter.shows('Unknown');
  await hirePeople(galla.page, asha);
  await new PeoplePage(galla.page).unlock(suresh);

  // Out.
  await new SettingsPage(galla.page).open('Another computer');
  expect(await foundByAxe(galla.page)).toEqual([]);
  await answerSaveDialog(galla.app, file);
  await button(galla.page, 'Move to another computer').press('Enter');
  await galla.page.keyboard.type('not the passphrase');
  await galla.page.keyboard.press('Enter');
  await expect(galla.page.getByText('This is not the owner’s passphrase.')).toBeVisible();
  await galla.page.keyboard.type(login.ownerPassphrase);
  await galla.page.keyboard.press('Enter');
  await expect(galla.page.getByText(/The shop moved to another computer on/)).toBeVisible();
  await expect(button(galla.page, 'Write the file again')).toBeFocused();
  expect(await foundByAxe(galla.page)).toEqual([]);
  await galla.quit();

  // There it can be read, and nothing else.
  const before = gateway.connections();
  galla = await launch(old);
  await new PeoplePage(galla.page).unlock(asha);
  await expect(
    galla.page.getByText('This shop has moved to another computer. Here it can only be read.'),
  ).toBeVisible();
  counter = new CounterPage(galla.page);
  await counter.typeSale({ number: '9876503003', operator: 'airtel', amount: '199' });
  await expect(galla.page.getByText('This shop has moved to another computer. Work there.')).toBeVisible();
  expect(await call(galla.page, 'recharge:check', { refId: unknown })).toMatchObject({
    failure: { code: 'shop_moved' },
  });
  expect(gateway.connections()).toBe(before);
  await galla.quit();

  // In.
  const fresh = await launch(other);
  await ringAnswered(fresh.page);
  await button(fresh.page, 'I have a shop on another computer').press('Enter');
  expect(await foundByAxe(fresh.page)).toEqual([]);
  await answerOpenDialog(fresh.app, file);
  await expect(button(fresh.page, 'Choose the file')).toBeFocused();
  await fresh.page.keyboard.press('Enter');
  await expect(fresh.page.getByText(/shop\.galla/)).toBeVisible();
  await fresh.page.keyboard.type('not this');
  await fresh.page.keyboard.press('Enter');
  await expect(fresh.page.getByText('This does not open the copy.')).toBeVisible();
  await fresh.page.keyboard.type(login.ownerPassphrase);
  await fresh.page.keyboard.press('Enter');
  const comes = fresh.page.getByRole('region', { name: 'What comes here', exact: true });
  await expect(comes).toBeFocused();
  await expect(comes).toContainText('2 sales');
  expect(await foundByAxe(fresh.page)).toEqual([]);
  await button(fresh.page, 'Bring the shop here').press('Enter');

  const people = new PeoplePage(fresh.page);
  await expect(people.title).toBeVisible();
  await people.show(asha);
  await expect(people.title).toBeVisible();
  await fresh.page.keyboard.press('Escape');
  await people.unlock(suresh);
  const status = await call(fresh.page, 'app:status', {});
  expect(status).toMatchObject({ value: { mode: 'real', account: { token: 'missing' }, away: null } });
  expect(status).toMatchObject({ value: { settingsDiffered: false } });
  expect(await call(fresh.page, 'account:enter-token', { apiToken: login.apiToken })).toMatchObject({
    ok: true,
  });
  const there = new CounterPage(fresh.page);
  await there.sell({ number: '9876503004', operator: 'airtel', amount: '50' });
  await there.shows('Success');
  // What was open is asked about here.
  await expect
    .poll(
      async () => {
        const details = await call(fresh.page, 'recharge:details', { refId: unknown });
        return details.ok ? details.value.recharge.state : details.failure.code;
      },
      { timeout: 90_000 },
    )
    .toBe('success');
  expect([...gateway.seen().values()].filter((times) => times !== 1)).toEqual([]);
  await fresh.quit();
});

test('killed in the middle of moving out and of arriving, a shop is here, away, or whole on the other computer', async ({
  launch,
  gateway,
  dataFolder,
}) => {
  test.setTimeout(300_000);
  expect(await killMoves({ launch, gateway, folder: dataFolder }, 4)).toMatchObject({ faults: [] });
});
