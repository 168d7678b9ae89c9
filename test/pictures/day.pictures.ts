import { expect } from '@playwright/test';
import { call, test } from '../support/electron-app';
import { ClosePage } from '../support/pages/close-page';
import { CounterPage } from '../support/pages/counter-page';
import { asha, hirePeople, PeoplePage, ravi } from '../support/pages/people-page';
import { WelcomePage } from '../support/pages/welcome-page';
import { picture } from './camera';

/** A drawer of ₹ 2,504, as it is counted in these pictures: three tens are missing. */
const counted = ['5', '', '', '', '', '', '', '', '', '2', ''];

/** The shop's day beside its sales: what is to do, the drawer, who is at the counter, the close and its Z. */
test('the day of a shop, practised', async ({ galla }) => {
  const { page } = galla;
  await new WelcomePage(page).practise();
  const counter = new CounterPage(page);
  const close = new ClosePage(page);
  const { keys } = counter;
  const sell = async (number: string, word: string, amount: string): Promise<void> => {
    await counter.sell({ number, operator: 'airtel', amount });
    await counter.shows(word);
  };
  await sell('9850217755', 'Success', '719');
  await sell('9850217756', 'Success', '839');
  await sell('9850217704', 'Pending', '299');
  await sell('9850217724', 'Unknown', '99');
  await sell('9850217710', 'Failed', '239');
  await sell('9850217711', 'Failed', '149');
  await keys.press('F5');
  await expect(page.getByRole('region', { name: 'Needs you', exact: true })).toContainText('2 to give back');
  await picture(galla, 'to-do');

  await call(page, 'drawer:move', {
    requestId: 'picture-tea',
    kind: 'paid_out',
    amount: '60',
    way: 'cash',
    reason: 'Tea',
  });
  await call(page, 'drawer:move', {
    requestId: 'picture-sim',
    kind: 'other_sale',
    amount: '250',
    way: 'cash',
    reason: 'SIM',
  });
  await keys.press('F11');
  await expect(page.getByRole('region', { name: 'Cash expected now', exact: true })).toContainText('₹');
  await picture(galla, 'drawer');
  await keys.press('Escape');

  await close.toCount('without asking');
  await close.count(counted.slice(0, -1));
  await picture(galla, 'close-count');
  await close.count(counted.slice(-1));
  await picture(galla, 'close-compare-dark', { theme: 'dark' });
  await keys.press('Enter');
  await expect(close.button('Go on')).toBeFocused();
  await picture(galla, 'close-three-way');
  await keys.press('Enter');
  await close.finish(['2000', '']);
  await picture(galla, 'close-z');

  await call(page, 'owner:change-passphrase', { current: '', next: 'chai at four' });
  await hirePeople(page, asha, ravi);
  const people = new PeoplePage(page);
  await expect(people.tile(ravi)).toBeVisible();
  await picture(galla, 'lock');
  await page.keyboard.press('2');
  await expect(people.pin).toBeFocused();
  await picture(galla, 'lock-pin-1024-dark', { size: 'small', theme: 'dark' });
});
