import { expect, test, vi } from 'vitest';
import { CLOSE_MS, IDLE_MS, createQuitGuard, type QuitPorts } from '../../src/main/shell/quit/quit-guard';

/** Ports that write down what was asked of them, in order. */
function setUp(ports: Partial<QuitPorts> = {}) {
  const did: string[] = [];
  const guard = createQuitGuard({
    inFlight: () => 0,
    hasUnsaved: () => false,
    ask: async (count, hasUnsaved) => {
      did.push(`ask about ${count}${hasUnsaved ? ' and settings' : ''}`);
      return true;
    },
    refuseNewSales: () => did.push('refuse new sales'),
    idle: async (ms) => void did.push(`idle within ${ms}`),
    close: async () => void did.push('close'),
    exit: () => did.push('exit'),
    ...ports,
  });
  return { did, guard };
}

test('with nothing on its way Galla closes the journal and quits without a question', async () => {
  const { did, guard } = setUp();
  await guard.request();
  expect(did).toEqual(['refuse new sales', 'close', 'exit']);
});

test('while something is being sent it asks, takes no new sale, and waits for a bounded time', async () => {
  const { did, guard } = setUp({ inFlight: () => 2 });
  await guard.request();
  expect(did).toEqual(['ask about 2', 'refuse new sales', `idle within ${IDLE_MS}`, 'close', 'exit']);
});

test('settings that are not saved are asked about, and nothing waits for them', async () => {
  const { did, guard } = setUp({ hasUnsaved: () => true });
  await guard.request();
  expect(did).toEqual(['ask about 0 and settings', 'refuse new sales', 'close', 'exit']);
});

test('a sale on its way and settings that are not saved are one question, and the wait is no longer', async () => {
  const { did, guard } = setUp({ inFlight: () => 1, hasUnsaved: () => true });
  await guard.request();
  expect(did).toEqual([
    'ask about 1 and settings',
    'refuse new sales',
    `idle within ${IDLE_MS}`,
    'close',
    'exit',
  ]);
});

test('a system that goes down is not held up by settings that are not saved', () => {
  const { did, guard } = setUp({ inFlight: () => 1, hasUnsaved: () => true });
  guard.stopNow();
  expect(did).toEqual(['exit']);
});

test('who wants to stay stays, goes on selling, and is asked again the next time', async () => {
  const answers = [false, true];
  const ask = vi.fn<QuitPorts['ask']>(async () => answers.shift() ?? true);
  const { did, guard } = setUp({ inFlight: () => 1, ask });
  await guard.request();
  expect(did).toEqual([]);
  await guard.request();
  expect(did.at(-1)).toBe('exit');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a second wish to quit while the first is being dealt with changes nothing', async () => {
  const { did, guard } = setUp({ inFlight: () => 1 });
  await Promise.all([guard.request(), guard.request(), guard.request()]);
  expect(did.filter((step) => step === 'exit')).toHaveLength(1);
  expect(did.filter((step) => step.startsWith('ask'))).toHaveLength(1);
});

test('a journal that does not close, or fails to, does not keep the process', async () => {
  vi.useFakeTimers();
  try {
    const stuck = setUp({ close: () => new Promise(() => undefined) });
    const leaving = stuck.guard.request();
    await vi.advanceTimersByTimeAsync(CLOSE_MS);
    await leaving;
    expect(stuck.did.at(-1)).toBe('exit');
  } finally {
    vi.useRealTimers();
  }
  const failing = setUp({ close: () => Promise.reject(new Error('disk')) });
  await failing.guard.request();
  expect(failing.did.at(-1)).toBe('exit');
});

test('a system that goes down is not kept waiting', () => {
  const { did, guard } = setUp({ inFlight: () => 3 });
  guard.stopNow();
  expect(did).toEqual(['exit']);
});
