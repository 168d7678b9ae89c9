import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { isAccountId } from '../../src/preload/contract/ids';
import { paise } from '../../src/preload/contract/money';
import { istDate } from '../../src/preload/contract/ist-date';
import {
  PRACTICE_ACCOUNT_ID,
  PRACTICE_TOKEN,
  PRACTICE_USERNAME,
} from '../../src/main/practice/practice-login';
import { memoryLedger, NOON, practiceOrder, startPractice, type PracticeSet } from './practice-client';

const running: PracticeSet[] = [];
afterEach(async () => {
  for (const practice of running.splice(0)) await practice.gateway.close();
});

async function start(...args: Parameters<typeof startPractice>): Promise<PracticeSet> {
  const practice = await startPractice(...args);
  running.push(practice);
  return practice;
}

function get(practice: PracticeSet, path: string, headers: Record<string, string> = {}): Promise<number> {
  const { hostname, port } = practice.gateway.endpoint.origin;
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('an accepted recharge succeeds after some seconds, also when the app was restarted between', async () => {
  const ledger = memoryLedger();
  const first = await start(ledger);
  const order = practiceOrder('01');
  expect(await first.client.recharge(order)).toMatchObject({ reply: { word: 'Accepted' } });
  const inquiry = { ...order, istDate: istDate(NOON) };
  expect(await first.client.status(inquiry)).toMatchObject({ reply: { word: 'Accepted' } });
  await first.gateway.close();

  const second = await start(ledger, NOON + 60_000);
  expect(second.gateway.endpoint.paths).not.toEqual(first.gateway.endpoint.paths);
  expect(await second.client.status(inquiry)).toMatchObject({
    reply: { word: 'Success', echo: { refId: order.refId, number: order.number, amount: '199' } },
  });
});

test('a status check has to name the Indian day of the request', async () => {
  // 01:00 in India is still yesterday in UTC.
  const night = Date.parse('2025-11-22T01:00:00+05:30');
  const practice = await start(memoryLedger(), night);
  const order = practiceOrder('00');
  await practice.client.recharge(order);
  const ask = (day: string) => practice.client.status({ ...order, istDate: day });
  expect(await ask('2025-11-22')).toMatchObject({ reply: { word: 'Success' } });
  expect(await ask('2025-11-21')).toMatchObject({ reply: { word: 'Error' } });
  expect(new Date(night).toISOString().slice(0, 10)).toBe('2025-11-21');
});

test('a ref id that was used before is refused', async () => {
  const practice = await start();
  const order = practiceOrder('00');
  await practice.client.recharge(order);
  expect(await practice.client.recharge(order)).toMatchObject({ reply: { word: 'Error' } });
});

test('the balance goes down with each success and is full again the next morning', async () => {
  const practice = await start();
  const balance = async () => {
    const answer = await practice.client.balance();
    return answer.kind === 'balances' ? answer.balances.rechargePaise : null;
  };
  expect(await balance()).toBe(50_000_00);
  await practice.client.recharge(practiceOrder('00', { amountPaise: paise(199_50) }));
  await practice.client.recharge(practiceOrder('10'));
  expect(await balance()).toBe(49_800_50);
  practice.pass(24 * 60 * 60);
  expect(await balance()).toBe(50_000_00);
});

test('a book that cannot be written refuses the recharge without a clear word', async () => {
  const practice = await start({ load: async () => ['not json', '{}'], save: async () => false });
  const order = practiceOrder('00');
  expect(await practice.client.recharge(order)).toMatchObject({ cause: 'http_status', httpStatus: 500 });
  expect(await practice.client.status({ ...order, istDate: istDate(NOON) })).toMatchObject({
    reply: { word: 'Error' },
  });
});

test('nobody gets an answer without the random path, the right host and the practice login', async () => {
  const practice = await start();
  const { paths, origin } = practice.gateway.endpoint;
  const login = `username=${PRACTICE_USERNAME}&api_token=${PRACTICE_TOKEN}`;
  expect(paths.recharge).toMatch(/^\/[0-9a-f]{32}\/webservices\/api\/recharge$/);
  expect(await get(practice, `${paths.balance}?${login}`)).toBe(200);
  expect(await get(practice, `/webservices/api/balance?${login}`)).toBe(404);
  expect(await get(practice, `${paths.balance}?${login}`, { Host: `evil.example:${origin.port}` })).toBe(404);
  expect(await get(practice, `${paths.balance}?${login}`, { Host: 'localhost' })).toBe(404);
});

test('practice has one account, whatever its port', async () => {
  const practice = await start();
  expect(isAccountId(PRACTICE_ACCOUNT_ID)).toBe(true);
  expect(practice.client.canAsk(PRACTICE_ACCOUNT_ID)).toBe(true);
  expect(PRACTICE_ACCOUNT_ID).not.toContain(String(practice.gateway.endpoint.origin.port));
});
