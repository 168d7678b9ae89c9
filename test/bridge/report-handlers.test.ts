import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createBudget } from '../../src/main/bridge/budget';
import { reportHandlers } from '../../src/main/bridge/handlers/reports/report-handlers';
import { createDesks } from '../../src/main/desk/desks';
import type { Change } from '../../src/main/journal/people/settings-changes';
import { PERIOD_ROWS } from '../../src/main/journal/reports/period-slice';
import type { JournalFailure } from '../../src/main/recharge/ports';
import { anybody } from '../../src/main/recharge/state/moment';
import { istDate } from '../../src/preload/contract/ist-date';
import { fail, ok, type Result } from '../../src/preload/contract/result';
import { fillJournal } from '../bench/fill-journal';
import Database from 'better-sqlite3';
import { deskFixture } from '../support/desk/desk-fixture';
import { fakeClock } from '../support/fake-clock';
import { anAccount } from '../journal/support/builders';
import { inEnglish } from '../support/say';

const at = deskFixture();
const today = istDate(Date.now());
const month = { from: '2026-01-01', to: '2026-01-31' };

interface Shop {
  readonly file?: string | null;
  readonly pdf?: Uint8Array | null;
  readonly written?: Result<null, JournalFailure>;
}

async function connect({ file = join(at.folder, 'report'), pdf = null, written = ok(null) }: Shop = {}) {
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  const clock = fakeClock();
  const noted: Change[] = [];
  const asked: string[] = [];
  const shares: number[] = [];
  let printed = 0;
  const calls = reportHandlers({
    desks,
    clock,
    readBudget: createBudget(100, 60_000, clock.monotonic),
    printBudget: createBudget(2, 60_000, clock.monotonic),
    words: async () => inEnglish,
    names: async () => new Map(),
    async noteFirst(change) {
      noted.push(change);
      return written;
    },
    paper: {
      pdf: async () => pdf,
      async print() {
        printed += 1;
        return 'printed';
      },
    },
    async chooseFile(name) {
      asked.push(name);
      return file;
    },
    periodProgress: (share) => shares.push(share),
  });
  return { calls, noted, asked, shares, file, printed: () => printed };
}

test('a report is made anew for its file, and who took it along is on disk before', async () => {
  await at.sold();
  const { calls, noted, asked, file } = await connect();
  const wanted = { of: 'period', unit: 'day', from: today, to: today } as const;
  expect(await calls['reports:export']({ wanted, as: 'csv' }, anybody)).toEqual(ok({ file }));
  expect(asked).toEqual([`galla-real-period-${today}.csv`]);
  expect(noted).toEqual([{ what: 'exported.period', from: null, to: `"period-${today}.csv"` }]);
  const csv = readFileSync(file ?? '', 'utf8');
  expect(csv).toContain('Success,1,199,');
  expect(csv).toContain('Airtel,1,199,100%,0');
  expect(await calls['reports:export']({ wanted, as: 'xlsx' }, anybody)).toEqual(ok({ file }));
  // A zip.
  expect(
    readFileSync(file ?? '')
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('nothing is written where nobody would know who took it along, and nothing noted by who changed their mind', async () => {
  const wanted = { of: 'period', unit: 'month', ...month } as const;
  const full = await connect({ written: fail('disk_full') });
  expect(await full.calls['reports:export']({ wanted, as: 'csv' }, anybody)).toMatchObject({
    failure: { code: 'disk_full' },
  });
  expect(await full.calls['reports:save-pdf']({ name: 'period' }, anybody)).toMatchObject({
    failure: { code: 'disk_full' },
  });
  expect(await full.calls['reports:print']({}, anybody)).toMatchObject({ failure: { code: 'disk_full' } });
  expect(full.printed()).toBe(0);
  expect(() => readFileSync(full.file ?? '')).toThrow('ENOENT');
  const left = await connect({ file: null });
  expect(await left.calls['reports:export']({ wanted, as: 'csv' }, anybody)).toMatchObject({
    failure: { code: 'cancelled' },
  });
  expect(left.noted).toEqual([]);
});

test('a PDF that cannot be drawn is no file, and paper has a budget', async () => {
  const { calls, file, noted } = await connect();
  expect(await calls['reports:save-pdf']({ name: 'period' }, anybody)).toMatchObject({
    failure: { code: 'pdf_not_saved', cause: 'not_drawn' },
  });
  expect(() => readFileSync(file ?? '')).toThrow('ENOENT');
  expect(await calls['reports:print']({}, anybody)).toEqual(ok({}));
  expect(noted.at(-1)).toEqual({ what: 'exported.print', from: null, to: null });
  expect(await calls['reports:print']({}, anybody)).toMatchObject({ failure: { code: 'too_many_prints' } });
  const drawn = await connect({ pdf: Buffer.from('%PDF-') });
  expect(await drawn.calls['reports:save-pdf']({ name: 'period' }, anybody)).toEqual(ok({ file }));
  rmSync(file ?? '');
});

test('days that are none are refused, and days that come first after they ended', async () => {
  const { calls } = await connect();
  const refused = { failure: { code: 'bad_fields' } };
  expect(await calls['reports:period']({ from: '2026-02-30', to: '2026-03-01' }, anybody)).toMatchObject(
    refused,
  );
  expect(await calls['reports:period']({ from: '2026-03-02', to: '2026-03-01' }, anybody)).toMatchObject(
    refused,
  );
});

test('a long period is summed up look by look, tells how far it is, and ends where another is asked for or it is stopped', async () => {
  await at.restart(undefined, () => {
    const database = new Database(join(at.folder, 'journal.db'));
    fillJournal(database, {
      rows: 4 * PERIOD_ROWS,
      accountId: anAccount(),
      firstDay: Date.parse('2026-01-01'),
    });
    database.close();
  });
  const { calls, shares } = await connect();
  const all = await calls['reports:period'](month, anybody);
  expect(all).toMatchObject({ value: { byState: { success: { count: 4 * PERIOD_ROWS } } } });
  expect(shares.length).toBeGreaterThanOrEqual(4);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  const cancelled = { failure: { code: 'cancelled' } };
  const first = calls['reports:period'](month, anybody);
  const second = calls['reports:period'](month, anybody);
  expect(await first).toMatchObject(cancelled);
  expect(await second).toMatchObject({ ok: true });
  const before = shares.length;
  const third = calls['reports:period'](month, anybody);
  await vi.waitFor(() => expect(shares.length).toBeGreaterThan(before), { interval: 1 });
  await calls['reports:stop-period']({}, anybody);
  expect(await third).toMatchObject(cancelled);
});
