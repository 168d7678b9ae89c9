import { expect } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';

/** Somebody who went away after all of this was typed, with the focus back in Number. */
async function somebodyBefore(counter: CounterPage): Promise<void> {
  await counter.number.focus();
  await counter.keys.type('9876509001');
  await counter.keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await counter.keys.type('jio');
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await counter.keys.type('239');
  await counter.field('Cash given').fill('500');
  await counter.field('Customer’s phone').fill('9812345678');
  await counter.field('Customer’s name').fill('Sunita');
  await counter.keys.press('F1');
  await expect(counter.number).toBeFocused();
}

async function nothingIsLeft(counter: CounterPage): Promise<void> {
  await expect(counter.operator).toHaveValue('');
  await expect(counter.amount).toHaveValue('');
  await expect(counter.field('Cash given')).toHaveValue('');
  await expect(counter.field('Customer’s phone')).toHaveValue('');
  await expect(counter.field('Customer’s name')).toHaveValue('');
}

test('two Esc in Number empty the whole form', async ({ practice }) => {
  await somebodyBefore(practice);
  await practice.keys.press('Escape');
  await expect(practice.number).toHaveValue('');
  await practice.keys.press('Escape');
  await nothingIsLeft(practice);
  await expect(practice.number).toBeFocused();
});

test('a new number typed over the old one, or after it was taken out, is a new customer', async ({
  practice,
}) => {
  await somebodyBefore(practice);
  await practice.keys.type('98765');
  await expect(practice.number).toHaveValue('98765');
  await nothingIsLeft(practice);

  await practice.keys.press('Escape');
  await practice.keys.press('Escape');
  await somebodyBefore(practice);
  await practice.keys.press('Escape');
  await practice.keys.type('7');
  await expect(practice.number).toHaveValue('7');
  await nothingIsLeft(practice);
});

test('a number that is mended stays with its customer', async ({ practice }) => {
  await somebodyBefore(practice);
  await practice.keys.press('End');
  await practice.keys.press('Backspace');
  await practice.keys.type('2');
  await expect(practice.number).toHaveValue('98765 09002');
  await expect(practice.operator).toHaveValue('Jio');
  await expect(practice.amount).toHaveValue('239');
  await expect(practice.field('Customer’s name')).toHaveValue('Sunita');
});

test('what is chosen before the number is typed is for the number that comes', async ({ practice }) => {
  await somebodyBefore(practice);
  await practice.keys.press('Escape');
  // The same operator again, for the next one: it was chosen, so it stays; what was not touched goes.
  await practice.keys.press('F2');
  await practice.keys.type('jio');
  await practice.keys.press('Enter');
  await expect(practice.number).toBeFocused();
  await practice.keys.type('9876509003');
  await expect(practice.operator).toHaveValue('Jio');
  await expect(practice.amount).toHaveValue('');
  await expect(practice.field('Cash given')).toHaveValue('');
  await expect(practice.field('Customer’s name')).toHaveValue('');
});
