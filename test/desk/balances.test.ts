import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { buildWorker } from '../journal/support/build-worker';
import { aDesk, aFolder, type TestDesk } from '../support/a-desk';
import { replies, says, type Behaviour } from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';

let worker: Awaited<ReturnType<typeof buildWorker>>;
let gateway: ScriptedGateway;
let place: ReturnType<typeof aFolder>;
let desk: TestDesk;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

beforeEach(async () => {
  gateway = await startScriptedGateway();
  place = aFolder();
  desk = await aDesk(place.folder, gateway, worker.file);
});
afterEach(async () => {
  await desk.close();
  await gateway.close();
  place.remove();
});

function told(balances: Readonly<Record<string, string>>): Behaviour {
  return replies(null, 200, JSON.stringify({ status: 'Ok', ...balances }));
}

function balanceCallGets(behaviour: Behaviour): void {
  // It names neither a ref id nor a number.
  gateway.plan('', behaviour, 'balance');
}

async function sold(number: string, category: 'prepaid' | 'electricity', balance: string): Promise<void> {
  gateway.setDefault(() => says('Success', { balance }));
  const submitted = await desk.sell({ number, category });
  if (!submitted.ok) throw new Error(submitted.failure.kind);
  await desk.dispatcher.idle();
}

test('two balances are two, each kept with its age and there again after a restart', async () => {
  balanceCallGets(told({ totalBalance: '1000', rechargeBalance: '900.00', utilityBalance: '100.00' }));
  expect(await desk.askBalance()).toBe(true);
  expect(desk.health()).toMatchObject({
    state: 'ok',
    balancePaise: 900_00,
    low: false,
    utility: { balancePaise: 100_00, low: true },
  });

  await sold('9876500001', 'electricity', '40.00');
  await sold('9876500002', 'prepaid', '700.00');
  expect(desk.health()).toMatchObject({ balancePaise: 700_00, utility: { balancePaise: 40_00 } });

  await desk.close();
  desk = await aDesk(place.folder, gateway, worker.file, { settings: { lowUtilityPaise: paise(0) } });
  expect(desk.health()).toMatchObject({
    state: 'not_asked',
    balancePaise: 700_00,
    utility: { balancePaise: 40_00, low: false },
  });
  const details = await desk.journal.details((await refIds())[0] ?? '');
  expect(details.ok && details.value?.balances.map((seen) => seen.balancePaise)).toEqual([900_00, 700_00]);
});

async function refIds(): Promise<readonly string[]> {
  const page = await desk.journal.historyPage('', null, 10);
  return page.ok ? page.value.rows.map(({ refId }) => refId) : [];
}

test('a gateway with one balance has one, also for bills', async () => {
  balanceCallGets(told({ totalBalance: '800.00', rechargeBalance: '800.00', utilityBalance: '0.00' }));
  await desk.askBalance();
  await sold('9876500003', 'electricity', '601.00');
  expect(desk.health()).toMatchObject({ balancePaise: 601_00, utility: null });
});

test('a balance call is a real attempt, too: the light says since when nothing answers', async () => {
  balanceCallGets(replies(null, 503, 'busy'));
  expect(await desk.askBalance()).toBe(false);
  expect(desk.health().state).toBe('troubled');

  balanceCallGets(replies(null, 200, '{"status":"Error","message":"IP 10.0.0.1 is not whitelisted"}'));
  expect(await desk.askBalance()).toBe(false);
  expect(desk.health()).toMatchObject({ state: 'ok', condition: 'address_refused' });

  await gateway.close();
  await desk.askBalance();
  const { since } = desk.health();
  await desk.askBalance();
  expect(desk.health()).toMatchObject({ state: 'unreachable', since });
});
