import { expect } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import { answerOpenDialog, answerSaveDialog, OperatorsPage } from '../../support/pages/operators-page';

/** What main has of an operator now. */
async function operator({ page }: OperatorsPage, code: string) {
  const listed = await call(page, 'operators:list', {});
  return listed.ok ? listed.value.find((each) => each.code === code) : undefined;
}

test('with a real account the header counts the codes to confirm, and each confirmed one counts down', async ({
  counter,
}) => {
  const operators = new OperatorsPage(counter.page);
  await counter.page.getByRole('link', { name: '29 codes to confirm' }).click();
  await expect(operators.search).toBeVisible();
  await operators.button('Confirm AT').click();
  await operators.says('Airtel: code AT is confirmed.');
  await expect(counter.page.getByRole('link', { name: '28 codes to confirm' })).toBeVisible();
  expect(await operator(operators, 'AT')).toMatchObject({ confirmation: 'confirmed' });

  await expect(operators.button('Confirm JIO')).toBeFocused();
  await counter.page.keyboard.press('Enter');
  await expect(counter.page.getByRole('link', { name: '27 codes to confirm' })).toBeVisible();

  await operators.button('Switch off VI').click();
  await counter.page.keyboard.type('Vi is down today');
  await counter.page.keyboard.press('Enter');
  await operators.says('Vi is off.');
  await expect(counter.page.getByRole('link', { name: '26 codes to confirm' })).toBeVisible();
  await expect(operators.row('VI')).toContainText('Vi is down today');

  await operators.button('Undo').click();
  await operators.says('Undone.');
  expect(await operator(operators, 'VI')).toMatchObject({ on: true, note: null });
});

test('practice asks nobody to confirm codes', async ({ practice }) => {
  await expect(practice.page.getByRole('link', { name: /to confirm/ })).toHaveCount(0);
});

test('an operator is found by its first letters, changed, and sold with its new rules', async ({
  practice,
}) => {
  const operators = new OperatorsPage(practice.page);
  await operators.open();
  await operators.search.fill('tp');
  await operators.button('Edit TATASKY').click();
  await expect(operators.field('Name')).toHaveValue('Tata Play');

  await operators.field('Pattern').fill('([0-9]');
  await expect(operators.editor).toContainText('This pattern cannot be read.');
  await operators.field('Pattern').fill('[0-9]{3}');
  await expect(operators.editor).toContainText('The example does not fit the pattern or the length.');
  await operators.button('Save').click();
  await expect(operators.field('Example')).toBeFocused();
  expect(await operator(operators, 'TATASKY')).toMatchObject({ number: { minLength: 10 } });

  await operators.field('Pattern').fill('[123]\\d{9}');
  await operators.field('Our charge, ₹').fill('5');
  await operators.button('Save').click();
  await operators.says('Tata Play is saved.');
  await expect(operators.search).toHaveValue('tp');
  await expect(operators.button('Edit TATASKY')).toBeFocused();
  expect(await operator(operators, 'TATASKY')).toMatchObject({ chargePaise: 500 });
});

test('a new operator is described, tried beside the form, saved, copied and removed', async ({
  practice,
}) => {
  const operators = new OperatorsPage(practice.page);
  await operators.open();
  await operators.button('Add operator').click();
  await practice.page.keyboard.insertText('Pune Water Board');
  await expect(operators.field('Short name')).toHaveValue('Pune Water Board');
  await operators.field('Code').fill('at');
  await expect(operators.editor).toContainText('Airtel has this already.');
  await operators.field('Code').fill('PWB');
  await operators.field('Our charge, ₹').fill('7.50');
  await operators.field('Quick amounts, ₹').fill('250 1,200');

  await operators.button('Add a field').click();
  await operators.field('Field 1 is called').fill('Bill date');
  await operators.editor.getByRole('radiogroup', { name: 'Type' }).getByText('Date').click();
  await operators.preview.getByRole('textbox', { name: 'Bill date' }).fill('31-02-2026');
  await expect(operators.preview).toContainText('Write the date as DD-MM-YYYY.');
  await operators.preview.getByRole('button', { name: '1,200' }).click();
  await expect(operators.preview).toContainText('With our charge of ₹ 7.50 the customer pays ₹ 1,207.50.');

  await operators.button('Save').click();
  await operators.says('Pune Water Board is saved.');
  expect(await operator(operators, 'PWB')).toMatchObject({
    confirmation: 'not_confirmed',
    chargePaise: 750,
    quickAmountsPaise: [25_000, 120_000],
    fields: [{ label: 'Bill date', type: 'date' }],
  });

  await operators.search.fill('pune water');
  await operators.button('Edit PWB').click();
  await operators.button('Copy').click();
  await practice.page.keyboard.type('PWB2');
  await practice.page.keyboard.press('Enter');
  await expect(operators.field('Code')).toHaveValue('PWB2');
  await operators.button('Remove').click();
  await operators.says('Pune Water Board is removed.');
  expect(await operator(operators, 'PWB2')).toBeUndefined();
  expect(await operator(operators, 'PWB')).toBeDefined();
});

test('what was changed in the editor is not thrown away by one Esc', async ({ practice }) => {
  const operators = new OperatorsPage(practice.page);
  await operators.open();
  await operators.button('Edit AT').click();
  await practice.page.keyboard.press('Escape');
  await expect(operators.list).toBeVisible();
  await operators.button('Edit AT').click();
  await operators.field('Name').fill('Airtel India');
  await practice.page.keyboard.press('Escape');
  await expect(operators.editor).toContainText('Your changes are not saved.');
  await expect(operators.field('Name')).toHaveValue('Airtel India');
  await operators.button('Leave without saving').click();
  expect(await operator(operators, 'AT')).toMatchObject({ name: 'Airtel' });
});

test('a file is tried first, taken over as a whole, and taken back', async ({
  practice,
  galla,
  dataFolder,
}) => {
  const operators = new OperatorsPage(practice.page);
  const file = join(dataFolder, 'panel.csv');
  writeFileSync(
    file,
    '\ufeffcode;name;category;charge\r\nAT;Airtel Prepaid;prepaid;2\r\nNEW1;Asha Cable;cable_tv;0\r\n',
  );
  await answerOpenDialog(galla.app, file);
  await operators.open();
  await operators.button('Import').click();
  await operators.button('Choose a file').click();
  await expect(operators.dryRun).toContainText('panel.csv can be imported. Nothing has been changed yet.');
  await expect(operators.dryRun.getByRole('table', { name: 'Changes' })).toContainText('Airtel Prepaid');
  expect(await operator(operators, 'NEW1')).toBeUndefined();

  await operators.button('Import now').click();
  await operators.says('Imported: 1 added, 1 changed.');
  expect(await operator(operators, 'NEW1')).toMatchObject({ name: 'Asha Cable' });
  expect(await operator(operators, 'AT')).toMatchObject({ name: 'Airtel Prepaid', chargePaise: 200 });

  await operators.button('Undo').click();
  await operators.says('Undone.');
  expect(await operator(operators, 'NEW1')).toBeUndefined();
  expect(await operator(operators, 'AT')).toMatchObject({ name: 'Airtel', chargePaise: 0 });
});

test('a file with one bad line changes nothing and says which line', async ({
  practice,
  galla,
  dataFolder,
}) => {
  const operators = new OperatorsPage(practice.page);
  const file = join(dataFolder, 'bad.csv');
  writeFileSync(file, 'code,name,category,charge\nAT,Airtel Prepaid,prepaid,2\nNEW1,=cmd,cable_tv,abc\n');
  await answerOpenDialog(galla.app, file);
  await operators.open();
  await operators.button('Import').click();
  await operators.button('Choose a file').click();
  const problems = operators.dryRun.getByRole('table', { name: 'Problems' });
  await expect(problems).toContainText('3');
  await expect(problems).toContainText('Write amounts in rupees');
  await expect(operators.button('Import now')).toHaveCount(0);
  expect(await operator(operators, 'AT')).toMatchObject({ name: 'Airtel' });
});

test('the list goes out as CSV and JSON', async ({ practice, galla, dataFolder }) => {
  const operators = new OperatorsPage(practice.page);
  await operators.open();
  for (const format of ['CSV', 'JSON']) {
    const file = join(dataFolder, `out.${format.toLowerCase()}`);
    await answerSaveDialog(galla.app, file);
    await operators.button(`Export ${format}`).click();
    await operators.says(`The list is in ${file}.`);
    expect(readFileSync(file, 'utf8')).toContain('Tata Play');
  }
});

test('Settings of a locked owner shows no operators', async ({ counter }) => {
  const locked = await call(counter.page, 'owner:lock', {});
  expect(locked).toMatchObject({ ok: true });
  await counter.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(counter.page.getByRole('heading', { name: 'Settings are for the owner' })).toBeVisible();
  await expect(new OperatorsPage(counter.page).search).toBeHidden();
  expect(await call(counter.page, 'operators:remove', { code: 'AT' })).toMatchObject({
    ok: false,
    failure: { code: 'owner_locked' },
  });
});
