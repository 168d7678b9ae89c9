import { expect } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import type { Sold } from './sales-of-the-day';

const words = { success: 'Success', failed: 'Failed', pending: 'Pending', unknown: 'Unknown' } as const;

/** What is typed to find the operator; a DTH number is known by its rule. */
const found = { Airtel: 'ai', 'Airtel Digital TV': undefined, MSEDCL: 'mse' } as const;

/** Sells as a person with a keyboard does, pays it as the customer does, and waits for the first word. */
export async function sellByKeys(
  counter: CounterPage,
  sold: Sold,
  shows: keyof typeof words = sold.ends,
): Promise<void> {
  const { keys, readBack, send } = counter;
  const operator = found[sold.operator];
  await counter.toReadBack({
    number: sold.number,
    amount: sold.amount,
    ...(operator === undefined ? {} : { operator }),
    ...(sold.operator === 'MSEDCL' ? { fields: ['4321'] } : {}),
  });
  await expect(send).toBeEnabled();
  const ways = [sold.cash, sold.upi, sold.account].filter((paise) => paise > 0).length;
  if (sold.account > 0) await nameWhoOwes(counter, sold.who);
  if (ways > 1) await split(counter, sold);
  else if (sold.upi > 0) await keys.press('u');
  await expect(send).toBeEnabled();
  if (ways > 1) await keys.press('Enter');
  else await counter.pressSend();
  await expect(readBack).toBeHidden();
  await counter.shows(words[shows]);
}

/** On account: the name is asked for where it is written down, and the read-back comes again. */
async function nameWhoOwes({ page, keys, readBack }: CounterPage, who: string): Promise<void> {
  await keys.press('a');
  await expect(page.getByRole('button', { name: 'Write it down' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Customer’s name', exact: true })).toBeFocused();
  await keys.type(who);
  await keys.press('Enter');
  await expect(readBack).toContainText(`${who} pays later`);
}

async function split({ keys, readBack }: CounterPage, { cash, upi, account }: Sold): Promise<void> {
  await keys.press('s');
  const box = (name: string) => readBack.getByRole('textbox', { name, exact: true });
  await expect(box('Cash')).toBeFocused();
  await keys.type(String(cash / 100));
  await keys.press('Tab');
  await expect(box('UPI')).toBeFocused();
  if (account > 0) {
    await keys.press('Tab');
    await expect(box('On account')).toBeFocused();
    await keys.type(String(account / 100));
  }
  await expect(box('UPI')).toHaveValue(upi === 0 ? /^0?$/ : String(upi / 100));
}
