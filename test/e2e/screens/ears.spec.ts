import { expect, type Page } from '@playwright/test';
import { createSay } from '../../../src/preload/contract/words/create-say';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import tamil from '../../../src/preload/contract/words/translations/ta.json' with { type: 'json' };
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { Ears } from '../../support/pages/ears';
import { soldFor } from '../../support/sold-for';

const { say } = createSay('hi-IN', hindi);

/** The page speaks Hindi, and somebody listens to it. */
async function inHindi(page: Page): Promise<Ears> {
  await call(page, 'settings:speak', { language: 'hi' });
  const number = page.getByRole('textbox', { name: say('counter.entry.number'), exact: true });
  await expect(number).toBeVisible();
  await number.focus();
  return Ears.on(page);
}

/** How often a text is in what was heard. */
function times(heard: readonly string[], text: string): number {
  return heard.filter((each) => each.includes(text)).length;
}

test('a sale by ear, in Hindi: hint, problem, read-back and outcome are heard once each, in order; then it is found', async ({
  practice,
}) => {
  const { page } = practice;
  const ears = await inHindi(page);

  // Slower than the hint is asked for: it is the same one at every digit, and is heard once.
  const hint = say('counter.hint.prefix', { operator: 'Airtel' });
  await page.keyboard.type('9876501050', { delay: 120 });
  const typing = await ears.heard(hint);
  expect(typing).toEqual([hint]);

  await page.keyboard.press('Enter');
  expect(times(await ears.heard(say('counter.operator.name')), hint)).toBe(0);
  await page.keyboard.type('ai');
  await page.keyboard.press('Enter');
  await ears.heard(say('counter.entry.amount'));

  const amount = page.getByRole('textbox', { name: say('counter.entry.amount'), exact: true });
  const tooLittle = say('problem.field.below_minimum_hint', { hint: '10' });
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  expect(await ears.heard(tooLittle)).toEqual([tooLittle]);

  await amount.press('Control+a');
  await page.keyboard.type('199');
  await page.keyboard.press('Enter');
  const send = say('counter.read_back.send');
  const readBack = await ears.heard(send);
  expect(readBack).toHaveLength(2);
  const [dialog = '', button = ''] = readBack;
  // In the groups in which it is read to the customer.
  const parts = [say('counter.read_back.name'), '98765 01050', 'Airtel', '199', say('amount.number.99')];
  const places = parts.map((part) => dialog.indexOf(part));
  expect(places, dialog).toEqual(places.toSorted((one, other) => one - other));
  expect(places, dialog).not.toContain(-1);
  expect(button).toContain(send);

  await page.keyboard.press('Enter');
  const outcome = await ears.heard(say('state.success'));
  expect(times(outcome, say('state.success'))).toBe(1);
  const ofOutcome = outcome.filter((each) => each.includes('98765 01050'));
  expect(ofOutcome.at(-1)).toContain(say('state.success'));
  expect(ofOutcome.length, outcome.join('\n')).toBeLessThanOrEqual(2);
  // In another language it is said once more.
  await call(page, 'settings:speak', { language: 'ta' });
  expect(times(await ears.heard(tamil['state.success']), '98765 01050')).toBe(1);
  await call(page, 'settings:speak', { language: 'hi' });
  await ears.heard(say('state.success'));

  await page.keyboard.press('F4');
  await ears.heard(say('history.search.name'));
  await page.keyboard.type('01050');
  const found = say('history.list.all_matching', { count: 1, search: '01050' });
  expect(times(await ears.heard(found), found)).toBe(1);
  await page.keyboard.type('9');
  const nothing = say('history.nothing_matches.title', { search: '010509' });
  expect(times(await ears.heard(nothing), nothing)).toBe(1);
});

test('a return by ear, in Hindi: the failed sale says what to do, and what was given back is heard once', async ({
  practice,
}) => {
  const { page } = practice;
  const ears = await inHindi(page);
  await page.keyboard.type('9876501010');
  await page.keyboard.press('Enter');
  await ears.heard(say('counter.operator.name'));
  await page.keyboard.type('ai');
  await page.keyboard.press('Enter');
  await ears.heard(say('counter.entry.amount'));
  await page.keyboard.type('199');
  await page.keyboard.press('Enter');
  await ears.heard(say('counter.read_back.send'));
  await page.keyboard.press('Enter');
  const failed = await ears.heard(say('state.failed'));
  expect(times(failed, say('state.failed'))).toBe(1);

  await page.keyboard.press('Alt+g');
  const given = say('history.dealt.cash_returned', { amount: '199', way: 'cash' });
  expect(times(await ears.heard(given), given)).toBe(1);
});

test('a close by ear, in Hindi: what the count came to and the number of the Z are heard once each', async ({
  practice,
}) => {
  const { page } = practice;
  await soldFor(page, '199');
  const ears = await inHindi(page);
  await page.keyboard.press('Shift+F3');
  await ears.heard(say('close.overview.close'));
  await page.keyboard.press('Enter');
  await ears.heard(say('close.ask.ask'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await ears.heard(say('close.count.note', { worth: '500' }));
  await page.getByRole('textbox', { name: say('close.count.note', { worth: '200' }), exact: true }).fill('1');
  await page.getByRole('button', { name: say('close.count.write') }).press('Enter');
  const over = say('close.difference.over', { amount: '1' });
  const counted = await ears.heard(over);
  expect(times(counted, over), counted.join('\n')).toBe(1);
  await page.keyboard.press('Enter');
  await ears.heard(say('close.figures.go'));
  await page.keyboard.press('Enter');
  await ears.heard(say('close.finish.taken_out'));
  await page.keyboard.press('Enter');
  await ears.heard(say('close.finish.note'));
  await page.keyboard.press('Enter');
  const closed = say('close.done.title', { name: '' }).trim();
  const done = await ears.heard(closed);
  expect(times(done, closed), done.join('\n')).toBe(1);
});
