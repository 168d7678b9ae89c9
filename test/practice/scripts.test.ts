import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { istDate } from '../../src/preload/contract/ist-date';
import type { Status } from '../../src/main/recharge/state/status';
import { PRACTICE_TOKEN } from '../../src/main/practice/practice-login';
import { practiceScripts, scriptFor, scripts } from '../../src/main/practice/scripts';
import { afterRecharge, afterStatus } from '../gateway/state-of-answer';
import { practiceOrder, startPractice, type PracticeSet } from './practice-client';
import { say } from '../support/say';

let practice: PracticeSet;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.gateway.close());

describe('each practice number ends where its table says', () => {
  test.concurrent.each(
    scripts.map(
      (script) => [script.lastTwo, say(`practice.${script.lastTwo}.title`), script.endsIn] as const,
    ),
  )('%s: %s → %s', async (lastTwo, _title, endsIn) => {
    const order = practiceOrder(lastTwo);
    const sentAt = practice.now();
    const status = afterRecharge(order, await practice.client.recharge(order)).status;
    // Ten minutes later the follow-up has asked more than once.
    const ended = await askAgain(order, status, sentAt);
    expect(ended.state).toBe(endsIn);
  });
});

async function askAgain(
  order: ReturnType<typeof practiceOrder>,
  first: Status,
  sentAt: number,
): Promise<Status> {
  const own = await startPracticeAt(sentAt, order);
  const answer = await own.client.status({ ...order, istDate: istDate(sentAt) });
  await own.gateway.close();
  return afterStatus(first, order, answer).status;
}

/** A gateway ten minutes later that knows the order, so that tests do not turn each other's clock. */
async function startPracticeAt(
  sentAt: number,
  order: ReturnType<typeof practiceOrder>,
): Promise<PracticeSet> {
  const entry = {
    refId: order.refId,
    number: order.number,
    amount: '199',
    operator: order.operator,
    txnId: '01234567',
    optId: 'PR1',
    at: sentAt,
  };
  return startPractice(
    { load: async () => [JSON.stringify(entry)], save: async () => true },
    sentAt + 600_000,
  );
}

test('every number that no script is for succeeds at once', async () => {
  for (const ending of ['50', '99', 'AB', '']) {
    expect(scriptFor(`98765499${ending}`)).toMatchObject({ turns: [{ word: 'Success' }] });
  }
  const order = practiceOrder('77');
  expect(afterRecharge(order, await practice.client.recharge(order)).status).toMatchObject({
    state: 'success',
  });
});

test('slow numbers are slow', async () => {
  for (const lastTwo of ['05', '27', '29']) {
    expect(await practice.client.recharge(practiceOrder(lastTwo))).toMatchObject({ cause: 'timed_out' });
  }
});

test('the message of number 48 comes without the token, without control bytes and capped', async () => {
  const answer = await practice.client.recharge(practiceOrder('48'));
  const message = answer.kind === 'reply' ? (answer.reply.message ?? '') : '';
  expect(message).toMatch(/^\[2JKey \[hidden\] used\./);
  expect(message).toHaveLength(500);
  expect(message).not.toContain(PRACTICE_TOKEN);
});

test('the numbers 00 to 49 all have a script', () => {
  expect(scripts.map((script) => script.lastTwo)).toEqual(
    Array.from({ length: 50 }, (_, index) => String(index).padStart(2, '0')),
  );
});

test('the table in docs/practice-mode.md is the one the app plays', () => {
  const doc = readFileSync(join(import.meta.dirname, '../../docs/practice-mode.md'), 'utf8');
  const rows = doc
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^\d\d$/.test(cells[1] ?? ''))
    .map(([, lastTwo, title, plays, endsIn]) => ({ lastTwo, title, plays, endsIn }));
  expect(rows).toEqual(
    practiceScripts().map(({ lastTwo, endsIn }) => ({
      lastTwo,
      title: say(`practice.${lastTwo}.title`),
      plays: say(`practice.${lastTwo}.plays`),
      endsIn,
    })),
  );
});
