import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportHistory, type ExportWay } from '../../src/main/desk/export-history';
import type { LineColumn } from '../../src/main/spreadsheet/lines/line';
import { xlsxLines } from '../../src/main/spreadsheet/lines/xlsx-lines';
import { readTable } from '../../src/main/spreadsheet/read-table';
import { paise } from '../../src/preload/contract/money';
import { ok } from '../../src/preload/contract/result';
import { unpackZip } from '../../scripts/set-up/unpack-zip.mjs';
import { aRecharge } from '../renderer/history/a-recharge';
import { searchingFor } from '../support/builders/searching-for';
import { fakeClock } from '../support/fake-clock';

/** 1 December 2026, 00:10:05 in India; still November in London. */
const AFTER_MIDNIGHT = Date.UTC(2026, 10, 30, 18, 40, 5);

const toXlsx: ExportWay = {
  as: 'xlsx',
  withStories: false,
  shown: (row) => row,
  shownEvent: (event) => event,
  progress: () => undefined,
  isStopped: () => false,
};
const quietly = { breathe: () => Promise.resolve(true) };

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'galla-export-'));
}

/** Exports these recharges; a page holds one. */
async function exported(
  rows: readonly Parameters<typeof aRecharge>[0][],
  file: string,
  more: Partial<ExportWay> = {},
) {
  let next = 0;
  const journal = {
    historyPage: async () => {
      const row = aRecharge(rows[next] ?? {});
      next += 1;
      return ok({ rows: [row], before: next < rows.length ? next : null, lookedTo: null });
    },
    stories: async () => ok([]),
  };
  const parts = { journal, clock: fakeClock(), selling: () => false };
  return exportHistory(parts, searchingFor(), file, { ...toXlsx, ...more });
}

/** The parts of a workbook, as another program unpacks it. */
async function unpacked(file: string): Promise<(name: string) => string> {
  const to = folder();
  await unpackZip(file, to, (name) => name);
  return (name) => readFileSync(join(to, name), 'utf8');
}

test('ids are texts, rupees are numbers, times are dates of India: read back by the reader of other people’s workbooks', async () => {
  const file = join(folder(), 'history.xlsx');
  const row = {
    createdAt: AFTER_MIDNIGHT,
    number: '0098765432',
    txnId: '1234567890123456789',
    optId: '1E15',
    amountPaise: paise(1_23_456_50),
    message: 'a "quoted", <b>&\u0001 _x0041_ ₹',
  };
  expect(await exported([row, {}], file)).toEqual(ok(2));
  const table = await readTable(readFileSync(file), quietly);
  if (!table.ok) throw new Error(table.failure);
  const [head, first] = table.value.rows;
  const cell = (name: string) => first?.cells[head?.cells.indexOf(name) ?? -1];
  expect(table.value.rows).toHaveLength(3);
  expect([cell('number'), cell('txn_id'), cell('opt_id')]).toEqual([row.number, row.txnId, row.optId]);
  expect(cell('amount_rupees')).toEqual({ digits: '123456.50', isDate: false });
  // Day 46357 is 1 December 2026.
  expect(cell('sold_at_ist')).toMatchObject({ isDate: true });
  const days = cell('sold_at_ist');
  expect(typeof days === 'object' && Math.round(Number(days.digits) * 86_400)).toBe(46_357 * 86_400 + 605);
  const sheet = (await unpacked(file))('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('a "quoted", &lt;b&gt;&amp; _x005F_x0041_ ₹');
});

test('nothing in it is a formula', async () => {
  const file = join(folder(), 'history.xlsx');
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'];
  await exported(
    evil.map((text) => ({ message: text, operatorName: text, txnId: text, number: text })),
    file,
  );
  const sheet = (await unpacked(file))('xl/worksheets/sheet1.xml');
  expect(sheet).not.toMatch(/<f[\s>]/);
  for (const text of evil) {
    expect(sheet).toContain(`t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('<', '&lt;')}</t>`);
  }
});

test('what is too long for a sheet goes on to the next one, under the same head', async () => {
  const pieces: Uint8Array[] = [];
  const columns: readonly LineColumn[] = [
    { header: 'ref_id', as: 'text' },
    { header: 'amount_rupees', as: 'rupees' },
  ];
  const lines = await xlsxLines(columns, async (piece) => void pieces.push(Buffer.from(piece)), 3);
  await lines.write([
    ['R1', 100],
    ['R2', 200],
  ]);
  await lines.write([
    ['R3', 300],
    ['R4', 400],
    ['R5', 500],
    ['R6', 600],
    ['R7', 700],
  ]);
  await lines.end();
  const file = join(folder(), 'three.xlsx');
  writeFileSync(file, Buffer.concat(pieces));
  const part = await unpacked(file);
  const refs = [1, 2, 3].map((n) =>
    [...part(`xl/worksheets/sheet${n}.xml`).matchAll(/preserve">(R\d)</g)].map(([, ref]) => ref),
  );
  expect(refs).toEqual([['R1', 'R2', 'R3'], ['R4', 'R5', 'R6'], ['R7']]);
  expect(part('xl/worksheets/sheet3.xml')).toContain('amount_rupees');
  expect([...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'History',
    'History 2',
    'History 3',
  ]);
});

test('a disk that is full says so, and neither hangs nor leaves anything', async () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  let written = 0;
  const lines = await xlsxLines([{ header: 'ref_id', as: 'text' }], async () => {
    written += 1;
    if (written > 1) throw full;
  });
  const manyLines = Array.from({ length: 200 }, (_, n) => [`${n} ${Math.random()}`]);
  const fill = async (): Promise<void> => {
    for (let page = 0; page < 2000; page += 1) await lines.write(manyLines);
    await lines.end();
  };
  await expect(fill()).rejects.toBe(full);
});

test('one that is stopped leaves no file', async () => {
  const at = folder();
  const stopped = await exported([{}, {}, {}], join(at, 'history.xlsx'), { isStopped: () => true });
  expect(stopped).toEqual({ ok: false, failure: { kind: 'stopped' } });
  expect(readdirSync(at)).toEqual([]);
});

test('with stories, a line of a story holds no amount', async () => {
  const file = join(folder(), 'history.xlsx');
  expect(await exported([{ amountPaise: paise(100_00) }], file, { withStories: true })).toEqual(ok(1));
  const table = await readTable(readFileSync(file), quietly);
  expect(table.ok && table.value.rows[0]?.cells).toContain('event_at_ist');
});
