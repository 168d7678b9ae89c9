import { createHides } from '../../src/main/bridge/masking/hiding';
import { systemClock } from '../../src/main/desk/system-clock';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../src/main/bridge/budget';
import { historyHandlers } from '../../src/main/bridge/handlers/history-handlers';
import { deskFixture } from '../support/desk/desk-fixture';
import { fakeClock } from '../support/fake-clock';
import { says } from '../support/scripted-gateway/behaviour';
import { drawerHandlers } from '../../src/main/bridge/handlers/money/drawer-handlers';
import { createDesks } from '../../src/main/desk/desks';
import { openSettings } from '../../src/main/settings/settings-store';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { inEnglish } from '../support/say';
import { defaultRights, rights, rightsOf } from '../../src/preload/contract/people/rights';
import { fail, ok, type Result } from '../../src/preload/contract/result';
import type { Change } from '../../src/main/journal/people/settings-changes';
import type { JournalFailure } from '../../src/main/recharge/ports';
import { anybody, type Caller } from '../../src/main/recharge/state/moment';
import { searchingFor } from '../support/builders/searching-for';

const at = deskFixture();
const page = { ...searchingFor(), before: null, limit: 10 };
const all = { ...searchingFor(), withStories: false, as: 'csv' } as const;

interface Saving {
  readonly file?: string | null;
  readonly written?: Result<null, JournalFailure>;
}

function handlers(most: number, { file = null, written = ok(null) }: Saving = {}) {
  const clock = fakeClock();
  const asked: string[] = [];
  const noted: Change[] = [];
  return {
    clock,
    asked,
    noted,
    calls: historyHandlers({
      desks: { current: () => Promise.resolve(ok(at.desk)), mode: () => 'real' },
      clock,
      readBudget: createBudget(most, 60_000, clock.monotonic),
      chooseFile(name) {
        asked.push(name);
        return Promise.resolve(file);
      },
      publish: () => undefined,
      hides: createHides(clock),
      async noteFirst(change) {
        noted.push(change);
        return written;
      },
    }),
  };
}

test('reads of the history have a budget that all of them share, and it comes back', async () => {
  const { calls, clock, asked } = handlers(4);
  expect(await calls['history:page'](page, anybody)).toMatchObject({ ok: true });
  expect(await calls['day:needs-you']({ before: null }, anybody)).toMatchObject({ ok: true });
  expect(await calls['reports:day']({ istDate: '2026-01-10' }, anybody)).toMatchObject({ ok: true });
  expect(await calls['history:export'](all, anybody)).toMatchObject({
    failure: { code: 'cancelled' },
  });

  const tooMany = { ok: false, failure: { code: 'too_many_reads' } };
  expect(await calls['history:page'](page, anybody)).toEqual(tooMany);
  expect(await calls['day:needs-you']({ before: null }, anybody)).toEqual(tooMany);
  expect(await calls['reports:day']({ istDate: '2026-01-10' }, anybody)).toEqual(tooMany);
  expect(await calls['history:export'](all, anybody)).toEqual(tooMany);
  expect(asked).toHaveLength(1);
  clock.pass(60_000);
  expect(await calls['history:page'](page, anybody)).toMatchObject({ ok: true });
});

test('who takes the history along, with the phones of all customers, is on disk before the file is', async () => {
  await at.sold();
  const file = join(at.folder, 'history.csv');
  const full = handlers(4, { file, written: fail('disk_full') });
  expect(await full.calls['history:export'](all, anybody)).toMatchObject({ failure: { code: 'disk_full' } });
  expect(existsSync(file)).toBe(false);
  const { calls, noted, asked } = handlers(4, { file });
  expect(await calls['history:export'](all, anybody)).toEqual(ok({ file, rows: 1 }));
  expect(noted).toEqual([{ what: 'exported.history', from: null, to: JSON.stringify(asked[0]) }]);
  // Whoever changed their mind took nothing along.
  const left = handlers(4);
  await left.calls['history:export'](all, anybody);
  expect(left.noted).toEqual([]);
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

describe('a blind count', () => {
  const asha = { by: aPersonId('a'), allowedBy: null, rights };
  const ravi = { by: aPersonId('b'), allowedBy: null, rights };
  const first = { ok: false, failure: { code: 'count_first' } };

  async function atTheDrawer() {
    const desks = createDesks(async () => ok(at.desk));
    await desks.workOn('real');
    const budget = createBudget(100, 60_000, () => 0);
    return drawerHandlers({
      desks,
      settings: openSettings(at.folder, Date.now),
      printBudget: budget,
      readBudget: budget,
      sendSlip: async () => ({ kind: 'sent' }),
      words: async () => inEnglish,
      hides: createHides(systemClock),
      noteFirst: async () => ok(null),
    });
  }

  async function begun(caller: Caller): Promise<number> {
    const draft = await at.desk.closes.begin(
      { requestId: aRequestId(), day: null, ask: false },
      () => undefined,
      caller,
    );
    if (!draft.ok) throw new Error('the close did not begin');
    return draft.value.draft;
  }

  test('is told nothing of what came in, by any call, until it is written; somebody else is', async () => {
    await at.restart({ closing: { blindCount: true } });
    await at.sold(says('Success'));
    const { calls } = handlers(100);
    const drawer = await atTheDrawer();
    const draft = await begun(asha);
    const day = { istDate: '2026-01-10' };
    expect(await calls['day:today']({}, asha)).toMatchObject({ ok: true, value: { totals: null } });
    expect(await calls['reports:day'](day, asha)).toEqual(first);
    expect(await drawer['drawer:now']({}, asha)).toEqual(first);
    expect(await drawer['drawer:moves']({ before: null }, asha)).toEqual(first);
    expect(await at.desk.shifts.x(asha)).toMatchObject({ ok: false, failure: { code: 'count_first' } });
    expect(await calls['reports:day'](day, ravi)).toMatchObject({ ok: true });
    expect(await drawer['drawer:moves']({ before: null }, ravi)).toMatchObject({ ok: true });

    const count = { requestId: aRequestId(), draft, pieces: [], again: false };
    expect(await at.desk.closes.count(count, asha)).toMatchObject({ value: { counts: [{ isBlind: true }] } });
    expect(await drawer['drawer:now']({}, asha)).toMatchObject({ ok: true });
    expect(await calls['day:today']({}, asha)).toMatchObject({
      value: { totals: { success: { count: 1 } } },
    });
  });

  test('of a shop without people is told to nobody', async () => {
    await at.restart({ closing: { blindCount: true } });
    const { calls } = handlers(100);
    await begun(anybody);
    expect(await calls['reports:day']({ istDate: '2026-01-10' }, anybody)).toEqual(first);
    expect(await calls['reports:day']({ istDate: '2026-01-10' }, asha)).toEqual(first);
  });

  test('is blind on the Z only where whoever counts is whoever began', async () => {
    await at.restart({ closing: { blindCount: true } });
    const draft = await begun(asha);
    const count = { requestId: aRequestId(), draft, pieces: [], again: false };
    expect(await at.desk.closes.count(count, ravi)).toMatchObject({
      value: { counts: [{ isBlind: false }] },
    });
  });
});
