import { expect } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { resetsAfterRequest, says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import type { ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';

const small = '9876501301';
const large = '9876501302';
const late = '9876501303';
const unknown = '9876501304';

/** Two failures, a pending one that went through, and one that nobody knows of. */
async function somethingToDo(counter: CounterPage, gateway: ScriptedGateway): Promise<void> {
  gateway.plan(small, says('Failure'));
  gateway.plan(large, says('Failure'));
  gateway.plan(late, thenBecomes(says('Accepted'), 'Success', 0));
  gateway.plan(unknown, resetsAfterRequest(null));
  await counter.sell({ number: unknown, operator: 'ai', amount: '899' });
  await counter.shows('Unknown');
  const refId = await counter.sell({ number: late, operator: 'ai', amount: '199' });
  await counter.shows('Pending');
  await counter.sell({ number: small, operator: 'ai', amount: '99' });
  await counter.shows('Failed');
  await counter.sell({ number: large, operator: 'ai', amount: '299' });
  await counter.shows('Failed');
  await expect(async () => {
    expect(await call(counter.page, 'recharge:check', { refId })).toMatchObject({
      value: { state: 'success' },
    });
  }).toPass({ timeout: 60_000 });
}

test('what is to do stands in order of money at risk, and is worked through by keyboard', async ({
  counter,
  gateway,
}) => {
  test.setTimeout(180_000);
  const { page, keys } = counter;
  await somethingToDo(counter, gateway);
  const toDo = page.getByRole('region', { name: 'Needs you', exact: true });
  await expect(toDo).toContainText('2 to give back · 1 to look at · 1 waits');
  await expect(toDo.locator('.waiting b, .only-waits b')).toHaveText([
    '98765 01302',
    '98765 01301',
    '98765 01303',
    '98765 01304',
  ]);
  // What only waits is one line that says nothing loud.
  await expect(toDo.locator('.only-waits')).toHaveText(/^98765 01304\s*Unknown/);

  await keys.press('F5');
  const first = toDo.getByRole('button', { name: 'Give ₹ 299 back in cash: 98765 01302', exact: true });
  await expect(first).toBeFocused();
  await keys.press('ArrowDown');
  const second = toDo.getByRole('button', { name: 'Give ₹ 99 back in cash: 98765 01301', exact: true });
  await expect(second).toBeFocused();
  await keys.press('ArrowRight');
  await expect(
    toDo.getByRole('button', { name: 'Nothing was taken: 98765 01301', exact: true }),
  ).toBeFocused();
  await keys.press('Enter');
  await expect(toDo).toContainText('Recorded: nothing was taken.');
  await expect(toDo.locator('.waiting')).toHaveCount(2);

  await keys.press('F5');
  await expect(first).toBeFocused();
  // The first of them stands as the outcome, too: what is done with it is said there.
  await page.waitForTimeout(550);
  await keys.press('Enter');
  await expect(page.getByText('₹ 299 given back in cash.')).toBeVisible();

  // Pending → Success: one key, and no name.
  await expect(toDo.locator('.waiting')).toHaveCount(1);
  await page.waitForTimeout(550);
  await keys.press('F5');
  await expect(toDo.getByRole('button', { name: 'Seen 98765 01303', exact: true })).toBeFocused();
  await keys.press('Enter');
  await expect(toDo.locator('.waiting')).toHaveCount(0);
  await keys.press('F5');
  await keys.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Recharge details', exact: true })).toBeVisible();
});
