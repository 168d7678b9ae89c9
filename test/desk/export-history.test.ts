import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exportHistory, type ExportWay } from '../../src/main/desk/export-history';
import { fakeClock } from '../support/fake-clock';
import { searchingFor } from '../support/builders/searching-for';
import { paise } from '../../src/preload/contract/money';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { ok } from '../../src/preload/contract/result';
import { aRecharge } from '../renderer/history/a-recharge';

/** 1 December 2026, 00:10:05 in India; still November in London. */
const AFTER_MIDNIGHT = Date.UTC(2026, 10, 30, 18, 40, 5);

/** How an export goes where a test says nothing else. */
const plainly: ExportWay = {
  withStories: false,
  shown: (row) => row,
  shownEvent: (event) => event,
  progress: () => undefined,
  isStopped: () => false,
};

/** Exports all of a journal that holds these, a page each. */
function exportAll(page: () => readonly Recharge[], file: string, more: Partial<ExportWay> = {}) {
  const journal = {
    historyPage: async () => ok({ rows: page(), before: null, lookedTo: null }),
    stories: async () => ok([]),
  };
  const parts = { journal, clock: fakeClock(), selling: () => false };
  return exportHistory(parts, searchingFor(), file, { ...plainly, ...more });
}

/** The cells of the only exported row, by the name of their column. */
async function exported(over: Partial<Recharge>): Promise<Readonly<Record<string, string>>> {
  const file = join(await mkdtemp(join(tmpdir(), 'galla-export-')), 'history.csv');
  const rows = [aRecharge(over)];
  const written = await exportAll(() => rows, file);
  expect(written).toEqual(ok(1));
  const text = await readFile(file, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data } = parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true });
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

test('the exported time is that of India, on India’s day', async () => {
  const row = await exported({ createdAt: AFTER_MIDNIGHT });
  expect(row['sold_at_ist']).toBe('2026-12-01 00:10:05');
  expect(Object.values(row).join(' ')).not.toContain('18:40');
});

describe('a spreadsheet keeps each id as it is', () => {
  /** What Excel and LibreOffice make a number or a date of, and so lose digits of. */
  const eaten = [
    '1234567890123456789',
    '000123456789',
    '1E15',
    '12e3',
    '9876543210',
    '12-11-2026',
    '1/2',
    '12.5',
    '+919876543210',
    '-5',
    'MAR12',
    'Dec-3',
    '5%',
    'TRUE',
  ];
  test.each(eaten)('%s', async (id) => {
    const row = await exported({ txnId: id, optId: id, number: id, operator: id, message: id });
    for (const column of ['txn_id', 'opt_id', 'number', 'operator', 'message']) {
      expect(row[column]).toBe(`'${id}`);
    }
  });

  test('and puts no mark before an id that is text anyway', async () => {
    const row = await exported({ txnId: 'TX12345', optId: 'OP778899', number: 'MH12AB1234', operator: 'AT' });
    expect([row['txn_id'], row['opt_id'], row['number'], row['operator']]).toEqual([
      'TX12345',
      'OP778899',
      'MH12AB1234',
      'AT',
    ]);
  });
});

test.each(['=1+1', '@SUM(A1)', '+1', '-1', '\t=1', ' =1+1'])(
  'a cell that a spreadsheet would run is harmless: %j',
  async (evil) => {
    const row = await exported({ message: evil, operatorName: evil, txnId: evil });
    for (const column of ['message', 'operator_name', 'txn_id']) expect(row[column]).toBe(`'${evil}`);
  },
);

test('amounts stay numbers for the spreadsheet, without commas', async () => {
  const row = await exported({ amountPaise: paise(1_23_456_50), chargePaise: paise(5_00) });
  expect([row['amount_rupees'], row['charge_rupees']]).toEqual(['123456.50', '5']);
});

test('a link that lies where the file is written first is not followed, and nothing is left beside the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galla-export-'));
  const other = join(folder, 'journal.db');
  await writeFile(other, 'of somebody else');
  await symlink(other, join(folder, 'history.csv.part'));
  const written = await exportAll(() => [aRecharge({})], join(folder, 'history.csv'));
  expect(written).toEqual(ok(1));
  expect(await readFile(other, 'utf8')).toBe('of somebody else');
  expect(await readdir(folder)).toEqual(['history.csv', 'history.csv.part', 'journal.db']);
});

test('what cannot be written to its end leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galla-export-'));
  const written = await exportAll(
    () => {
      throw new Error('the journal is gone');
    },
    join(folder, 'history.csv'),
  );
  expect(written).toMatchObject({ ok: false });
  expect(await readdir(folder)).toEqual([]);
});
