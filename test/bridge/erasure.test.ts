import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createBudget } from '../../src/main/bridge/budget';
import { erasureHandlers } from '../../src/main/bridge/handlers/money/erasure-handlers';
import { createDesks } from '../../src/main/desk/desks';
import { anybody } from '../../src/main/recharge/state/moment';
import { openSettings, type SettingsStore } from '../../src/main/settings/settings-store';
import { fail, ok } from '../../src/preload/contract/result';
import { aRequestId } from '../support/builders/a-request-id';
import { aDesk, aFolder, type TestDesk } from '../support/desk/a-desk';
import { deskFixture } from '../support/desk/desk-fixture';
import { anIntent, aRefId, NOON, rechargeReply, WINDOW } from '../journal/support/builders';
import { DAY, daysAgo, ravi, sunita, type Named } from '../journal/support/people-to-forget';

const at = deskFixture();
const OLD = 4 * 365;

let place: ReturnType<typeof aFolder>;
let practice: TestDesk;
let settings: SettingsStore;
let isPracticeDamaged = false;

beforeEach(async () => {
  place = aFolder();
  isPracticeDamaged = false;
  practice = await aDesk(place.folder, at.gateway, inject('journalWorker'));
  settings = openSettings(at.folder, Date.now);
  for (const { journal } of [at.desk, practice])
    for (let more = await journal.fillChain(); more.ok && more.value; more = await journal.fillChain());
});
afterEach(async () => {
  await practice.close();
  place.remove();
});

/** The handlers before a counter of this mode; practice was opened before, or never. */
async function handlersFor(mode: 'real' | 'practice', hasPractised = true) {
  if (hasPractised) writeFileSync(join(at.folder, 'practice.db'), '');
  const desks = createDesks(async (wanted) => {
    if (wanted === 'real') return ok(at.desk);
    if (isPracticeDamaged) return fail({ code: 'journal_io', file: 'practice.db' });
    return ok({ ...practice, mode: 'practice' });
  });
  await desks.workOn(mode);
  const readBudget = createBudget(100, 60_000, performance.now.bind(performance));
  return { ...erasureHandlers({ desks, settings, readBudget, folder: at.folder }), desks };
}

/** Sells to somebody, `days` ago. */
async function sell({ journal }: TestDesk, n: number, to: Named, days: number): Promise<void> {
  const { number, phone: customerPhone, name: customerName } = to;
  await journal.openIntent(anIntent(n, { number, customerPhone, customerName }), WINDOW, daysAgo(days));
  await journal.enter(aRefId(n), { kind: 'sending' }, daysAgo(days, 1));
  await journal.enter(aRefId(n), rechargeReply('Success'), daysAgo(days, 2));
}

/** What is known of a sale in these books. */
async function numberOf({ journal }: TestDesk, n: number): Promise<string | undefined> {
  for (let slice = await journal.eraseSlice(NOON); slice.ok; slice = await journal.eraseSlice(NOON))
    if (slice.value === null || slice.value.stage === 'files') break;
  const row = await journal.recharge(aRefId(n));
  return row.ok ? row.value?.number : undefined;
}

const retention = { kind: 'retention', months: 36 } as const;

test('months are of all books: what staff practised with goes, too, whichever counter the owner is at', async () => {
  for (const mode of ['real', 'practice'] as const) {
    const n = mode === 'real' ? 1 : 3;
    await sell(at.desk, n, { ...sunita, number: `987650012${String(n)}` }, OLD);
    await sell(practice, n, { ...ravi, number: `976540032${String(n)}` }, OLD);
    const handlers = await handlersFor(mode);
    expect(await handlers['erasure:plan']({ of: retention }, anybody)).toEqual(
      ok({ goes: 2, young: 0, open: 0, owed: 0 }),
    );
    const begun = await handlers['erasure:begin']({ of: retention, requestId: aRequestId() }, anybody);
    expect(begun).toEqual(ok({}));
    expect(await handlers['erasure:now']({}, anybody)).toMatchObject(ok({ stage: 'sales' }));
    expect([await numberOf(at.desk, n), await numberOf(practice, n)]).toEqual(['~', '~']);
    for (const { journal } of [at.desk, practice]) await journal.endErasure(NOON);
    expect(await handlers['erasure:now']({}, anybody)).toEqual(ok(null));
  }
});

test('a computer on which nobody practised gets no practice', async () => {
  await sell(at.desk, 1, sunita, OLD);
  const handlers = await handlersFor('real', false);
  expect(await handlers['erasure:plan']({ of: retention }, anybody)).toMatchObject(ok({ goes: 1 }));
  expect(await handlers['erasure:begin']({ of: retention, requestId: aRequestId() }, anybody)).toEqual(
    ok({}),
  );
  expect(handlers.desks.open()).toHaveLength(1);
});

test('where practice does not open nothing is begun: it might know them', async () => {
  await sell(at.desk, 1, sunita, OLD);
  isPracticeDamaged = true;
  const handlers = await handlersFor('real');
  expect(await handlers['erasure:begin']({ of: retention, requestId: aRequestId() }, anybody)).toMatchObject({
    ok: false,
    failure: { code: 'journal_unreadable' },
  });
  expect(await numberOf(at.desk, 1)).toBe(sunita.number);
});

test('a customer who is forgotten is forgotten in practice, where staff tried their number of yesterday', async () => {
  await sell(at.desk, 1, sunita, OLD);
  await sell(practice, 1, { ...ravi, number: sunita.number }, 1);
  const handlers = await handlersFor('real');
  const of = { kind: 'customer', customer: 1 } as const;
  expect(await handlers['erasure:plan']({ of }, anybody)).toMatchObject(ok({ goes: 1 }));
  expect(await handlers['erasure:begin']({ of, requestId: aRequestId() }, anybody)).toEqual(ok({}));
  expect([await numberOf(at.desk, 1), await numberOf(practice, 1)]).toEqual(['~', '~']);
});

test('practice that does not know them stays as it is, and who is forgotten there stays in the real one', async () => {
  await sell(at.desk, 1, sunita, OLD);
  await sell(practice, 1, ravi, OLD);
  const of = { kind: 'customer', customer: 1 } as const;
  const real = await handlersFor('real');
  expect(await real['erasure:begin']({ of, requestId: aRequestId() }, anybody)).toEqual(ok({}));
  expect([await numberOf(at.desk, 1), await numberOf(practice, 1)]).toEqual(['~', ravi.number]);
  await at.desk.journal.endErasure(NOON);
  await sell(at.desk, 2, ravi, OLD);
  const practised = await handlersFor('practice');
  expect(await practised['erasure:begin']({ of, requestId: aRequestId() }, anybody)).toEqual(ok({}));
  expect([await numberOf(at.desk, 2), await numberOf(practice, 1)]).toEqual([ravi.number, '~']);
});

test('how long it is kept is a setting; what came of it last, and which sealed copies are older, is told', async () => {
  const handlers = await handlersFor('real');
  expect(await handlers['erasure:retention']({}, anybody)).toEqual(
    ok({ months: 36, last: null, olderCopies: 0 }),
  );
  expect(await handlers['erasure:keep-for']({ months: 24 }, anybody)).toEqual(ok({}));
  expect(settings.read().retention).toEqual({ months: 24 });
  const kept = [NOON + DAY, NOON - DAY, NOON - 2 * DAY].map((madeAt) => ({
    name: 'a.age',
    hash: 'x',
    bytes: 1,
    sales: 1,
    at: madeAt,
  }));
  settings.update({ copies: { folder: '/stick', since: 0, closed: '', kept } });
  await sell(at.desk, 1, sunita, OLD);
  await handlers['erasure:begin']({ of: retention, requestId: aRequestId() }, anybody);
  await numberOf(at.desk, 1);
  await at.desk.journal.endErasure(NOON);
  expect(await handlers['erasure:retention']({}, anybody)).toEqual(
    ok({ months: 24, last: { at: NOON, sales: 1 }, olderCopies: 2 }),
  );
});
