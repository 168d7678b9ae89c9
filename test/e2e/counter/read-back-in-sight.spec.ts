import { expect } from '@playwright/test';
import { ROW_MS } from '../../../src/renderer/src/keyboard/forward-press';
import { call } from '../../support/electron-app';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { hidden } from '../../support/trouble/hidden';
import { paise } from '../../../src/preload/contract/money';
import { changeCounterSettings } from '../../support/pages/change-counter-settings';

/** The panels of shops, as the system scales them, less its task bar and the title bar. In CSS pixels. */
const sizes = [
  [1366, 768],
  [1024, 768],
].flatMap(([width = 0, height = 0]) =>
  [1.25, 1.5, 1.75].map((scale) => ({
    named: `${width}×${height} at ${scale * 100} %`,
    width: Math.floor(width / scale),
    height: Math.floor((height - 40) / scale) - 32,
  })),
);

/** A read-back that has everything to say: three notes and three fields before Send. */
async function longReadBack(counter: CounterPage): Promise<void> {
  const { page, keys } = counter;
  await changeCounterSettings(page, () => ({ retypeAbovePaise: paise(100_00) }));
  await typeSale(counter, 'Alt+1');
  await counter.field('Last four digits, once more').fill('1001');
  await expect(counter.send).toBeEnabled();
  await keys.press('Enter');
  await counter.shows('Success');
  await call(page, 'owner:lock', {});
}

/** A sale with the operator that this key chooses. */
async function typeSale(counter: CounterPage, favourite: string): Promise<void> {
  const { page, keys, number, amount, readBack } = counter;
  await expect(page.getByRole('button', { name: 'Choose Jio', exact: true })).toBeVisible();
  await number.focus();
  await number.fill('9876501001');
  await keys.press(favourite);
  await expect(amount).toBeFocused();
  await keys.type('950');
  await keys.press('Enter');
  await expect(readBack).toBeVisible();
}

/** Closes the read-back and opens it again in a window of this size. */
async function openAt(counter: CounterPage, size: { width: number; height: number }): Promise<void> {
  const reason = counter.field('Why is it sold again?');
  await expect(reason).toBeVisible();
  await counter.page.setViewportSize(size);
  await counter.page.keyboard.press('Escape');
  await expect(counter.readBack).toBeHidden();
  await counter.amount.focus();
  await counter.amount.press('Enter');
  await expect(reason).toBeFocused();
}

test('what must be read or filled before Send is in sight, whatever the scaling', async ({ counter }) => {
  await longReadBack(counter);
  await typeSale(counter, 'Alt+2');
  for (const { named, width, height } of sizes) {
    await openAt(counter, { width, height });

    expect.soft(await hidden(counter.send), `Send, ${named}`).toBe('');
    const fields = [
      counter.field('Why is it sold again?'),
      counter.readBack.getByLabel('Owner passphrase', { exact: true }),
      counter.field('Last four digits, once more'),
    ];
    const must = [...(await counter.readBack.locator('.note').all()), ...fields];
    expect(must).toHaveLength(6);
    const away = (await Promise.all(must.map(hidden))).filter((each) => each !== '');
    // Where the panel is too small for all of it, Send stays shut until the end was in sight.
    if (away.length > 0) {
      expect.soft(await counter.readBack.innerText(), named).toContain('Scroll down, there is more to read.');
      expect.soft(width, `${named}: ${away.join(', ')}`).toBeLessThan(700);
    }
    for (const field of fields) {
      await field.focus();
      expect.soft(await hidden(field), `focused, ${named}`).toBe('');
    }
  }
});

test('Enter shows the rest of a long read-back before it sends', async ({ counter, gateway }) => {
  await longReadBack(counter);
  await typeSale(counter, 'Alt+2');
  await openAt(counter, { width: 585, height: 384 });
  await expect(counter.readBack).toContainText('Scroll down, there is more to read.');
  // A press of its own: one right behind the Enter that opened the read-back is a held key's.
  await counter.page.waitForTimeout(ROW_MS);
  await counter.field('Why is it sold again?').press('Enter');
  await expect(counter.readBack).not.toContainText('Scroll down, there is more to read.');
  await counter.field('Why is it sold again?').fill('wanted twice');
  await counter.readBack.getByLabel('Owner passphrase', { exact: true }).fill('chai at four');
  await counter.field('Last four digits, once more').fill('1001');
  await expect(counter.send).toBeEnabled();
  await counter.field('Last four digits, once more').press('Enter');
  await expect(counter.readBack).toBeHidden();
  expect(gateway.requests('recharge')).toHaveLength(2);
});
