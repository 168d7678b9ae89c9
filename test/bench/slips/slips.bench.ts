import { expect, type Page } from '@playwright/test';
import { loadavg } from 'node:os';
import { plainProfile } from '../../support/slips/plain-profile';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { call, type RunningGalla } from '../../support/electron-app';
import { startFakePrinter, type FakePrinter } from '../../support/fake-printer/fake-printer';
import { printOnPaper } from '../../support/fake-printer/print-on-paper';
import { says } from '../../support/scripted-gateway/behaviour';
import { ownMegabytes } from '../start/process-memory';
import { slopeOf, type Point } from './slope';
import { aRequestId } from '../../support/builders/a-request-id';

/** Sales measured in each language, after one that only warms up. */
const SALES = 30;
/** Slips for the memory, and how often it is read. */
const SLIPS = Number(process.env['GALLA_SLIPS'] ?? 2000);
const EVERY = 100;
/** Sales that those slips are of. Odd, so that each is printed in both languages. */
const MEMORY_SALES = 51;

/**
 * `npm run bench:slips`: in the real app, from Enter on _Print slip_ to the last byte at the printer: ask main, make
 * the slip, commit the job with `synchronous=FULL`, draw, send over the loopback. Both ends read the machine's wall
 * clock with the same sub-millisecond source. Every slip is of a sale of its own.
 */
test('from Enter to the last byte', async ({ counter, gateway }) => {
  gateway.setDefault(() => says('Success'));
  const printer = await startFakePrinter();
  const id = await usePrinter(counter.page, printer);
  await counter.page.evaluate(`window.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') window.pressedAt = performance.timeOrigin + performance.now();
  }, true)`);

  for (const language of ['en', 'hi'] as const) {
    await call(counter.page, 'printers:choose', { printer: id, language });
    const times = await enterToLastByte(counter, printer, language === 'en' ? 9_876_500_000 : 9_876_600_000);
    const size = printer.jobs.at(-1)?.length ?? 0;
    console.log(`${language}: ${text(times)}, ${size} bytes, ${times.length} sales, ${load()}`);
    expect(times).toHaveLength(SALES);
    expect(printOnPaper(printer.jobs.at(-1) ?? Buffer.alloc(0), 384).problems).toEqual([]);
  }
  await printer.close();
});

/** The memory of all processes over two thousand slips, in two languages. */
test('memory', async ({ galla, counter, gateway }) => {
  gateway.setDefault(() => says('Success'));
  const printer = await startFakePrinter();
  await usePrinter(counter.page, printer);
  const refIds = await sellMany(counter);

  const megabytes = await memoryOver(galla, refIds, printer);
  const slope = slopeOf(megabytes);
  console.log(
    `memory over ${SLIPS} slips: ${megabytes.map(({ y }) => Math.round(y)).join(' ')} MB; `
      + `${(slope * 1000).toFixed(2)} MB per 1,000 slips in the second half, ${load()}`,
  );
  expect(megabytes.length).toBeGreaterThan(5);
  await printer.close();
});

/** Makes it the printer of the shop; answers its id. */
async function usePrinter(page: Page, printer: FakePrinter): Promise<string> {
  const target = { kind: 'network', host: '127.0.0.1', port: printer.port } as const;
  const saved = await call(page, 'printers:save', {
    printer: { id: '', label: 'Counter', target, profile: plainProfile(58) },
  });
  if (!saved.ok) throw new Error('the printer was not saved');
  return saved.value.printer ?? '';
}

/** Sells to numbers that were not seen before, from `first` on. */
async function enterToLastByte(
  counter: CounterPage,
  printer: FakePrinter,
  first: number,
): Promise<readonly number[]> {
  const { page } = counter;
  const times: number[] = [];
  for (let sale = 0; sale <= SALES; sale += 1) {
    await counter.number.focus();
    await counter.sell({ number: String(first + sale), operator: 'airtel', amount: '199' });
    await counter.shows('Success');
    await page.getByRole('button', { name: 'Print slip', exact: true }).focus();
    const before = printer.jobs.length;
    await page.keyboard.press('Enter');
    await expect.poll(() => printer.jobs.length).toBe(before + 1);
    await hasPrinted(page);
    const pressedAt = await page.evaluate<number>('window.pressedAt');
    if (sale > 0) times.push(printer.lastByteAt - pressedAt);
  }
  return times.toSorted((one, other) => one - other);
}

/** Waits until nothing is on its way any more. */
async function hasPrinted(page: Page): Promise<void> {
  const isIdle = async (): Promise<boolean> => {
    const open = await call(page, 'prints:open', {});
    return open.ok && open.value.length === 0;
  };
  await expect.poll(isIdle, { intervals: [20] }).toBe(true);
}

/** Answers the ref ids. A shop prints a sale once or twice: a thousand copies of one would grow its own story. */
async function sellMany(counter: CounterPage): Promise<readonly string[]> {
  const refIds: string[] = [];
  for (let sale = 0; sale < MEMORY_SALES; sale += 1) {
    await counter.number.focus();
    await counter.sell({ number: String(9_876_700_000 + sale), operator: 'airtel', amount: '199' });
    await counter.shows('Success');
    refIds.push(await counter.id('Ref id'));
  }
  return refIds;
}

/** Their own memory in megabytes, again and again while slips are printed. */
async function memoryOver(
  galla: RunningGalla,
  refIds: readonly string[],
  printer: FakePrinter,
): Promise<readonly Point[]> {
  const { page } = galla;
  const points: Point[] = [];
  for (let slips = 0; slips < SLIPS; slips += 1) {
    if (slips % EVERY === 0) {
      points.push({ x: slips, y: await megabytesOf(galla) });
      console.log(`${slips} slips: ${points.at(-1)?.y.toFixed(1)} MB`);
    }
    const refId = refIds[slips % refIds.length] ?? '';
    const printed = await call(page, 'slip:print', {
      requestId: aRequestId(),
      refId,
      language: slips % 2 === 0 ? 'hi' : 'en',
    });
    expect(printed.ok).toBe(true);
    // A shop's slips come one by one; a queue of thousands would be memory of another kind.
    if (slips % 10 === 9) {
      await hasPrinted(page);
      printer.forget();
    }
  }
  return [...points, { x: SLIPS, y: await megabytesOf(galla) }];
}

/** What is left when main and the page have let go of what nobody uses any more: else it is chance what is counted. */
async function megabytesOf({ app, page }: RunningGalla): Promise<number> {
  await app.evaluate(`(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    process.getBuiltinModule('node:vm').runInNewContext('gc')();
  })()`);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return ownMegabytes(app.process().pid ?? 0);
}

function text(times: readonly number[]): string {
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
  return `Enter to last byte: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
}

function load(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
