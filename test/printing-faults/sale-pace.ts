import { expect, type Page } from '@playwright/test';
import { groupNumber } from '../../src/preload/contract/rules/number';
import type { CounterPage } from '../support/pages/counter-page';
import { call } from '../support/electron-app';
import type { FakePrinter } from '../support/fake-printer/fake-printer';
import { aRequestId } from '../support/builders/a-request-id';

/** How long sales took, in milliseconds. */
export interface Pace {
  readonly median: number;
  readonly p95: number;
}

/** Sales with a printer that works and with one that stalls, side by side. */
export interface SalePace {
  /** Of each kind. */
  readonly sales: number;
  readonly works: Pace;
  readonly stalls: Pace;
}

/** Sells in turns while a slip comes out and while one waits at a printer that stalls. */
export async function measureSalePace(
  counter: CounterPage,
  printer: FakePrinter,
  sales: number,
): Promise<SalePace> {
  const times = { works: new Array<number>(), stalls: new Array<number>() };
  await watchOutcome(counter.page);
  for (let sale = 0; sale <= sales * 2; sale += 1) {
    const mood = sale % 2 === 0 ? 'works' : 'stalls';
    printer.mood = mood;
    const refId = await sell(counter, sale * 2);
    const printed = await call(counter.page, 'slip:print', {
      requestId: aRequestId(),
      refId,
      language: 'hi',
    });
    expect(printed.ok).toBe(true);
    // The job has reached its printer: it answers nothing in half a second.
    await expect.poll(async () => (await openPrints(counter.page)).length > 0 || mood === 'works').toBe(true);
    await sell(counter, sale * 2 + 1);
    const ms = await counter.page.evaluate<number>('window.shownAt - window.sentAt');
    // The first one only warms up.
    if (sale > 0) times[mood].push(ms);
    await settle(counter.page);
  }
  return { sales, works: paceOf(times.works), stalls: paceOf(times.stalls) };
}

async function sell(counter: CounterPage, nth: number): Promise<string> {
  const number = String(9_876_500_000 + nth);
  await counter.page.evaluate(`window.shownAt = 0; window.saleNumber = '${groupNumber(number)}'`);
  const refId = await counter.sell({ number, operator: 'airtel', amount: '199' });
  await expect.poll(() => counter.page.evaluate<number>('window.shownAt')).toBeGreaterThan(0);
  return refId;
}

/** Notes in the page when Enter sends and when the outcome of that number is there. */
async function watchOutcome(page: Page): Promise<void> {
  await page.evaluate(`window.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') window.sentAt = performance.now();
  }, true);
  new MutationObserver(() => {
    const outcome = document.querySelector('[aria-label="Outcome"]');
    if (window.shownAt || !window.saleNumber || !outcome?.textContent.includes(window.saleNumber)) return;
    if (outcome.querySelector('[data-state=success]') !== null) window.shownAt = performance.now();
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })`);
}

async function openPrints(page: Page) {
  const open = await call(page, 'prints:open', {});
  return open.ok ? open.value : [];
}

/** Waits until nothing is on its way, and cancels what did not come out. */
async function settle(page: Page): Promise<void> {
  const isUnderWay = (state: string): boolean => state === 'queued' || state === 'sending';
  await expect
    .poll(async () => (await openPrints(page)).some(({ state }) => isUnderWay(state)), { timeout: 20_000 })
    .toBe(false);
  for (const { jobId } of await openPrints(page))
    await call(page, 'prints:close', { jobId, as: 'cancelled' });
}

function paceOf(times: readonly number[]): Pace {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95) };
}
