import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { CloseSettings } from '../../src/preload/contract/shift/close-settings';
import { anybody } from '../../src/main/recharge/state/moment';
import { paise } from '../../src/preload/contract/money';
import { aDraft } from '../support/builders/a-draft';
import { aRequestId } from '../support/builders/a-request-id';
import { deskFixture } from '../support/desk/desk-fixture';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const settings: { closing: Partial<CloseSettings> } = { closing: {} };
const at = deskFixture(() => settings);
afterEach(() => {
  settings.closing = {};
});

function coins(rupees: number) {
  return [{ kind: 'coin', paise: paise(100), pieces: String(rupees) } as const];
}

async function begun(ask = false): Promise<number> {
  const draft = await at.desk.closes.begin(
    { requestId: aRequestId(), day: null, ask },
    () => undefined,
    anybody,
  );
  if (!draft.ok) throw new Error(draft.failure.kind);
  return draft.value.draft;
}

const count = (draft: number, rupees: number, again = false) =>
  at.desk.closes.count({ requestId: aRequestId(), draft, pieces: coins(rupees), again }, anybody);

const finish = (draft: number, takenOut = '') =>
  at.desk.closes.finish({ requestId: aRequestId(), draft, note: 'noted', takenOut }, anybody);

test('a day is closed: asked, counted, compared, written, and the log knows of its Z', async () => {
  await at.sold();
  const draft = await begun(true);
  expect(await count(draft, 199)).toMatchObject({ ok: true, value: { step: 'compare' } });
  expect(await at.desk.closes.compare({ draft, upiTold: '0' }, anybody)).toMatchObject({
    ok: true,
    value: { draft: { step: 'finish' }, figures: { upi: { differencePaise: 0 } } },
  });
  const close = await finish(draft, '99');
  expect(close).toMatchObject({
    ok: true,
    value: { n: 1, asked: { kind: 'asked', end: 'all_asked', asked: 1 }, floatPaise: 100_00 },
  });
  expect(readFileSync(join(at.folder, 'sent.log'), 'utf8')).toContain('{"mark":"z"');
  await at.restart();
  expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 1 } });
});

test('what cannot be a count or an amount is refused, and nothing is written', async () => {
  const draft = await begun();
  const bad = (pieces: string) =>
    at.desk.closes.count(
      { requestId: aRequestId(), draft, pieces: [{ kind: 'coin', paise: paise(100), pieces }], again: false },
      anybody,
    );
  for (const pieces of ['1000000000', '-5', 'five']) {
    expect(await bad(pieces)).toMatchObject({ failure: { kind: 'bad_count', line: 'coin_100' } });
  }
  expect(await at.desk.closes.compare({ draft, upiTold: '' }, anybody)).toMatchObject({
    failure: { kind: 'refused', code: 'count_first' },
  });
  await count(draft, 5);
  expect(await finish(draft, '-1')).toMatchObject({ failure: { kind: 'wrong_amount', code: 'negative' } });
  expect(await finish(draft, '6')).toMatchObject({ failure: { code: 'more_than_counted' } });
  expect(await at.desk.closes.list(null)).toMatchObject({ value: { closes: [] } });
});

test('whoever counts blind is told what should be there only when the count is written', async () => {
  settings.closing = { blindCount: true };
  await at.restart();
  await at.sold();
  expect(await at.desk.shifts.x(anybody)).toMatchObject({ value: { expectedPaise: 199_00 } });
  const draft = await begun();
  expect(await at.desk.shifts.x(anybody)).toMatchObject({ failure: { code: 'count_first' } });
  expect(await at.desk.shifts.isWithheldFrom(anybody)).toEqual({ ok: true, value: true });
  expect(JSON.stringify(await at.desk.shifts.now())).not.toContain('19900');
  expect(await count(draft, 190)).toMatchObject({
    value: { counts: [{ isBlind: true, expectedPaise: 199_00 }] },
  });
  expect(await count(draft, 199, true)).toMatchObject({ value: { counts: [{}, { isBlind: false }] } });
  expect(await at.desk.shifts.x(anybody)).toMatchObject({ ok: true });
});

test('where the owner wants a shift to be open, nothing is sold without one', async () => {
  settings.closing = { shiftRequired: true };
  await at.restart();
  expect(await at.desk.review(aDraft(), anybody)).toMatchObject({ failure: { kind: 'shift_needed' } });
  expect(await at.desk.sell()).toMatchObject({ failure: { kind: 'shift_needed' } });
  expect(at.gateway.requests()).toEqual([]);
  const opened = await at.desk.shifts.open(aRequestId(), anybody);
  expect(opened).toMatchObject({ value: { shift: { shift: 1 }, shiftRequired: true } });
  expect(await at.desk.sell()).toMatchObject({ ok: true });
  await at.desk.dispatcher.idle();
});

test('a close that a stop left wants a new count, if something was sold since', async () => {
  await at.sold();
  const draft = await begun();
  await count(draft, 199);
  await at.restart();
  await at.sold(undefined, { number: '9876500002' });
  expect(await finish(draft)).toMatchObject({ failure: { code: 'count_again' } });
  expect(await at.desk.closes.resume(draft, anybody)).toMatchObject({ value: { step: 'count' } });
  expect(await count(draft, 398)).toMatchObject({ ok: true });
  expect(await finish(draft)).toMatchObject({
    value: { figures: { drawer: { differencePaise: 0 } }, counts: [{}, {}] },
  });
});

test('an old copy that is put back between count and close wants a new count, and its Z is of the next epoch', async () => {
  await at.sold();
  const draft = await begun();
  await count(draft, 199);
  const copy = join(at.folder, 'copy.db');
  await at.restart(undefined, () => copyFileSync(join(at.folder, 'journal.db'), copy));
  await at.sold(undefined, { number: '9876500002' });
  await at.restart(undefined, () => {
    for (const name of ['journal.db-wal', 'journal.db-shm']) rmSync(join(at.folder, name), { force: true });
    copyFileSync(copy, join(at.folder, 'journal.db'));
  });
  expect(await finish(draft)).toMatchObject({ failure: { code: 'count_again' } });
  expect(await at.desk.closes.resume(draft, anybody)).toMatchObject({ value: { countAgain: false } });
  await count(draft, 398);
  expect(await finish(draft)).toMatchObject({
    value: { epoch: 2, n: 1, figures: { drawer: { expectedPaise: null, countedPaise: 398_00 } } },
  });
});

test('a count that was begun blind stays so, and one that was not does, whatever is set in the middle of it', async () => {
  const set = { blindCount: true };
  settings.closing = set;
  await at.restart();
  await at.sold();
  const draft = await begun();
  set.blindCount = false;
  expect(await at.desk.shifts.x(anybody)).toMatchObject({ failure: { code: 'count_first' } });
  expect(await at.desk.shifts.now()).toMatchObject({ value: { draft: { isBlind: true } } });
  expect(await count(draft, 199)).toMatchObject({ value: { counts: [{ isBlind: true }] } });
  await finish(draft);
  const open = await begun();
  set.blindCount = true;
  expect(await at.desk.shifts.x(anybody)).toMatchObject({ ok: true });
  expect(await count(open, 199)).toMatchObject({ value: { counts: [{ isBlind: false }] } });
});
