import { expect, type Locator } from '@playwright/test';
import { failureText } from '../../../src/renderer/src/text/failures';
import { test } from '../../support/counter-test';
import { loginAt } from '../../support/pages/welcome-page';
import { say } from '../../support/say';

/** What is typed into a field, the sentence beside it, and how the field shows what was typed. */
interface Rubbish {
  readonly typed: string;
  readonly says: string;
  /** Left out where it stands exactly as it was typed. */
  readonly kept?: string;
}

const digitsOnly = 'Digits only, please.';
const inDigits = 'Write the amount in digits, such as 199 or 199.50.';

const numbers: readonly Rubbish[] = [
  { typed: '98765', says: 'Too short: at least 10 characters.' },
  { typed: '98765432101', says: 'Too long: at most 10 characters.', kept: '9876 5432 101' },
  {
    typed: '1234567890',
    says: 'This is not a mobile number. Ten digits, the first is 6, 7, 8 or 9.',
    kept: '12345 67890',
  },
  { typed: 'abc', says: digitsOnly },
  { typed: '98765O3210', says: digitsOnly },
  // Spaces are no part of a mobile number.
  { typed: "98765'; DROP TABLE", says: digitsOnly, kept: "98765';DROPTABLE" },
  { typed: '<b>9876543210</b>', says: digitsOnly },
  { typed: '📱📱📱', says: digitsOnly },
];

const amounts: readonly Rubbish[] = [
  { typed: '12.345', says: 'Write at most two digits after the point.' },
  { typed: '-5', says: 'An amount cannot be below zero.' },
  { typed: '−5', says: 'An amount cannot be below zero.' },
  { typed: '1e3', says: inDigits },
  { typed: '0x10', says: inDigits },
  { typed: '=1+1', says: inDigits },
  { typed: '199 rupees', says: inDigits },
  { typed: '१.२.३', says: inDigits, kept: '1.2.3' },
  { typed: '1,23', says: 'The commas are in the wrong place. Write 1,234 or 1,23,456.' },
  { typed: '0', says: 'At least ₹ 10.' },
  { typed: '9', says: 'At least ₹ 10.' },
  { typed: '10001', says: 'At most ₹ 10,000.' },
  { typed: '99999999999999999', says: 'This amount is too large.' },
  { typed: '199.50', says: 'Whole rupees only, without paise.' },
];

const customer: Readonly<Record<string, readonly Rubbish[]>> = {
  'Cash given': [
    { typed: '100', says: 'This is less than the total of ₹ 199.' },
    { typed: 'two hundred', says: inDigits },
    { typed: '-200', says: 'An amount cannot be below zero.' },
  ],
  'Customer’s phone': [
    { typed: '12345', says: 'This is not a mobile number.' },
    { typed: 'the shop next door', says: 'This is not a mobile number.' },
  ],
  'Customer’s name': [{ typed: 'x'.repeat(61), says: 'Too long: at most 60 characters.' }],
};

test('rubbish in a field of a sale gets a sentence beside it, stays as it was typed, and sends nothing', async ({
  counter,
  gateway,
}) => {
  test.setTimeout(180_000);
  const { keys, page } = counter;

  const refuses = async (field: Locator, { typed, says, kept = typed }: Rubbish): Promise<void> => {
    await test.step(typed, async () => {
      await field.focus();
      await keys.press('Control+A');
      await page.keyboard.insertText(typed);
      await keys.press('Enter');
      await expect(field).toHaveAccessibleDescription(says);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(kept);
      await expect(counter.readBack).toBeHidden();
    });
  };
  const refill = async (field: Locator, good: string): Promise<void> => {
    await field.focus();
    await keys.press('Control+A');
    if (good === '') await keys.press('Delete');
    else await page.keyboard.insertText(good);
    await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  };

  await test.step('nothing at all', async () => {
    await counter.review.press('Enter');
    await expect(counter.number).toBeFocused();
    for (const field of [counter.number, counter.operator, counter.amount]) {
      await expect(field).toHaveAccessibleDescription(/This is still empty\./);
    }
  });

  await test.step('an operator that is not there', async () => {
    await counter.operator.focus();
    await keys.type('zzz');
    await expect(page.getByText('No operator matches “zzz”.', { exact: false })).toBeVisible();
    await keys.press('Enter');
    await expect(counter.operator).toHaveValue('zzz');
    await keys.press('Escape');
  });

  /** A number typed over another is the next customer's, and its operator is asked for again. */
  const nextNumber = async (): Promise<void> => {
    await counter.number.focus();
    await keys.press('Control+A');
    await keys.press('Delete');
    await keys.press('Alt+1');
  };
  for (const rubbish of numbers) {
    await nextNumber();
    await refuses(counter.number, rubbish);
  }
  await nextNumber();
  await refill(counter.number, '9876504001');
  for (const rubbish of amounts) await refuses(counter.amount, rubbish);
  await refill(counter.amount, '199');
  for (const [label, values] of Object.entries(customer)) {
    for (const rubbish of values) await refuses(counter.field(label), rubbish);
    await refill(counter.field(label), '');
  }

  await test.step('the extra field of a bill', async () => {
    await refill(counter.number, '123456789012');
    await keys.press('F2');
    await keys.type('mse');
    await keys.press('Enter');
    await expect(counter.amount).toBeFocused();
    await refill(counter.amount, '199');
    const unit = counter.field('Billing unit');
    await refuses(unit, { typed: 'abcd', says: digitsOnly });
    await refuses(unit, { typed: '12', says: 'Too short: at least 4 characters.' });
    await refuses(unit, { typed: '12345', says: 'Too long: at most 4 characters.' });
    await refill(unit, '4321');
  });

  expect(gateway.requests()).toEqual([]);
  await expect(counter.today.getByRole('listitem')).toHaveCount(0);
  // After all that the form is still good for a sale.
  await keys.press('Enter');
  await counter.pressSend();
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

const logins = [
  ['Gateway address', 'bad_gateway_address', 'gateway at home'],
  ['Gateway address', 'bad_gateway_address', 'http://panel.example.in'],
  ['Gateway address', 'bad_gateway_address', 'https://user:secret@panel.example.in'],
  ['Gateway address', 'bad_gateway_address', 'https://panel.example.in/login?next=1'],
  ['Gateway address', 'bad_gateway_address', 'ftp://panel.example.in'],
  ['Username', 'bad_username', ''],
  ['API token', 'bad_token', 'two words'],
  ['API token', 'bad_token', 'abc'],
  ['Owner passphrase', 'bad_passphrase', 'abc'],
] as const;

const ofLogin = {
  'Gateway address': 'gatewayAddress',
  Username: 'username',
  'API token': 'apiToken',
  'Owner passphrase': 'ownerPassphrase',
} as const;

test('rubbish in the form that connects an account is refused beside the field and asks nobody', async ({
  galla,
  gateway,
}) => {
  const { page } = galla;
  const login = loginAt(gateway.address);
  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
  await page.getByRole('button', { name: 'Connect your account', exact: true }).press('Enter');
  for (const [label, key] of Object.entries(ofLogin)) await field(label).fill(login[key]);

  for (const [label, code, typed] of logins) {
    await test.step(`${label}: ${typed}`, async () => {
      await field(label).fill(typed);
      await field(label).press('Enter');
      await expect(field(label)).toHaveAccessibleDescription(failureText(say, { code }));
      await expect(field(label)).toHaveValue(typed);
      await field(label).fill(login[ofLogin[label]]);
      await expect(field(label)).not.toHaveAttribute('aria-invalid', 'true');
    });
  }
  for (const [label, key] of Object.entries(ofLogin)) await expect(field(label)).toHaveValue(login[key]);
  expect(gateway.connections()).toBe(0);

  await field('Owner passphrase').press('Enter');
  await expect(field('Number')).toBeFocused();
});
