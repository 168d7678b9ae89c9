import { expect, type Page } from '@playwright/test';
import { test } from '../../support/counter-test';
import { says } from '../../support/scripted-gateway/behaviour';
import { holds } from '../../support/trouble/held-reply';

/** What moves for longer than a person sees, or would when it changed: each with its time in seconds. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const UNSEEN_S = 0.01;
    const found = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      for (const pseudo of [null, '::before', '::after']) {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, pseudo);
        const times = [transitionDuration, ...(animationName === 'none' ? [] : [animationDuration])];
        const longest = Math.max(...times.join().split(',').map(parseFloat));
        if (longest > UNSEEN_S)
          found.add(`${element.tagName} ${element.className} ${pseudo ?? ''} ${longest}`);
      }
    }
    return [...found];
  });
}

test('nothing moves for whoever wants no motion, not even what is on its way', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  const number = '9876501050';
  const held = holds(says('Success'));
  gateway.plan(number, held.behaviour);
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Sending');
  // Else what is looked for would never be found.
  expect(await moving(page)).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving(page)).toEqual([]);
  held.release();
  await counter.shows('Success');
  for (const key of ['F4', 'F3', 'F10', 'F1', 'F11', 'F12'] as const) {
    await counter.keys.press(key);
    await page.waitForTimeout(100);
    expect(await moving(page), key).toEqual([]);
    if (key === 'F11') await counter.keys.press('Escape');
  }
});
