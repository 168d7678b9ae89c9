import { expect, type Page } from '@playwright/test';
import { call } from './electron-app';
import { sellByBridge } from './sell-by-bridge';

/** A shop that has sold for these sums, all in cash: what its drawer holds is their sum. */
export async function soldFor(page: Page, ...amounts: readonly string[]): Promise<void> {
  for (const [place, amount] of amounts.entries()) {
    await sellByBridge(page, { number: `98765432${50 + place}`, amount });
  }
  await expect
    .poll(async () => {
      const day = await call(page, 'day:today', {});
      return day.ok ? (day.value.totals?.success.count ?? 0) : 0;
    })
    .toBe(amounts.length);
}
