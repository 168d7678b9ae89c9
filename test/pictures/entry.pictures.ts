import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CounterPage } from '../support/pages/counter-page';
import { test, type RunningGalla } from '../support/electron-app';
import { answerOpenDialog, OperatorsPage } from '../support/pages/operators-page';
import { SettingsPage } from '../support/pages/settings-page';
import { WelcomePage } from '../support/pages/welcome-page';
import { picture } from './camera';

/** The same on an old panel and on the commonest one. */
async function both(galla: RunningGalla, name: string): Promise<void> {
  await picture(galla, `${name}-1024`, { size: 'small' });
  await picture(galla, `${name}-1366`);
}

test('entry at the counter', async ({ galla }) => {
  const { page } = galla;
  await new WelcomePage(page).practise();
  const counter = new CounterPage(page);
  await counter.sell({ number: '9850217755', operator: 'airtel', amount: '299' });
  await counter.shows('Success');

  await counter.keys.type('9850217755');
  await expect(page.getByText('this number once')).toBeVisible();
  await counter.keys.press('Enter');
  await counter.keys.type('60000');
  await counter.amount.fill('9999');
  await counter.keys.press('Enter');
  await expect(counter.send).toBeEnabled();
  await both(galla, 'entry-read-back');
  await counter.keys.press('Escape');
  await expect(counter.amount).toBeFocused();
  // The next customer: another number over this one would take the operator with it.
  for (let presses = 0; presses < 3; presses += 1) await counter.keys.press('Escape');
  await expect(counter.number).toHaveValue('');

  await counter.keys.press('F2');
  await counter.operator.fill('mse');
  await counter.keys.press('Enter');
  await counter.number.fill('170012345678');
  await counter.keys.press('Enter');
  await counter.keys.type('21000');
  await both(galla, 'entry-bill');
  await counter.keys.press('Enter');
  await counter.keys.type('4321');
  await counter.keys.press('Enter');
  await expect(counter.send).toBeEnabled();
  await both(galla, 'entry-bill-read-back');
});

test('what the owner edits', async ({ galla, dataFolder }) => {
  const { page } = galla;
  await new WelcomePage(page).practise();
  const counter = new CounterPage(page);
  await counter.sell({ number: '9850217711', operator: 'airtel', amount: '299' });
  await counter.shows('Failed');

  const operators = new OperatorsPage(page);
  await operators.open();
  await both(galla, 'entry-operators');
  await operators.search.fill('mse');
  await operators.button('Edit MSEDCL').click();
  await expect(operators.editor).toBeVisible();
  await both(galla, 'entry-operator-editor');
  await operators.button('Cancel').click();

  const file = join(dataFolder, 'billers.csv');
  const head = 'code,name,category,charge,on';
  await answerOpenDialog(galla.app, file);
  await operators.button('Import').click();
  writeFileSync(
    file,
    `${head}\nAT,Airtel India,prepaid,2,yes\nTPDDL,Tata Power Delhi,electricity,5,yes\nVI,Vi,prepaid,,no\n`,
  );
  await operators.button('Choose a file').click();
  await expect(operators.dryRun).toBeVisible();
  await both(galla, 'entry-import');
  writeFileSync(file, `${head}\nAT,Airtel India,mobile,2,yes\nT P,Tata Power Delhi,electricity,free,maybe\n`);
  await operators.button('Choose another file').click();
  await expect(operators.dryRun).toContainText('Write one of these');
  await both(galla, 'entry-import-refused');

  await new SettingsPage(page).choose('Gateway’s words');
  await page.getByRole('textbox', { name: 'Try a message' }).fill('Your wallet balance is too low');
  await both(galla, 'entry-conditions');
});
