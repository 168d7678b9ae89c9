import type { Page } from '@playwright/test';
import { call } from './electron-app';

/** What is sold; with a customer's name it is sold on account. */
interface BridgeSale {
  readonly number: string;
  readonly amount: string;
  readonly customerName?: string;
}

/** Sells as the page does, but types nothing: for tests that cannot read the counter. Waits for the outcome. */
export async function sellByBridge(
  page: Page,
  { number, amount, customerName = '' }: BridgeSale,
): Promise<void> {
  const payment = customerName === '' ? 'cash' : 'on_account';
  const review = await call(page, 'recharge:review', {
    operator: 'AT',
    number,
    amount,
    fields: [],
    payment,
    parts: null,
    customerPhone: '',
    customerName,
    collected: '',
    restartOf: null,
  });
  if (!review.ok) throw new Error(review.failure.code);
  const { ticket } = review.value;
  // A ticket may be used only once it could have been read.
  await page.waitForTimeout(500);
  const sent = await call(page, 'recharge:submit', {
    ticket,
    payment,
    parts: null,
    reason: '',
    lastFour: '',
  });
  if (!sent.ok) throw new Error(sent.failure.code);
}
