import { expect } from '@playwright/test';
import { groupNumber } from '../../../src/preload/contract/rules/number';
import { test } from '../../support/counter-test';
import { behaves, says } from '../../support/scripted-gateway/behaviour';

/** Sales measured, after one that only warms up. */
const SALES = 30;
/** How long the gateway takes to answer, so that the page is at rest by then. */
const THINKING_MS = 400;
/** One frame of a screen with 60 Hz. */
const FRAME_MS = 1000 / 60;

/**
 * `npm run bench:screen`: from the moment the gateway writes its reply to the first frame that shows the outcome
 * as saved: parse, commit with `synchronous=FULL`, bridge, React, paint. Both ends read the machine's wall clock
 * with the same sub-millisecond source. Aim: two frames.
 */
test('from the reply to the screen', async ({ counter, gateway }) => {
  let repliedAt = 0;
  gateway.setDefault(() =>
    behaves('Success', (exchange) => {
      exchange.after(THINKING_MS, () => {
        repliedAt = performance.timeOrigin + performance.now();
        says('Success').play(exchange);
      });
    }),
  );
  await counter.page.evaluate(`new MutationObserver(() => {
    const outcome = document.querySelector('[aria-label="Outcome"]');
    const shown = outcome?.textContent ?? '';
    if (window.benchShown || !window.benchNumber) return;
    if (!shown.includes(window.benchNumber) || outcome.querySelector('[data-state=success]') === null) return;
    window.benchShown = -1;
    requestAnimationFrame(() => setTimeout(() => {
      window.benchShown = performance.timeOrigin + performance.now();
    }));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })`);

  const times: number[] = [];
  for (let sale = 0; sale <= SALES; sale += 1) {
    const number = String(9_876_500_000 + sale);
    await counter.page.evaluate(`window.benchShown = 0; window.benchNumber = '${groupNumber(number)}'`);
    await counter.sell({ number, operator: 'airtel', amount: '199' });
    await expect.poll(() => counter.page.evaluate<number>('window.benchShown')).toBeGreaterThan(0);
    const shownAt = await counter.page.evaluate<number>('window.benchShown');
    if (sale > 0) times.push(shownAt - repliedAt);
  }

  times.sort((one, other) => one - other);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const text = (ms: number): string => `${ms.toFixed(1)} ms (${(ms / FRAME_MS).toFixed(1)} frames)`;
  console.log(`reply to screen over ${times.length} sales: median ${text(at(0.5))}, p95 ${text(at(0.95))}`);
  expect(times).toHaveLength(SALES);
});
