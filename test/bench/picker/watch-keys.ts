import type { CDPSession, Page } from '@playwright/test';

/** What one key cost the page, in milliseconds. */
export interface KeyTimes {
  /** All that the page's main thread did because of it: the event, the filter, React, style, layout, paint. */
  readonly workMs: number;
  /** From the key's event to the end of the first frame after it; a screen of 60 Hz waits up to 16.7 ms. */
  readonly frameMs: number;
}

/** Frames after which everything that a key set off has been drawn, also what the page put off. */
const FRAMES = 3;

/**
 * Watches the page while keys are pressed. Chromium's own count of the main thread's time is asked before and
 * after each, so that work put off to a later task is counted and waiting for the screen is not. The price of
 * watching itself, measured with no key at all, is taken off.
 */
export async function watchKeys(page: Page): Promise<(press: () => Promise<void>) => Promise<KeyTimes>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(`(() => {
    addEventListener('keydown', () => {
      const begun = performance.now();
      requestAnimationFrame(() => setTimeout(() => { window.benchFrame = performance.now() - begun; }));
    }, { capture: true });
  })()`);
  const idle = await median(
    Array.from({ length: 20 }, () => () => workOf(page, session, async () => undefined)),
  );
  return async (press) => {
    const work = await workOf(page, session, press);
    return {
      workMs: Math.max(0, work - idle),
      frameMs: await page.evaluate<number>('window.benchFrame ?? 0'),
    };
  };
}

async function workOf(page: Page, session: CDPSession, press: () => Promise<void>): Promise<number> {
  const before = await taskMs(session);
  await press();
  await page.evaluate(
    `new Promise((done) => { let left = ${FRAMES}; const next = () => (left-- > 0 ? requestAnimationFrame(next) : done()); next(); })`,
  );
  return (await taskMs(session)) - before;
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

async function median(runs: readonly (() => Promise<number>)[]): Promise<number> {
  const times: number[] = [];
  for (const run of runs) times.push(await run());
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
