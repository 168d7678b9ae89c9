import { expect } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasPoppler, pdfFacts } from '../../printing/pdf-facts';
import { closedJournal } from '../../support/desk/closed-journal';
import { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { say } from '../../support/say';

/** Practice numbers: the last two digits decide. */
const numbers = {
  success: '9876503000',
  acceptedThenSuccess: '9876503001',
  pending: '9876503004',
  lowBalance: '9876503012',
  neverAnswers: '9876503021',
  successThenRefunded: '9876503046',
} as const;

async function sells(counter: CounterPage, number: string, word: string): Promise<void> {
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows(word);
}

test('practice plays every kind of end, follow-up finds the late ones, and a restart keeps them all', async ({
  practice,
  galla,
  launch,
}) => {
  test.setTimeout(300_000);
  await expect(practice.page.getByRole('note').getByText('Practice mode', { exact: true })).toBeVisible();

  await sells(practice, numbers.acceptedThenSuccess, 'Pending');
  await sells(practice, numbers.successThenRefunded, 'Success');
  // Takes 20 seconds to give up; the counter sells on meanwhile.
  await sells(practice, numbers.neverAnswers, 'Sending');
  await sells(practice, numbers.lowBalance, 'Failed');
  await expect(practice.outcome).toContainText(say('condition.low_balance.cure'));
  await expect(practice.word(practice.row(numbers.neverAnswers))).toHaveText('Unknown', { timeout: 60_000 });

  await test.step('asked for its status, a success turns out to be refunded', async () => {
    await practice.row(numbers.successThenRefunded).getByRole('button').press('Enter');
    const details = practice.page.getByRole('dialog', { name: 'Recharge details', exact: true });
    const check = details.getByRole('button', { name: 'Check status', exact: true });
    await expect(async () => {
      await check.press('Enter');
      await expect(details.getByText('Asked: it is Refunded now.', { exact: true })).toBeVisible();
      // Between two checks by hand lies a minute.
    }).toPass({ timeout: 120_000 });
    await practice.keys.press('Escape');
    await expect(details).toBeHidden();
    await expect(practice.word(practice.row(numbers.successThenRefunded))).toHaveText('Refunded');
    const needsYou = practice.page.getByRole('region', { name: 'Needs you', exact: true });
    await expect(needsYou).toContainText('Practice: no money moves.');
  });

  await test.step('nobody does anything, and the accepted one becomes a success', async () => {
    await expect(practice.word(practice.row(numbers.acceptedThenSuccess))).toHaveText('Success', {
      timeout: 120_000,
    });
  });

  const ended = {
    [numbers.acceptedThenSuccess]: 'Success',
    [numbers.successThenRefunded]: 'Refunded',
    [numbers.neverAnswers]: 'Unknown',
    [numbers.lowBalance]: 'Failed',
  };
  await galla.quit();
  const kept = closedJournal(galla.dataFolder, 'practice.db');
  expect(kept.map(({ number, state }) => [number, state])).toEqual([
    [numbers.acceptedThenSuccess, 'success'],
    [numbers.successThenRefunded, 'refunded'],
    [numbers.neverAnswers, 'unknown'],
    [numbers.lowBalance, 'failed'],
  ]);

  const again = new CounterPage((await launch()).page);
  await expect(again.number).toBeFocused();
  await expect(again.page.getByRole('note').getByText('Practice mode', { exact: true })).toBeVisible();
  for (const [number, word] of Object.entries(ended)) {
    await expect(again.word(again.row(number))).toHaveText(word);
  }
});

test('a practice slip says PRACTICE, a pending one is no proof, and the second is a DUPLICATE', async ({
  practice,
  galla,
}) => {
  await sells(practice, numbers.pending, 'Pending');
  await expect(practice.outcome).toContainText('Practice: no money moves. Do not send again.');

  const before = await previewOf(practice, numbers.pending);
  expect(before).toContain('PRACTICE');
  expect(before).toContain('This slip is not proof of success.');
  expect(before).not.toContain('DUPLICATE');

  await practice.keys.press('F9');
  const saved = practice.page.getByText(/^The slip is saved as/);
  await expect(saved).toBeVisible();
  const after = await previewOf(practice, numbers.pending);
  expect(after).toContain('DUPLICATE 1');
  await practice.keys.press('F9');
  await expect(practice.page.getByText(/^Duplicate 1 is saved as/)).toBeVisible();

  await practice.keys.press('F1');
  await sells(practice, numbers.success, 'Success');
  expect(await previewOf(practice, numbers.success)).not.toContain('not proof of success');
  await practice.keys.press('F9');
  await expect(saved).toBeVisible();

  const files = readdirSync(join(galla.dataFolder, 'slips')).filter((name) => name.endsWith('.pdf'));
  expect(files).toHaveLength(3);
  if (!hasPoppler) return;
  const texts = await Promise.all(
    files.map(async (name) => (await pdfFacts(join(galla.dataFolder, 'slips', name))).text),
  );
  expect(texts.filter((text) => text.includes('PRACTICE'))).toHaveLength(3);
  expect(texts.filter((text) => text.includes('not proof of success'))).toHaveLength(2);
  expect(texts.filter((text) => text.includes('DUPLICATE 1'))).toHaveLength(1);
});

/** What the slip of a row would say if it were printed now. */
async function previewOf(counter: CounterPage, number: string): Promise<string> {
  await counter.row(number).getByRole('button').press('Enter');
  const details = counter.page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await details.getByRole('tab', { name: 'Slip', exact: true }).press('Enter');
  const slip = details.getByRole('region', { name: 'Slip as it would print now', exact: true });
  await expect(slip).toBeVisible();
  const text = await slip.innerText();
  await counter.keys.press('Escape');
  await expect(details).toBeHidden();
  return text;
}
