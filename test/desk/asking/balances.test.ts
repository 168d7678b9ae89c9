import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { deskFixture } from '../../support/desk/desk-fixture';
import { replies, says, type Behaviour } from '../../support/scripted-gateway/behaviour';
import { searchingFor } from '../../support/builders/searching-for';

const at = deskFixture();

function told(balances: Readonly<Record<string, string>>): Behaviour {
  return replies(null, 200, JSON.stringify({ status: 'Ok', ...balances }));
}

function balanceCallGets(behaviour: Behaviour): void {
  // It names neither a ref id nor a number.
  at.gateway.plan('', behaviour, 'balance');
}

async function sold(number: string, category: 'prepaid' | 'electricity', balance: string): Promise<void> {
  at.gateway.setDefault(() => says('Success', { balance }));
  const submitted = await at.desk.sell({ number, category });
  if (!submitted.ok) throw new Error(submitted.failure.kind);
  await at.desk.dispatcher.idle();
}

test('two balances are two, each kept with its age and there again after a restart', async () => {
  balanceCallGets(told({ totalBalance: '1000', rechargeBalance: '900.00', utilityBalance: '100.00' }));
  expect(await at.desk.askBalance()).toBe(true);
  expect(at.desk.health()).toMatchObject({
    state: 'ok',
    balancePaise: 900_00,
    low: false,
    utility: { balancePaise: 100_00, low: true },
  });

  await sold('9876500001', 'electricity', '40.00');
  await sold('9876500002', 'prepaid', '700.00');
  expect(at.desk.health()).toMatchObject({ balancePaise: 700_00, utility: { balancePaise: 40_00 } });

  await at.restart({ settings: { lowUtilityPaise: paise(0) } });
  expect(at.desk.health()).toMatchObject({
    state: 'not_asked',
    balancePaise: 700_00,
    utility: { balancePaise: 40_00, low: false },
  });
  const details = await at.desk.journal.details((await refIds())[0] ?? '');
  expect(details.ok && details.value?.balances.map((seen) => seen.balancePaise)).toEqual([900_00, 700_00]);
});

async function refIds(): Promise<readonly string[]> {
  const page = await at.desk.journal.historyPage(searchingFor(), null, 10);
  return page.ok ? page.value.rows.map(({ refId }) => refId) : [];
}

test('a gateway with one balance has one, also for bills', async () => {
  balanceCallGets(told({ totalBalance: '800.00', rechargeBalance: '800.00', utilityBalance: '0.00' }));
  await at.desk.askBalance();
  await sold('9876500003', 'electricity', '601.00');
  expect(at.desk.health()).toMatchObject({ balancePaise: 601_00, utility: null });
});

test('a balance call is a real attempt, too: the light says since when nothing answers', async () => {
  balanceCallGets(replies(null, 503, 'busy'));
  expect(await at.desk.askBalance()).toBe(false);
  expect(at.desk.health().state).toBe('troubled');

  balanceCallGets(replies(null, 200, '{"status":"Error","message":"IP 10.0.0.1 is not whitelisted"}'));
  expect(await at.desk.askBalance()).toBe(false);
  expect(at.desk.health()).toMatchObject({ state: 'ok', condition: 'address_refused' });

  await at.gateway.close();
  await at.desk.askBalance();
  const { since } = at.desk.health();
  await at.desk.askBalance();
  expect(at.desk.health()).toMatchObject({ state: 'unreachable', since });
});
