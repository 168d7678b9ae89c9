import { expect } from '@playwright/test';
import { defaultRights } from '../../../src/preload/contract/people/rights';
import { aRequestId } from '../../support/builders/a-request-id';
import { test } from '../../support/counter-test';
import { countForAShift } from '../../support/count-for-a-shift';
import { call } from '../../support/electron-app';
import { ClosePage } from '../../support/pages/close-page';
import { asha, hirePeople, passphrase, PeoplePage, ravi, suresh } from '../../support/pages/people-page';
import { resetsAfterRequest, says } from '../../support/scripted-gateway/behaviour';
import { soldFor } from '../../support/sold-for';

const failed = '9876502201';
const unknown = '9876502202';

test('what staff may not do from the list of what is to do, another allows on the spot; Esc goes back to Number', async ({
  counter,
  gateway,
}) => {
  test.setTimeout(90_000);
  const { page, keys } = counter;
  const people = new PeoplePage(page);
  gateway.plan(failed, says('Failure'));
  gateway.plan(unknown, resetsAfterRequest(null));
  await call(page, 'shift:open', { requestId: aRequestId() });
  await counter.sell({ number: failed, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  await counter.sell({ number: unknown, operator: 'ai', amount: '899' });
  await counter.shows('Unknown');
  await countForAShift(page, 'handover', []);
  await hirePeople(page, asha, ravi);
  await people.unlock(suresh);
  await call(page, 'rights:save', { rights: { ...defaultRights, search: 'manager' } });
  await people.lock();
  await people.unlock(asha);

  const toDo = page.getByRole('region', { name: 'Needs you', exact: true });
  const giveBack = toDo.getByRole('button', { name: 'Give ₹ 199 back in cash: 98765 02201', exact: true });
  await expect(giveBack).toBeVisible();
  await keys.press('F5');
  await expect(giveBack).toBeFocused();
  await keys.press('Escape');
  await expect(counter.number).toBeFocused();
  const markDone = toDo.getByRole('button', { name: 'Mark as done: 98765 02201', exact: true });
  await markDone.press('Enter');
  await expect(toDo.getByRole('radio').first()).toBeFocused();
  await keys.press('Escape');
  await expect(toDo.getByRole('radio')).toHaveCount(0);
  await expect(markDone).toBeFocused();

  // Of a shift that is over.
  await giveBack.press('Enter');
  await expect(people.allowing).toContainText('Give back for a sale of an earlier shift');
  await keys.press('Escape');
  await expect(people.allowing).toBeHidden();
  await expect(toDo).toContainText('You may not do this.');
  await page.waitForTimeout(550);
  await giveBack.press('Enter');
  await people.allowing.getByRole('button', { name: 'Ravi Manager', exact: true }).press('Enter');
  await keys.type(ravi.pin);
  await keys.press('Enter');
  await expect(toDo).toContainText('₹ 199 given back in cash. Slip of return No. 1.');
  await expect(giveBack).toBeHidden();

  // What only waits opens its details, which take a right of their own here.
  await keys.press('F5');
  await keys.press('Enter');
  await expect(people.allowing).toContainText('Search the history');
  await people.allowing.getByRole('button', { name: 'Ravi Manager', exact: true }).press('Enter');
  await keys.type(ravi.pin);
  await keys.press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await expect(details).toContainText('98765 02202');
  await keys.press('Escape');
  await expect(details).toBeHidden();
  await expect(toDo.getByRole('button', { name: /98765 02202/ })).toBeFocused();
  await keys.press('Escape');
  await expect(counter.number).toBeFocused();
});

test('a trainee closes a practice day, and the Z is theirs; the real one knows nothing of it', async ({
  practice,
}) => {
  test.setTimeout(90_000);
  const { page } = practice;
  const people = new PeoplePage(page);
  await call(page, 'owner:change-passphrase', { current: '', next: passphrase });
  await hirePeople(page, asha);
  await people.unlock(suresh);
  const rights = { ...defaultRights, shift: 'staff', close: 'staff', see_totals: 'staff' } as const;
  expect(await call(page, 'rights:save', { rights })).toMatchObject({ ok: true });
  await people.lock();
  await people.unlock(asha);
  await soldFor(page, '500');
  const close = new ClosePage(page);
  await close.toCount('without asking');
  await close.count(['1', '', '', '', '', '', '', '', '', '', '']);
  await close.isCounted('Exact');
  await close.toFinish();
  const name = await close.finish();
  await expect(close.step('Z')).toContainText('PRACTICE');
  await page.getByRole('tab', { name: 'Earlier closes', exact: true }).click();
  const z = page.getByRole('article', { name: `Z ${name}`, exact: true });
  await expect(z).toContainText('Asha');
  expect(await call(page, 'close:list', { before: null })).toMatchObject({
    value: { closes: [{ n: 1, countedPaise: 500_00 }] },
  });
});
