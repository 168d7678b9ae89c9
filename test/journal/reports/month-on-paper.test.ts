import { expect, test } from 'vitest';
import { createEarned } from '../../../src/main/earnings/commission/earned';
import { periodSalesOf } from '../../../src/main/journal/reports/period-sales-of';
import type { SalesGroup } from '../../../src/main/journal/reports/sales-sums';
import type { Intent } from '../../../src/main/recharge/ports';
import { anybody } from '../../../src/main/recharge/state/moment';
import { reportCsv } from '../../../src/main/spreadsheet/report-csv';
import { reportXlsx } from '../../../src/main/spreadsheet/report-xlsx';
import { readWorkbook } from '../../../src/main/spreadsheet/read-workbook';
import type { CommissionTerms } from '../../../src/preload/contract/earnings/commission';
import { istDate, istDayStart } from '../../../src/preload/contract/ist-date';
import { paise } from '../../../src/preload/contract/money';
import { tablesOfEarnings } from '../../../src/preload/contract/reports/tables/tables-of-earnings';
import { tablesOfPeriod } from '../../../src/preload/contract/reports/tables/tables-of-period';
import { chanceOf } from '../../support/chance';
import { say } from '../../support/say';
import { anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';
import { allDebts } from '../support/all-debts';

const DAY_MS = 86_400_000;
const MONTH = { from: '2026-03-01', to: '2026-03-31' };
const terms: Readonly<Record<string, CommissionTerms | null>> = {
  AT: {
    slabs: [{ fromPaise: paise(0), kind: 'percent', rate: 3333 }],
    isNet: true,
    gstBasisPoints: 1800,
    tdsBasisPoints: 200,
  },
  VI: {
    slabs: [
      { fromPaise: paise(0), kind: 'flat', rate: 75 },
      { fromPaise: paise(100_00), kind: 'percent', rate: 1999 },
      { fromPaise: paise(300_00), kind: 'flat', rate: 9_99 },
    ],
    isNet: false,
    gstBasisPoints: 1800,
    tdsBasisPoints: 500,
  },
  MSEB: null,
};

interface OnPaper {
  readonly day: string;
  readonly operator: string;
  readonly amount: number;
  readonly charge: number;
  readonly later: number;
  readonly who: string | null;
  state: string;
}

/** Half away from zero, by hand: whole numbers of 0 and up. */
const rounded = (top: number, bottom: number): number => Math.floor((2 * top + bottom) / (2 * bottom));

/** What a sale earns, by the sheet of the distributor. */
function earns({ operator, amount }: OnPaper) {
  const gross =
    operator === 'AT'
      ? rounded(amount * 3333, 100_000)
      : operator === 'VI'
        ? amount < 100_00
          ? 75
          : amount < 300_00
            ? rounded(amount * 1999, 100_000)
            : 9_99
        : 0;
  const gst = rounded(gross * 18, 118);
  const tds = rounded((gross - gst) * (operator === 'AT' ? 2 : 5), 100);
  return { gross, gst, tds };
}

async function aMonth() {
  const opened = await openTestJournal();
  const { journal } = opened;
  const chance = chanceOf(14);
  const paper: OnPaper[] = [];
  for (const [operator, each] of Object.entries(terms)) {
    if (each === null) continue;
    journal.setCommission(
      { operator, fromDate: '2026-01-01', terms: each },
      { at: 0, by: null, allowedBy: null },
    );
  }
  const begin = istDayStart('2026-01-31');
  for (let n = 1; n <= 200; n += 1) {
    // From the last evening of January to the first morning of April, every seven hours or so.
    const at = begin + Math.floor((n * 61 * DAY_MS) / 200) + chance.whole(0, 3_000_000);
    const operator = chance.of('AT', 'VI', 'MSEB');
    const amount = chance.of(10_00, 99_99, 100_00, 199_00, 299_99, 300_00, 1_234_50);
    const charge = chance.of(0, 0, 1, 5_00, 20_00);
    const way = chance.of('cash', 'upi', 'on_account', 'parts', 'parts later');
    const total = amount + charge;
    const part = chance.whole(1, total - 2);
    const second = way === 'parts later' ? chance.whole(1, total - part - 1) : total - part;
    const later = way === 'on_account' ? total : way === 'parts later' ? total - part - second : 0;
    const who = later > 0 ? chance.of('Asha', 'Bina', 'Chand') : null;
    const sale: Partial<Intent> = {
      operator,
      operatorName: operator,
      category: operator === 'MSEB' ? 'electricity' : 'prepaid',
      number: String(9_800_000_000 + n),
      amountPaise: paise(amount),
      chargePaise: paise(charge),
      payment: later > 0 ? 'on_account' : way === 'upi' ? 'upi' : 'cash',
      parts: way.startsWith('parts')
        ? { cashPaise: paise(part), upiPaise: paise(second), onAccountPaise: paise(later) }
        : null,
      customerName: who,
      customerPhone: null,
    };
    const moment = (ms: number) => ({ at: at + ms, ...anybody, jitter: 0 });
    const made = journal.openIntent(anIntent(n, sale), WINDOW, moment(0));
    if (made.kind !== 'opened') throw new Error(made.kind);
    const end = chance.of('success', 'success', 'success', 'failed', 'refunded', 'pending', 'not_sent');
    if (end === 'not_sent')
      journal.enter(aRefId(n), { kind: 'not_sent', cause: 'connection_refused' }, moment(1));
    else {
      journal.enter(aRefId(n), { kind: 'sending' }, moment(1));
      journal.enter(
        aRefId(n),
        rechargeReply(end === 'failed' ? 'Failure' : end === 'pending' ? 'Pending' : 'Success'),
        moment(2000),
      );
      if (end === 'refunded') journal.enter(aRefId(n), statusReply('Refunded'), moment(DAY_MS));
    }
    const state = journal.recharge(aRefId(n))?.state ?? 'gone';
    paper.push({ day: istDate(at), operator, amount, charge, later, who, state });
  }
  return { ...opened, paper };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

test('a month on paper: days, period, earnings, dues and files say the same to the paisa', async () => {
  const { journal, paper } = await aMonth();
  const states = new Set(paper.map(({ state }) => state));
  expect([...states].toSorted()).toEqual(['failed', 'not_sent', 'pending', 'refunded', 'success']);
  const sold = paper.filter(({ day, state }) => day >= MONTH.from && day <= MONTH.to && state === 'success');
  const groups: SalesGroup[] = [...journal.periodSlice(MONTH, null).groups];
  const period = periodSalesOf(groups);
  expect(period.byState.success).toEqual({
    count: sold.length,
    amountPaise: sum(sold.map(({ amount }) => amount)),
    chargePaise: sum(sold.map(({ charge }) => charge)),
  });
  for (const state of ['failed', 'refunded', 'pending', 'not_sent'] as const) {
    const own = paper.filter(
      (each) => each.day >= MONTH.from && each.day <= MONTH.to && each.state === state,
    );
    expect(period.byState[state].amountPaise).toBe(sum(own.map(({ amount }) => amount)));
  }
  // Days.
  for (let at = istDayStart(MONTH.from); at <= istDayStart(MONTH.to); at += DAY_MS) {
    const day = journal.day(istDate(at), at);
    const own = sold.filter((each) => each.day === istDate(at));
    expect(day.success).toEqual({ count: own.length, amountPaise: sum(own.map(({ amount }) => amount)) });
    expect(sum(Object.values(day.byPayment))).toBe(day.success.amountPaise);
    expect(period.byDay.find(({ istDate: each }) => each === istDate(at))?.amountPaise ?? 0).toBe(
      day.success.amountPaise,
    );
  }
  for (const part of [period.byDay, period.byHour, period.byOperator]) {
    expect(sum(part.map(({ amountPaise }) => amountPaise))).toBe(period.byState.success.amountPaise);
    expect(sum(part.map(({ chargePaise }) => chargePaise))).toBe(period.byState.success.chargePaise);
  }
  expect(sum(Object.values(period.byWay))).toBe(period.byState.success.amountPaise);
  // Earnings.
  const earnings = createEarned(journal.commissions(), []);
  for (const each of journal.soldByAmount(MONTH.from, MONTH.to)) earnings.take(each);
  const report = { ...MONTH, rows: earnings.rows(), margins: [] };
  for (const operator of ['AT', 'VI', 'MSEB']) {
    const own = sold.filter((each) => each.operator === operator);
    const earned = own.map(earns);
    const [gross, gst, tds] = [
      earned.map((e) => e.gross),
      earned.map((e) => e.gst),
      earned.map((e) => e.tds),
    ].map(sum);
    const charges = sum(own.map(({ charge }) => charge));
    expect(report.rows.filter((row) => row.operator === operator)).toMatchObject([
      {
        count: own.length,
        soldPaise: sum(own.map(({ amount }) => amount)),
        chargesPaise: charges,
        grossPaise: gross,
        gstPaise: gst,
        tdsPaise: tds,
        netPaise: (gross ?? 0) - (gst ?? 0) - (tds ?? 0) + charges,
      },
    ]);
  }
  // Dues.
  const debts = allDebts(journal);
  journal.payDebt(
    { debtor: 'asha', direction: 'paid_back', amountPaise: paise(123_45), payment: 'upi', note: '' },
    { at: istDayStart(MONTH.to), by: null, allowedBy: null },
    'asha-pays',
  );
  for (const who of ['Asha', 'Bina', 'Chand']) {
    const owes =
      sum(
        paper
          .filter((each) => each.who === who && ['success', 'pending'].includes(each.state))
          .map(({ later }) => later),
      ) - (who === 'Asha' ? 123_45 : 0);
    expect(allDebts(journal).find(({ name }) => name === who)?.owesPaise).toBe(owes);
    const line = journal.customersPage(who, null).customers[0];
    expect([line?.name, line?.owesPaise]).toEqual([who, owes]);
    const details = journal.customerDetails(line?.id ?? 0);
    const listed = sum(
      (details?.onAccount ?? []).map((s) => s.parts?.onAccountPaise ?? s.amountPaise + s.chargePaise),
    );
    expect(listed - sum((details?.payments ?? []).map(({ amountPaise }) => amountPaise))).toBe(owes);
  }
  expect(debts).toHaveLength(3);
  // Files.
  const before = periodSalesOf(journal.periodSlice({ from: '2026-02-01', to: '2026-02-28' }, null).groups);
  const tables = tablesOfPeriod(say, { period: MONTH, sales: period, before }, new Map());
  const [earned] = tablesOfEarnings(say, report);
  if (earned === undefined) throw new Error('no table of earnings');
  const csv = reportCsv(tables);
  const days = tables.find(({ about }) => about === 'days');
  const inCsv = csv
    .split('\r\n')
    .filter((line) => /^\w{3} \d+ Mar/.test(line))
    .map((line) => Math.round(Number(line.split(',')[2]) * 100));
  expect(inCsv).toHaveLength(days?.rows.length ?? 0);
  expect(sum(inCsv)).toBe(period.byState.success.amountPaise);
  const [success] = tables[0]?.rows ?? [];
  const inFebruary = paper.filter(({ day, state }) => day.startsWith('2026-02') && state === 'success');
  expect(success?.[3]).toBe(sum(inFebruary.map(({ amount }) => amount)));
  for (const [place, column] of earned.columns.entries()) {
    if (column.as !== 'paise' && column.as !== 'count') continue;
    expect(sum(earned.rows.map((row) => Number(row[place])))).toBe(earned.foot?.[place]);
  }
  const book = await readWorkbook(await reportXlsx([earned]), { breathe: () => Promise.resolve(true) });
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  const inBook = book.value.rows
    .slice(3)
    .map(({ cells }) =>
      cells.slice(3).map((cell) => (typeof cell === 'string' ? cell : Number(cell.digits))),
    );
  expect(inBook).toEqual(
    [...earned.rows, earned.foot ?? []].map((row) =>
      row.slice(3).map((each, place) => (place === 0 ? each : Number(each) / 100)),
    ),
  );
});
