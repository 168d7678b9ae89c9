import { expect } from '@playwright/test';
import { groupNumber } from '../../../src/preload/contract/rules/number';
import { test } from '../../support/counter-test';
import { behaves, says } from '../../support/scripted-gateway/behaviour';

/** Sales measured, after a few that only warm up. */
const SALES = 40;
const WARM_UP = 3;
/** One frame of a screen with 60 Hz. */
const FRAME_MS = 1000 / 60;
const WIRE_AIM_MS = 30;

/**
 * Notes, on the machine's wall clock, when Enter came to the page and when the first frame that shows the read-back
 * was drawn: two frames after the dialog is in the page, the first of them is on its way to the screen.
 */
const watchEnter = `
  addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Enter') return;
    window.benchEnter = performance.timeOrigin + timeStamp;
    window.benchPainted = 0;
  }, { capture: true });
  new MutationObserver(() => {
    const dialog = document.querySelector('[role=dialog]');
    if (window.benchPainted !== 0 || !dialog?.textContent.includes('Confirm recharge')) return;
    window.benchPainted = -1;
    requestAnimationFrame(() => setTimeout(() => {
      window.benchPainted = performance.timeOrigin + performance.now();
    }));
  }).observe(document.body, { subtree: true, childList: true });
`;

/**
 * `npm run bench:entry`: from Enter in Amount to the frame that shows the read-back (the bridge, reading the draft,
 * the shield and the memory of the journal, React, paint), and from Enter in the read-back to the request at the
 * gateway (ticket, row, line in `sent.log`, row again, each synced to the disk, then a new socket).
 */
test('from the last key to the read-back, and from Enter to the wire', async ({ counter, gateway }) => {
  const { page } = counter;
  let arrivedAt = 0;
  gateway.setDefault(() =>
    behaves('Success', (exchange) => {
      arrivedAt = performance.timeOrigin + performance.now();
      says('Success').play(exchange);
    }),
  );
  await page.evaluate(watchEnter);

  const shown: number[] = [];
  const sent: number[] = [];
  for (let sale = 0; sale < SALES + WARM_UP; sale += 1) {
    const number = String(9_876_600_000 + sale);
    await counter.toReadBack({ number, operator: 'airtel', amount: '199' });
    await expect.poll(() => page.evaluate<number>('window.benchPainted')).toBeGreaterThan(0);
    const review = await page.evaluate<number>('window.benchPainted - window.benchEnter');
    await counter.pressSend();
    const pressedAt = await page.evaluate<number>('window.benchEnter');
    await expect(counter.outcome).toContainText(groupNumber(number));
    await counter.shows('Success');
    if (sale < WARM_UP) continue;
    shown.push(review);
    sent.push(arrivedAt - pressedAt);
  }

  const review = report('Enter in Amount to the read-back painted', shown);
  print(`aim: one frame, ${FRAME_MS.toFixed(1)} ms: ${review <= FRAME_MS ? 'met' : 'NOT met'}`);
  const wire = report('Enter in the read-back to the request at the gateway', sent);
  print(`aim: median of ${WIRE_AIM_MS} ms: ${wire <= WIRE_AIM_MS ? 'met' : 'NOT met'}`);
  expect(gateway.requests('recharge')).toHaveLength(SALES + WARM_UP);
  expect(Math.min(...shown, ...sent)).toBeGreaterThan(0);
});

/** Prints a line of figures; answers the median. */
function report(title: string, times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const [median, p95] = [at(0.5), at(0.95)];
  print(`${title}, ${times.length} sales: p50 ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  return median;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
