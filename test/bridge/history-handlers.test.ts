import { expect, test } from 'vitest';
import { createBudget } from '../../src/main/bridge/budget';
import { historyHandlers } from '../../src/main/bridge/handlers/history-handlers';
import { deskFixture } from '../support/desk/desk-fixture';
import { fakeClock } from '../support/fake-clock';
import { says } from '../support/scripted-gateway/behaviour';
import { defaultRights, rightsOf } from '../../src/preload/contract/people/rights';
import { ok } from '../../src/preload/contract/result';
import { anybody } from '../../src/main/recharge/state/moment';

const at = deskFixture();
const page = { search: '', before: null, limit: 10 };

function handlers(most: number) {
  const clock = fakeClock();
  const asked: string[] = [];
  return {
    clock,
    asked,
    calls: historyHandlers({
      desks: { current: () => Promise.resolve(ok(at.desk)) },
      clock,
      readBudget: createBudget(most, 60_000, clock.monotonic),
      chooseFile(name) {
        asked.push(name);
        return Promise.resolve(null);
      },
    }),
  };
}

test('reads of the history have a budget that all of them share, and it comes back', async () => {
  const { calls, clock, asked } = handlers(4);
  expect(await calls['history:page'](page, anybody)).toMatchObject({ ok: true });
  expect(await calls['day:needs-you']({ before: null }, anybody)).toMatchObject({ ok: true });
  expect(await calls['reports:day']({ istDate: '2026-01-10' }, anybody)).toMatchObject({ ok: true });
  expect(await calls['history:export']({ search: '' }, anybody)).toMatchObject({
    failure: { code: 'cancelled' },
  });

  const tooMany = { ok: false, failure: { code: 'too_many_reads' } };
  expect(await calls['history:page'](page, anybody)).toEqual(tooMany);
  expect(await calls['day:needs-you']({ before: null }, anybody)).toEqual(tooMany);
  expect(await calls['reports:day']({ istDate: '2026-01-10' }, anybody)).toEqual(tooMany);
  expect(await calls['history:export']({ search: '' }, anybody)).toEqual(tooMany);
  expect(asked).toHaveLength(1);
  clock.pass(60_000);
  expect(await calls['history:page'](page, anybody)).toMatchObject({ ok: true });
});

test('the day of the counter is told whatever was read before', async () => {
  const { calls } = handlers(0);
  expect(await calls['history:page'](page, anybody)).toMatchObject({ failure: { code: 'too_many_reads' } });
  expect(await calls['day:today']({}, anybody)).toMatchObject({ ok: true });
});

test('what the day came to is told only to whoever may see totals; its rows are told to all', async () => {
  const { calls } = handlers(10);
  await at.sold(says('Success'));
  expect(await calls['day:today']({}, anybody)).toMatchObject({
    value: { totals: { success: { count: 1, amountPaise: 199_00 } }, rows: [{ state: 'success' }] },
  });
  const staff = { ...anybody, rights: rightsOf('staff', defaultRights) };
  const told = await calls['day:today']({}, staff);
  expect(told).toMatchObject({ value: { totals: null, rows: [{ state: 'success' }] } });
  expect(Object.keys(told.ok ? told.value : {}).sort()).toEqual(['istDate', 'needsYou', 'rows', 'totals']);
});
