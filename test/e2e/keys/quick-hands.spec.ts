import { expect } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { QuickHands } from '../../support/pages/quick-hands';
import { slowCall } from '../../support/trouble/slow-call';

const sale = { number: '9876507001', operator: 'ai', amount: '199' } as const;

async function readBackInSight(counter: CounterPage): Promise<QuickHands> {
  await counter.toReadBack(sale);
  await expect(counter.send).toBeFocused();
  return QuickHands.at(counter.page);
}

for (const everyMs of [5, 33, 60]) {
  test(`an Enter held on a remote desk, which tells it as a press every ${everyMs} ms, sends nothing`, async ({
    counter,
    gateway,
  }) => {
    const hands = await QuickHands.at(counter.page);
    await counter.keys.type(sale.number);
    await counter.keys.press('Enter');
    await expect(counter.operator).toBeFocused();
    await counter.keys.type(sale.operator);
    await counter.keys.press('Enter');
    await expect(counter.amount).toBeFocused();
    await counter.keys.type(sale.amount);
    await hands.press(
      Array.from({ length: Math.ceil(1500 / everyMs) }, () => 'Enter'),
      everyMs,
    );
    await expect(counter.readBack).toBeVisible();
    expect(gateway.requests('recharge')).toHaveLength(0);

    // Let go of: the next press is a person's.
    await counter.pressSend();
    await counter.shows('Success');
    expect(gateway.requests('recharge')).toHaveLength(1);
  });
}

for (const gapMs of [2, 20, 60]) {
  test(`an amount typed ${gapMs} ms a key after Esc in the read-back replaces the amount, and nothing else`, async ({
    counter,
  }) => {
    const hands = await readBackInSight(counter);
    await hands.press(['Escape', '249'], gapMs);
    await expect(counter.amount).toBeFocused();
    await expect(counter.amount).toHaveValue('249');
    await expect(counter.number).toHaveValue('98765 07001');
  });

  test(`who pays later is written whole when typed ${gapMs} ms a key after the read-back asks for it`, async ({
    counter,
  }) => {
    const hands = await readBackInSight(counter);
    await hands.press(['a'], 200);
    await hands.press(['Enter', '9ramesh'], gapMs);
    await expect(counter.field('Customer’s name')).toHaveValue('9ramesh');
    await expect(counter.number).toHaveValue('98765 07001');
  });

  test(`what is typed ${gapMs} ms a key after a key that goes to another screen lands there`, async ({
    counter,
  }) => {
    const hands = await QuickHands.at(counter.page);
    const search = counter.page.getByRole('searchbox', { name: 'Search history', exact: true });
    await hands.press(['F4', '7001'], gapMs);
    await expect(search).toHaveValue('7001');
    await hands.press(['F1', '98765'], gapMs);
    await expect(counter.number).toHaveValue('98765');
    await hands.press(['F4', '12'], gapMs);
    await expect(search).toHaveValue('12');
    await hands.press(['F2', 'air'], gapMs);
    await expect(counter.operator).toHaveValue('air');
    await expect(counter.number).toHaveValue('98765');
  });
}

test('the key for the payment that is pressed while the read-back is on its way is not lost', async ({
  counter,
  galla,
}) => {
  await slowCall(galla.app, 'recharge:review', 600);
  const hands = await QuickHands.at(counter.page);
  await counter.typeSale(sale);
  await hands.press(['u', 'Enter'], 60);
  await expect(counter.readBack.getByRole('radio', { name: 'UPI', exact: false })).toBeChecked();
  await expect(counter.send).toBeFocused();
  await counter.keys.press('Escape');
  await expect(counter.amount).toHaveValue('199');
});

for (const [key, name] of [
  ['F12', 'All keys'],
  ['F8', 'Slip'],
] as const) {
  test(`a read-back that is late opens over nothing that ${key} has opened meanwhile`, async ({
    counter,
    galla,
  }) => {
    await counter.sell({ ...sale, number: '9876507009' });
    await counter.shows('Success');
    await slowCall(galla.app, 'recharge:review', 700);
    await counter.typeSale(sale);
    await counter.page.keyboard.press(key);
    await expect(counter.page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await counter.page.waitForTimeout(1200);
    await expect(counter.page.locator('[role="dialog"]')).toHaveCount(1);

    // What was typed is there, and Enter asks again.
    await counter.page.keyboard.press('Escape');
    await expect(counter.amount).toBeFocused();
    await counter.page.keyboard.press('Enter');
    await expect(counter.readBack).toBeVisible();
  });
}

for (const key of ['F4', 'F10', 'Escape'] as const) {
  test(`a read-back that is late comes up by itself neither at once nor later when ${key} went elsewhere`, async ({
    counter,
    galla,
  }) => {
    await slowCall(galla.app, 'recharge:review', 700);
    await counter.typeSale(sale);
    await counter.page.keyboard.press(key);
    await counter.page.waitForTimeout(1200);
    await counter.page.keyboard.press('F1');
    await expect(counter.number).toBeFocused();
    await counter.page.waitForTimeout(300);
    await expect(counter.readBack).toBeHidden();
    await expect(counter.amount).toHaveValue('199');
  });
}

test('a number pasted over one that looks like it is another customer’s', async ({ counter, galla }) => {
  await counter.keys.type(sale.number);
  await counter.keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await counter.keys.type(sale.operator);
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await counter.field('Customer’s name').fill('Ramesh');
  await counter.field('Cash given').fill('500');
  await counter.amount.fill('199');
  await galla.app.evaluate(({ clipboard }) => clipboard.writeText('9876507002'));
  await counter.number.focus();
  await counter.page.keyboard.press('Control+a');
  await counter.page.keyboard.press('Control+v');
  await expect(counter.number).toHaveValue('98765 07002');
  await expect(counter.field('Customer’s name')).toHaveValue('');
  await expect(counter.field('Cash given')).toHaveValue('');
  await expect(counter.amount).toHaveValue('');
});

test('the operator that is marked stays marked when a late hint puts another one first', async ({
  counter,
  galla,
}) => {
  await counter.sell({ ...sale, operator: 'vi' });
  await counter.shows('Success');
  await slowCall(galla.app, 'number:hint', 900);
  await counter.page.keyboard.type(sale.number);
  await counter.page.keyboard.press('Tab');
  await counter.page.keyboard.press('ArrowDown');
  await counter.page.keyboard.press('ArrowDown');
  const marked = counter.page.locator('[role="option"][data-focused]');
  const seen = await marked.innerText();
  await counter.page.waitForTimeout(1500);
  await expect(counter.page.locator('[role="option"]').first()).toContainText('Vi');
  await expect(marked).toHaveText(seen, { useInnerText: true });
});

test('a number that takes long to look up says so', async ({ counter, galla }) => {
  await slowCall(galla.app, 'number:hint', 3000);
  await counter.keys.type(sale.number);
  await counter.keys.press('Enter');
  await expect(counter.page.getByText('Looking up this number …')).toBeVisible();
  await expect(counter.operator).toBeFocused();
  await expect(counter.page.getByText('Looking up this number …')).toBeHidden();
});

test('half an operator stays when another window comes in front for a moment', async ({ counter }) => {
  await counter.keys.type(sale.number);
  await counter.keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await counter.keys.type('airt');
  // What the engine tells of a window that is left: the field hears of it, and stays the one that has the focus.
  await counter.operator.evaluate((field) => {
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    if (document.activeElement !== field) throw new Error('the focus went elsewhere');
  });
  await counter.keys.type('el');
  await expect(counter.operator).toHaveValue('airtel');
  await counter.keys.press('Enter');
  await expect(counter.operator).toHaveValue('Airtel');
  await expect(counter.amount).toBeFocused();
});
