import { createHides } from '../../src/main/bridge/masking/hiding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { createBudget } from '../../src/main/bridge/budget';
import { historyHandlers } from '../../src/main/bridge/handlers/history-handlers';
import { reportHandlers } from '../../src/main/bridge/handlers/reports/report-handlers';
import { shiftHandlers } from '../../src/main/bridge/handlers/shift/shift-handlers';
import { earningsHandlers } from '../../src/main/bridge/handlers/money/earnings-handlers';
import { accountSlipHandlers } from '../../src/main/bridge/handlers/money/account-slip-handlers';
import { customerHandlers } from '../../src/main/bridge/handlers/money/customer-handlers';
import { walletHandlers } from '../../src/main/bridge/handlers/money/wallet-handlers';
import { drawerHandlers } from '../../src/main/bridge/handlers/money/drawer-handlers';
import { statementHandlers } from '../../src/main/bridge/handlers/money/statement-handlers';
import { wellFormed } from '../support/builders/bridge-requests';
import { createDesks } from '../../src/main/desk/desks';
import { anybody, type Caller } from '../../src/main/recharge/state/moment';
import { istDate } from '../../src/preload/contract/ist-date';
import { defaultRights, rightsOf } from '../../src/preload/contract/people/rights';
import { paise } from '../../src/preload/contract/money';
import { ok } from '../../src/preload/contract/result';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { deskFixture } from '../support/desk/desk-fixture';
import { slipParts } from '../support/desk/slip-parts';
import { fakeClock } from '../support/fake-clock';
import { searchingFor } from '../support/builders/searching-for';
import { inEnglish } from '../support/say';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const at = deskFixture(() => ({ closing: { blindCount: true } }));
const ravi: Caller = { ...anybody, by: aPersonId('a') };
const asha: Caller = { ...anybody, by: aPersonId('b') };
const staff: Caller = { ...asha, rights: rightsOf('staff', defaultRights) };

async function connect() {
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  const readBudget = createBudget(1000, 60_000, fakeClock().monotonic);
  const clock = fakeClock();
  const file = join(at.folder, 'history.csv');
  return {
    ...shiftHandlers({ desks, settings: slipParts(at).settings, readBudget, shiftChanged: () => undefined }),
    ...historyHandlers({
      desks,
      clock,
      readBudget,
      chooseFile: async () => file,
      publish: () => undefined,
      hides: createHides(clock),
      noteFirst: async () => ok(null),
    }),
    ...statementHandlers({ desks, readBudget, chooseExisting: async () => null }),
    ...customerHandlers({ desks }),
    ...accountSlipHandlers({ desks, printBudget: readBudget }),
    ...walletHandlers({ desks, readBudget }),
    ...earningsHandlers({ desks, settings: slipParts(at).settings, readBudget }),
    ...reportHandlers({
      desks,
      clock,
      readBudget,
      printBudget: readBudget,
      words: async () => inEnglish,
      names: async () => new Map(),
      noteFirst: async () => ok(null),
      paper: { pdf: async () => null, print: async () => 'cancelled' },
      chooseFile: async () => file,
      periodProgress: () => undefined,
    }),
    ...drawerHandlers({
      desks,
      settings: slipParts(at).settings,
      printBudget: readBudget,
      readBudget,
      noteFirst: async () => ok(null),
      sendSlip: async () => ({ kind: 'sent' }),
      words: async () => inEnglish,
      hides: createHides(clock),
    }),
  };
}

let calls: Awaited<ReturnType<typeof connect>>;
beforeEach(async () => {
  calls = await connect();
});

const coins = (rupees: number) => [{ kind: 'coin', paise: paise(100), pieces: String(rupees) } as const];

async function begun(by: Caller): Promise<number> {
  const wanted = { requestId: aRequestId(), day: null, ask: false };
  const draft = await at.desk.closes.begin(wanted, () => undefined, by);
  if (!draft.ok) throw new Error(draft.failure.kind);
  return draft.value.draft;
}

const count = (draft: number, rupees: number, by: Caller, again = false) =>
  at.desk.closes.count({ requestId: aRequestId(), draft, pieces: coins(rupees), again }, by);

async function countingFor(of: 'opening' | 'handover', by: Caller): Promise<number> {
  const draft = await calls['shift:begin-count']({ requestId: aRequestId(), of }, by);
  if (!draft.ok) throw new Error(draft.failure.code);
  return draft.value.draft;
}

async function countedFor(of: 'opening' | 'handover', rupees: number, by: Caller) {
  const draft = await countingFor(of, by);
  return calls['shift:count']({ requestId: aRequestId(), draft, pieces: coins(rupees) }, by);
}

test('whoever counts blind learns what should be there from no list, no report and no file', async () => {
  await at.sold();
  const draft = await begun(ravi);
  const first = { ok: false, failure: { code: 'count_first' } };
  const day = istDate(Date.now());
  expect(await calls['drawer:now']({}, ravi)).toEqual(first);
  expect(await calls['drawer:moves']({ before: null }, ravi)).toEqual(first);
  expect(await calls['reports:day']({ istDate: day }, ravi)).toEqual(first);
  expect(await calls['statement:plan'](wellFormed['statement:plan'], ravi)).toEqual(first);
  expect(await calls['statement:findings'](wellFormed['statement:findings'], ravi)).toEqual(first);
  expect(await calls['earnings:wallet']({ from: day, to: day }, ravi)).toEqual(first);
  expect(await calls['earnings:report']({ from: day, to: day }, ravi)).toEqual(first);
  expect(await calls['history:export']({ ...searchingFor(), withStories: false, as: 'csv' }, ravi)).toEqual(
    first,
  );
  // Dues that were paid, and what went from the drawer into the wallet.
  expect(await calls['debts:details']({ debtor: 'sunita' }, ravi)).toEqual(first);
  expect(await calls['customers:read']({ customer: 1 }, ravi)).toEqual(first);
  const account = { customer: 1, days: null };
  expect(await calls['customers:preview-account'](account, ravi)).toEqual(first);
  expect(await calls['customers:print-account']({ ...account, requestId: aRequestId() }, ravi)).toEqual(
    first,
  );
  expect(await calls['wallet:entries']({ before: null }, ravi)).toEqual(first);
  expect(await calls['debts:details']({ debtor: 'sunita' }, asha)).toMatchObject({ ok: true });
  const days = { from: day, to: day };
  expect(await calls['reports:period'](days, ravi)).toEqual(first);
  const wanted = { of: 'period', unit: 'day', ...days } as const;
  expect(await calls['reports:export']({ wanted, as: 'csv' }, ravi)).toEqual(first);
  expect(() => readFileSync(join(at.folder, 'history.csv'))).toThrow('ENOENT');
  expect(await calls['day:today']({}, ravi)).toMatchObject({ ok: true, value: { totals: null } });
  // Somebody else counts nothing.
  expect(await calls['statement:findings'](wellFormed['statement:findings'], asha)).toMatchObject({
    failure: { code: 'no_such_statement' },
  });
  expect(await calls['drawer:moves']({ before: null }, asha)).toMatchObject({ ok: true });
  await count(draft, 199, ravi);
  expect(await calls['drawer:moves']({ before: null }, ravi)).toMatchObject({ ok: true });
  expect(await calls['day:today']({}, ravi)).toMatchObject({ value: { totals: {} } });
});

test('a count of a close that was called off stands on the Z, and the next one is blind no more', async () => {
  await at.sold();
  const spied = await begun(ravi);
  expect(await count(spied, 1, ravi)).toMatchObject({ value: { counts: [{ expectedPaise: 199_00 }] } });
  await at.desk.closes.cancel(spied, ravi);
  const draft = await begun(ravi);
  expect(await count(draft, 199, ravi)).toMatchObject({ value: { counts: [{ isBlind: false }] } });
  await at.desk.closes.compare({ draft, upiTold: '' }, ravi);
  const ending = { requestId: aRequestId(), draft, note: '', takenOut: '' };
  expect(await at.desk.closes.finish(ending, ravi)).toMatchObject({
    value: {
      counts: [
        { sumPaise: 1_00, isBlind: true },
        { sumPaise: 199_00, isBlind: false },
      ],
    },
  });
  // The next close is a new one: neither count stands on its Z.
  const next = await begun(ravi);
  expect(await count(next, 199, ravi)).toMatchObject({ value: { counts: [{ isBlind: true }] } });
  await at.desk.closes.compare({ draft: next, upiTold: '' }, ravi);
  expect(
    await at.desk.closes.finish({ ...ending, requestId: aRequestId(), draft: next }, ravi),
  ).toMatchObject({ value: { n: 2, counts: [{ sumPaise: 199_00 }] } });
});

test('a count by somebody from whom nothing was kept is not blind', async () => {
  await at.sold();
  const draft = await begun(ravi);
  expect(await count(draft, 199, asha)).toMatchObject({ value: { counts: [{ isBlind: false }] } });
});

test('whoever may not see totals is told of no cash that others counted', async () => {
  await at.sold();
  await countedFor('opening', 199, ravi);
  const draft = await begun(ravi);
  await count(draft, 199, ravi);
  await at.sold(undefined, { number: '9876543211' });
  const told = await calls['shift:now']({}, staff);
  expect(told).toMatchObject({
    value: { shift: { by: ravi.by, opening: null }, draft: { draft, counts: [], putApartPaise: 0 } },
  });
  expect(JSON.stringify(told)).not.toContain('19900');
  expect(await calls['shift:now']({}, ravi)).toMatchObject({
    value: { shift: { opening: { sumPaise: 199_00 } }, draft: { counts: [{}], putApartPaise: 199_00 } },
  });
});

test('whoever counts blind for a hand-over learns what should be there from nothing, from its first step on', async () => {
  await at.sold();
  await at.desk.shifts.open(aRequestId(), ravi);
  const draft = await countingFor('handover', ravi);
  const first = { ok: false, failure: { code: 'count_first' } };
  const day = istDate(Date.now());
  expect(await calls['drawer:now']({}, ravi)).toEqual(first);
  expect(await calls['drawer:moves']({ before: null }, ravi)).toEqual(first);
  expect(await calls['shift:x']({}, ravi)).toEqual(first);
  expect(await calls['reports:day']({ istDate: day }, ravi)).toEqual(first);
  expect(await calls['history:export']({ ...searchingFor(), withStories: false, as: 'csv' }, ravi)).toEqual(
    first,
  );
  expect(await calls['day:today']({}, ravi)).toMatchObject({ value: { totals: null } });
  expect(JSON.stringify(await calls['shift:now']({}, ravi))).not.toContain('19900');
  expect(await calls['shift:now']({}, ravi)).toMatchObject({ value: { draft: { isBlind: true } } });
  // From somebody else nothing is kept.
  expect(await calls['shift:now']({}, asha)).toMatchObject({ value: { draft: { isBlind: false } } });
  expect(await calls['shift:x']({}, asha)).toMatchObject({ ok: true });
  // A guess is a count that is written, and what it tells stands on the Z.
  const guess = { requestId: aRequestId(), draft, pieces: coins(100) };
  expect(await calls['shift:count'](guess, ravi)).toMatchObject({
    value: { shift: { shift: 1 }, draft: { noteNeeded: true, counts: [{ isBlind: true }] } },
  });
  expect(await calls['shift:x']({}, ravi)).toMatchObject({ ok: true });
  const again = { requestId: aRequestId(), draft, pieces: coins(199) };
  expect(await calls['shift:count'](again, ravi)).toMatchObject({
    value: { draft: null, shift: { shift: 2, opening: { isBlind: false, differencePaise: 0 } } },
  });
});

test('staff hand over what they counted: they are told what it came to, and of nothing that others counted', async () => {
  await at.sold();
  await countedFor('opening', 199, ravi);
  await at.sold(undefined, { number: '9876543211' });
  expect(await calls['shift:now']({}, staff)).toMatchObject({ value: { shift: { opening: null } } });
  expect(await countedFor('handover', 390, staff)).toMatchObject({
    value: { draft: null, shift: { by: staff.by, opening: { sumPaise: 390_00, differencePaise: -8_00 } } },
  });
  const another: Caller = { ...staff, by: aPersonId('c') };
  const told = await calls['shift:now']({}, another);
  expect(told).toMatchObject({ value: { shift: { opening: null } } });
  expect(JSON.stringify(told)).not.toContain('39000');
  const draft = await countingFor('handover', staff);
  expect(
    await calls['shift:count']({ requestId: aRequestId(), draft, pieces: coins(1) }, staff),
  ).toMatchObject({
    value: { draft: { noteNeeded: true, counts: [{ sumPaise: 1_00 }] } },
  });
  expect(await calls['shift:now']({}, another)).toMatchObject({
    value: { draft: { of: 'handover', counts: [], putApartPaise: 0 } },
  });
});
