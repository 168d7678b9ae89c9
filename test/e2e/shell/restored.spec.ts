import { expect } from '@playwright/test';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paise } from '../../../src/preload/contract/money';
import { readLine, writeSentLine } from '../../../src/main/journal/sent-log/sent-line';
import { test } from '../../support/counter-test';
import { countForAShift } from '../../support/count-for-a-shift';
import { call } from '../../support/electron-app';
import { CounterPage } from '../../support/pages/counter-page';
import { loginAt, WelcomePage } from '../../support/pages/welcome-page';

/** As a Galla wrote the log that did not put into it how a sale was paid. */
function forgetHowItWasSold(file: string): void {
  const older = readFileSync(file, 'utf8')
    .split(/(?<=\n)/)
    .map((text) => {
      const read = readLine(text.trimEnd());
      return read.kind === 'sale' ? writeSentLine({ ...read.line, sold: null }) : text;
    });
  writeFileSync(file, older.join(''));
}

const kept = '9876502301';
const lost = '9876502302';

test('an older journal that was put back: the drawer is unknown until it is counted, and a row that was found asks how it was paid', async ({
  launch,
  gateway,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const journal = (ending: string): string => join(dataFolder, `journal.db${ending}`);
  let galla = await launch();
  const again = async (): Promise<CounterPage> => {
    galla = await launch();
    const counter = new CounterPage(galla.page);
    await expect(counter.number).toBeFocused();
    // Without a key ring the token is kept for one run.
    const { apiToken } = loginAt(gateway.address);
    expect(await call(galla.page, 'account:enter-token', { apiToken })).toMatchObject({ ok: true });
    return counter;
  };
  await new WelcomePage(galla.page).connect(loginAt(gateway.address));
  const first = new CounterPage(galla.page);
  await first.sell({ number: kept, operator: 'ai', amount: '100' });
  await first.shows('Success');
  await galla.quit();
  copyFileSync(journal(''), journal('.kept'));
  const second = await again();
  await second.sell({ number: lost, operator: 'ai', amount: '199' });
  await second.shows('Success');
  await galla.quit();
  for (const ending of ['-wal', '-shm']) rmSync(journal(ending), { force: true });
  copyFileSync(journal('.kept'), journal(''));
  forgetHowItWasSold(join(dataFolder, 'sent.log'));

  const counter = await again();
  const { page, keys } = counter;
  await keys.press('F11');
  const sheet = page.getByRole('dialog', { name: 'Drawer', exact: true });
  await expect(sheet).toContainText('Unknown until it is counted');
  await expect(sheet).toContainText('An older copy of the journal was put back. Count the drawer');
  await keys.press('Escape');

  await counter.row(lost).getByRole('button').press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  const asks = details.getByRole('region', { name: 'How was it paid?', exact: true });
  await asks.getByRole('radio', { name: 'UPI', exact: true }).press('Space');
  await asks.getByRole('textbox', { name: 'Done by', exact: true }).fill('Asha');
  await keys.press('Enter');
  await expect(details).toContainText('Recorded: how it was paid.');
  await expect(asks).toBeHidden();
  await expect(details).toContainText('Noted: how it was paid.');
  await keys.press('Escape');

  // One count ends it.
  await countForAShift(page, 'opening', [{ kind: 'note', paise: paise(100_00), pieces: '1' }]);
  await keys.press('F11');
  await expect(sheet).not.toContainText('Unknown until it is counted');
  await expect(sheet.getByRole('region', { name: 'Cash expected now', exact: true })).toContainText('₹ 100');
});
