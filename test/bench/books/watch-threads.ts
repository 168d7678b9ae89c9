import type { ElectronApplication, Page } from '@playwright/test';
import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';

/** What a step cost the two threads that must stay free: in milliseconds of their own, whatever else the machine did. */
export interface Cost {
  /** Of the page: each task of its main thread. */
  readonly page: readonly number[];
  /** Of the program: each task of its main thread, in which the journal's answers arrive. */
  readonly main: readonly number[];
  /** From the first key to the last change on screen, by the clock. */
  readonly shownMs: number;
}

const eventSchema = z.looseObject({
  name: z.string(),
  ph: z.string(),
  pid: z.int().optional(),
  tid: z.int().optional(),
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.string().optional() }).optional(),
});
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });
type TraceEvent = z.infer<typeof eventSchema>;

/** One task after the other of every thread of Chromium. */
const CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata'];
const TASK = 'RunTask';
const THREADS = { page: 'CrRendererMain', main: 'CrBrowserMain' } as const;

/** Nothing has changed on screen for so long: the step is done. In milliseconds, like all here. */
const QUIET_MS = 600;
const LONGEST_MS = 120_000;

/** Makes what does a step and tells its cost. */
export async function watchThreads(
  app: ElectronApplication,
  page: Page,
): Promise<(step: () => Promise<void>) => Promise<Cost>> {
  await page.evaluate(`(() => {
    window.benchChangedAt = performance.now();
    new MutationObserver(() => { window.benchChangedAt = performance.now(); })
      .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  })()`);
  return async (step) => {
    await app.evaluate(
      ({ contentTracing }, included_categories) => contentTracing.startRecording({ included_categories }),
      CATEGORIES,
    );
    const since = await page.evaluate<number>('performance.now()');
    await step();
    const until = await page.evaluate<number>(`new Promise((done) => {
      const since = performance.now();
      const look = () => {
        const now = performance.now();
        const isQuiet = now - Math.max(window.benchChangedAt, since) > ${QUIET_MS};
        if (isQuiet || now - since > ${LONGEST_MS}) done(window.benchChangedAt);
        else setTimeout(look, 100);
      };
      look();
    })`);
    const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
    const { traceEvents } = traceSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    rmSync(file);
    return {
      page: tasksOf(traceEvents, THREADS.page),
      main: tasksOf(traceEvents, THREADS.main),
      shownMs: Math.max(0, until - since),
    };
  };
}

function tasksOf(events: readonly TraceEvent[], thread: string): readonly number[] {
  const named = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === thread).map(placeOf),
  );
  const tasks = events.filter((event) => event.name === TASK && named.has(placeOf(event)));
  return tasks.map(({ tdur = 0 }) => tdur / 1000);
}

function placeOf({ pid = 0, tid = 0 }: TraceEvent): string {
  return `${pid} ${tid}`;
}
