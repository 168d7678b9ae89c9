import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appHandlers } from '../../src/main/bridge/handlers/app-handlers';
import { saleHandlers } from '../../src/main/bridge/handlers/sale-handlers';
import { anybody } from '../../src/main/recharge/state/moment';
import { openSettings, type SettingsStore } from '../../src/main/settings/settings-store';
import { defaultRights, rightsOf } from '../../src/preload/contract/people/rights';
import { paise } from '../../src/preload/contract/money';
import { ok } from '../../src/preload/contract/result';
import { aDraft } from '../support/builders/a-draft';
import { aPersonId } from '../support/builders/a-person-id';
import { deskFixture } from '../support/desk/desk-fixture';
import { says } from '../support/scripted-gateway/behaviour';

const asha = { by: aPersonId('a'), allowedBy: null, rights: rightsOf('staff', defaultRights) };
const at = deskFixture(() => ({ settings: { salesAMinute: 1, spendAnHourPaise: paise(10_000_00) } }));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-judged-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function practising(settings: SettingsStore) {
  const workOn = vi.fn<(mode: string) => Promise<void>>(async () => undefined);
  const told: string[] = [];
  const handlers = appHandlers({
    desks: { ...stubDesks, workOn },
    settings,
    status: async () => {
      throw new Error('the counter was changed');
    },
    pageFaulted: () => undefined,
    drawing: { drawn: Promise.resolve(), tell: () => undefined },
    unsaved: { tell: () => undefined, isThere: () => false },
    textSizing: { turn: () => ok(null) },
    practised: {
      began: ({ by }) => void told.push(`began ${by}`),
      ended: async ({ by }) => void told.push(`ended ${by}`),
    },
  });
  const work = async (caller: typeof anybody) => handlers['app:work']({}, caller);
  return {
    workOn,
    told,
    work,
    practise: async (caller: typeof anybody) => handlers['app:practise']({}, caller),
  };
}

const stubDesks = {
  keepAsking: async () => null,
  replace: async () => 'done' as const,
  current: async () => ok(at.desk),
  now: () => null,
  mode: () => 'real' as const,
  problem: () => null,
  open: () => [],
  withBooks: async () => ok([]),
};

test('with an account connected practising takes the right to, and is noted; without one anybody practises', async () => {
  const settings = openSettings(folder, Date.now);
  const { workOn, told, work, practise } = practising(settings);
  await expect(practise(asha)).rejects.toThrow('the counter was changed');
  settings.update({ account: { origin: 'https://www.deeperweb.in', username: 'shop1' }, mode: 'real' });
  workOn.mockClear();
  expect(await practise(asha)).toEqual({ ok: false, failure: { code: 'not_allowed', right: 'practise' } });
  expect([workOn.mock.calls, settings.read().mode]).toEqual([[], 'real']);
  expect(told).toEqual([]);
  await expect(practise(anybody)).rejects.toThrow('the counter was changed');
  await expect(work(asha)).rejects.toThrow('the counter was changed');
  expect(told).toEqual(['began null', `ended ${asha.by}`]);
});

test('beyond the shop’s limit somebody who may is asked for by name of the right, and the owner where there are no people', async () => {
  const sales = saleHandlers({ desks: { ...stubDesks, workOn: async () => undefined } });
  await at.sold(says('Success'), { number: '9876500001' });
  const review = sales['recharge:review'];
  expect(await review(aDraft(), asha)).toEqual({
    ok: false,
    failure: { code: 'not_allowed', right: 'override_limit', cause: 'minute' },
  });
  expect(await review(aDraft(), { ...asha, by: null })).toEqual({
    ok: false,
    failure: { code: 'spending_limit', cause: 'minute' },
  });
  const allowed = { ...asha, allowedBy: aPersonId('b'), rights: rightsOf('manager', defaultRights) };
  expect(await review(aDraft(), allowed)).toMatchObject({ ok: true });
});
