import { expect } from '@playwright/test';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { ClosePage } from '../../support/pages/close-page';
import { asha, hirePeople, passphrase, PeoplePage, ravi } from '../../support/pages/people-page';

test('staff count and hand over by themselves, see no total, and find nothing that they may not do', async ({
  counter,
}) => {
  test.setTimeout(120_000);
  const { page, keys } = counter;
  const people = new PeoplePage(page);
  const close = new ClosePage(page);
  await call(page, 'owner:unlock', { passphrase });
  const settings = await call(page, 'close:settings', {});
  if (!settings.ok) throw new Error('no settings');
  await call(page, 'close:save-settings', { settings: { ...settings.value, blindCount: true } });
  await hirePeople(page, asha, ravi);

  await people.unlock(asha);
  await counter.sell({ number: '9876501401', operator: 'ai', amount: '199' });
  await counter.shows('Success');
  await close.open();
  // Enter opens a shift: nothing else is offered.
  await expect(close.button('Open a shift')).toBeFocused();
  await expect(close.button('Close the day')).toHaveCount(0);
  await expect(close.button('Look at the figures (X)')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Closes', exact: true })).toHaveCount(0);
  expect(await foundByAxe(page)).toEqual([]);
  await keys.press('Enter');
  await close.box('Notes of ₹ 100').fill('2');
  await close.box('Coins of ₹ 1').press('Enter');
  await expect(close.overview).toContainText('₹ 200 was counted.');

  await keys.press('F1');
  await counter.sell({ number: '9876501402', operator: 'ai', amount: '349' });
  await counter.shows('Success');
  await close.open();
  await expect(close.button('Hand over')).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByText('This count is blind')).toBeVisible();
  await expect(close.box('Notes of ₹ 500')).toBeFocused();
  for (const name of ['drawer:now', 'shift:x'] as const) {
    expect(await call(page, name, {})).toMatchObject({ failure: { code: 'not_allowed' } });
  }
  expect(JSON.stringify(await call(page, 'shift:now', {}))).not.toContain('54900');
  await close.box('Notes of ₹ 500').fill('1');
  await close.box('Coins of ₹ 1').press('Enter');
  // Off by 49: the owner allows 50 without a note.
  await expect(close.overview).toContainText('Handed over. The next shift is open.');

  await test.step('a count that somebody else began is looked at, and gone on with', async () => {
    await close.button('Hand over').press('Enter');
    await expect(close.box('Notes of ₹ 500')).toBeFocused();
    await people.lock();
    await people.unlock(ravi);
    await keys.press('F3');
    // Whoever may see totals sees who sold what.
    const sold = page.getByRole('table', { name: 'By person', exact: true });
    await expect(sold.getByRole('row', { name: /Asha/ })).toContainText('2 · ₹ 548');
    await keys.press('Shift+F3');
    await expect(page.locator('.close')).toContainText('Hand over');
    await keys.press('Escape');
    await expect(close.overview).toContainText('The drawer is being counted for a shift.');
    await expect(close.overview).toContainText('Asha');
    await close.button('Call this count off').press('Enter');
    await close.button('Close the day').press('Enter');
    await close.button('Count without asking').press('Enter');
    await expect(close.box('Notes of ₹ 500')).toBeFocused();
    await people.lock();
  });

  await test.step('staff see that the day is being closed, and no step of it', async () => {
    await people.unlock(asha);
    await keys.press('Shift+F3');
    await expect(close.overview).toContainText('The close of');
    await expect(close.button('Go on with the close')).toHaveCount(0);
    await expect(close.button('Call off this close')).toHaveCount(0);
    await expect(people.allowing).toBeHidden();
  });
});
