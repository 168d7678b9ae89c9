import { expect } from '@playwright/test';
import { fieldProblemText } from '../../../src/renderer/src/text/field-problems';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { says } from '../../support/scripted-gateway/behaviour';
import { say } from '../../support/say';

/** Tata Power Delhi: accounts of 11 or 12 digits, no extra fields. */
const power = 'tata power delhi';

/** Types number, operator and amount, each with Enter: also signs that no key of a plain keyboard gives. */
async function typeToReadBack(
  { page, number, operator, amount, readBack }: CounterPage,
  typed: readonly string[],
) {
  for (const [place, field] of [number, operator, amount].entries()) {
    await expect(field).toBeFocused();
    // At a person's pace: eight keys at once are a scan, which never becomes an amount.
    await page.keyboard.type(typed[place] ?? '', { delay: 40 });
    await page.keyboard.press('Enter');
  }
  await expect(readBack).toBeVisible();
}

for (const [typed, shown, sent] of [
  ['080-2345 6789', '0802 3456 789', '08023456789'],
  ['919876543210', '9198 7654 3210', '919876543210'],
  ['09876543210', '0987 6543 210', '09876543210'],
  ['۰۹۸۷۶۵۴۳۲۱۰', '0987 6543 210', '09876543210'],
] as const) {
  test(`${typed}, typed before the operator is chosen, reaches the gateway with all its digits`, async ({
    counter,
    gateway,
  }) => {
    await typeToReadBack(counter, [typed, power, 'Rs. 1,999/-']);
    await expect(counter.number).toHaveValue(shown);
    await expect(counter.readBack).toContainText('₹ 1,999');
    await counter.pressSend();
    await counter.shows('Success');
    const requests = gateway.requests('recharge');
    expect(requests).toHaveLength(1);
    expect(requests[0]?.params).toMatchObject({ number: sent, amount: '1999' });
  });
}

test('another operator cleans the number from what was typed, not from what the first left of it', async ({
  counter,
}) => {
  const { page } = counter;
  await counter.keys.type('09876543210');
  await counter.keys.press('Enter');
  await expect(counter.number).toHaveValue('0987 6543 210');
  await counter.keys.type('airtel');
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await expect(counter.number).toHaveValue('98765 43210');
  await page.keyboard.press('F2');
  await expect(counter.operator).toBeFocused();
  await counter.keys.type(power);
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await expect(counter.number).toHaveValue('0987 6543 210');
});

test('one number that is pending is refused under every spelling', async ({ counter, gateway }) => {
  gateway.setDefault(() => says('Pending'));
  await counter.toReadBack({ number: '9876543210', operator: 'airtel', amount: '199' });
  await counter.pressSend();
  await counter.shows('Pending');
  for (const spelling of ['+91 98765 43210', '09876543210', '९८७६५४३२१०']) {
    await test.step(spelling, async () => {
      // Typed over the one before, it is another customer's: operator and amount are asked for again.
      await typeToReadBack(counter, [spelling, 'airtel', '₹199.']);
      await expect(counter.readBack).toContainText('98765 43210');
      await expect(counter.readBack).toContainText('The same is still Pending');
      await expect(counter.send).toHaveCount(0);
      await counter.keys.press('Escape');
      for (const field of [counter.amount, counter.operator]) {
        await expect(field).toBeFocused();
        await counter.keys.press('Escape');
      }
      await expect(counter.number).toBeFocused();
    });
  }
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('an amount that could mean two things is refused beside its field', async ({ counter, gateway }) => {
  await counter.keys.type('9876543210');
  await counter.keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await counter.keys.type('airtel');
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  for (const [typed, code] of [
    ['10.555', 'too_many_decimals'],
    ['1e3', 'not_a_number'],
    ['1,00', 'bad_grouping'],
  ] as const) {
    await counter.amount.fill(typed);
    await counter.keys.press('Enter');
    await expect(counter.amount).toHaveAccessibleDescription(fieldProblemText(say, { code }));
  }
  await expect(counter.readBack).toBeHidden();
  expect(gateway.requests('recharge')).toEqual([]);
});
