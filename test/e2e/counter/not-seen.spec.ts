import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { holds } from '../../support/trouble/held-reply';
import { says } from '../../support/scripted-gateway/behaviour';

const number = '9876503001';

test('a failure that came while the next number was typed waits until somebody has seen it', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  const reply = holds(says('Failure'));
  gateway.plan(number, reply.behaviour);
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await expect.poll(() => gateway.requests('recharge').length).toBe(1);
  await counter.keys.type('98');
  reply.release();
  await expect(counter.word(counter.row(number))).toHaveText('Failed');

  const waiting = page.getByRole('region', { name: 'Needs you', exact: true });
  await expect(waiting).toContainText('1 to give back');
  await expect(waiting).toContainText(
    'Nobody has seen this yet. No money is due. If you took it, give it back.',
  );
  await waiting.getByRole('button', { name: 'Nothing was taken: 98765 03001', exact: true }).press('Enter');
  await expect(waiting).toContainText('Recorded: nothing was taken.');
  await expect(waiting.getByRole('listitem')).toHaveCount(0);
});

test('a success that came while the next number was typed is seen in the list of the day', async ({
  counter,
  gateway,
}) => {
  const reply = holds(says('Success'));
  gateway.plan(number, reply.behaviour);
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await expect.poll(() => gateway.requests('recharge').length).toBe(1);
  await counter.keys.type('98');
  reply.release();
  await expect(counter.word(counter.row(number))).toHaveText('Success');
  await expect
    .poll(async () => {
      await counter.row(number).getByRole('button').press('Enter');
      const details = counter.page.getByRole('dialog', { name: 'Recharge details', exact: true });
      const text = await details.textContent();
      await counter.keys.press('Escape');
      return text;
    })
    .toContain('Shown at the counter as Success.');
  await expect(counter.page.getByRole('region', { name: 'Needs you', exact: true })).toHaveCount(0);
});

test('money that was taken before a recharge failed at once is given back by keyboard, and recorded', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  gateway.plan(number, says('Failure'));
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  await counter.row(number).getByRole('button').press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  const taken = details.getByRole('region', { name: 'Money is owed', exact: true });
  const amount = taken.getByRole('textbox', { name: 'Amount returned', exact: true });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await amount.evaluate((field) => field === document.activeElement)) break;
    await keys.press('Tab');
  }
  await expect(amount).toBeFocused();
  await expect(amount).toHaveValue('199');
  await keys.press('Tab');
  await keys.type('Asha');
  await keys.press('Enter');
  await expect(details).toContainText('₹ 199 given back in cash.');
  await expect(taken).toHaveCount(0);
});
