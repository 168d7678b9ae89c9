import { expect, test } from 'vitest';
import { watchGateway } from '../../../src/main/desk/watch-gateway';
import { notAsked } from '../../../src/main/recharge/follow-up/health';
import { defaultCounter } from '../../../src/main/settings/stored-settings';
import { paise } from '../../../src/preload/contract/money';
import { ok } from '../../../src/preload/contract/result';
import type { GatewayHealth } from '../../../src/preload/contract/settings/settings';
import { fakeClock } from '../../support/fake-clock';
import { anAccountId } from '../../support/slips/a-recharge';

const first = anAccountId('https://one.in|shop1');
const second = anAccountId('https://one.in|shop2');

const seen = { balancePaise: paise(700_00), at: 1, source: 'balance_call', refId: null } as const;

/** A light beside a gateway whose account and limits can be changed; the journal knows 700 of the second account. */
async function aLight() {
  const now = { account: first, lowBalancePaise: paise(500_00), told: notAsked };
  const balances = {
    kind: 'balances',
    balances: { totalPaise: paise(900_00), rechargePaise: null, utilityPaise: null, aepsPaise: null },
    gatewayClock: null,
    message: null,
  } as const;
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const light = await watchGateway({
    gateway: {
      account: () => now.account,
      canAsk: () => true,
      recharge: () => Promise.reject(new Error('not asked here')),
      status: () => Promise.reject(new Error('not asked here')),
      async balance() {
        await answered;
        return balances;
      },
    },
    clock: fakeClock(),
    settings: () => ({ ...defaultCounter, lowBalancePaise: now.lowBalancePaise }),
    conditionPhrases: () => [],
    journal: {
      lastBalance: async (account, kind) => ok(account === second && kind === 'recharge' ? seen : null),
      noteBalance: async () => ok(null),
    },
    changed(health: GatewayHealth) {
      now.told = health;
    },
    observeClock: () => undefined,
  });
  return { light, now, answer };
}

test('another account has its own balance, at once and as the page is told', async () => {
  const { light, now, answer } = await aLight();
  answer();
  await light.askBalance();
  expect(now.told.balancePaise).toBe(paise(900_00));
  now.account = second;
  // Before anything is read, nothing is said: never the balance of the account before.
  expect(light.health()).toEqual(notAsked);
  await light.lookAgain();
  expect(now.told.balancePaise).toBe(paise(700_00));
  expect(light.health()).toEqual(now.told);
});

test('an answer that was asked for the account before is not shown under the new one', async () => {
  const { light, now, answer } = await aLight();
  const asking = light.askBalance();
  now.account = second;
  await light.lookAgain();
  answer();
  expect(await asking).toBe(false);
  light.answered({ kind: 'not_sent', cause: 'connection_refused', gatewayClock: null }, 2, {
    accountId: first,
    category: 'prepaid',
  });
  expect(light.health()).toMatchObject({ state: 'not_asked', balancePaise: paise(700_00) });
});

test('another limit judges the balance that is known', async () => {
  const { light, now, answer } = await aLight();
  answer();
  await light.askBalance();
  expect(now.told.low).toBe(false);
  now.lowBalancePaise = paise(1_000_00);
  await light.lookAgain();
  expect(now.told).toMatchObject({ low: true, balancePaise: paise(900_00), state: 'ok' });
});
