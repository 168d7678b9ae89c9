import {
  statementFields,
  type ColumnMap,
  type StatementField,
} from '../../preload/contract/statement/statement';
import type { TableRow } from '../spreadsheet/table';
import { textOf } from './read-cells';

/** What the columns of panels are called. The first pattern that fits a column says what it is; the order matters. */
const patterns: readonly (readonly [StatementField, RegExp])[] = [
  ['balance', /clos|balance|\bbal\b/],
  [
    'refId',
    /client|merchant|agent|partner|\bour\b|(?:^|\W)(?:api )?req(?:uest)?(?: ?id| ?no)|ref(?:erence)? ?id|\brefid\b|user ?(?:ref|txn)/,
  ],
  ['txnId', /t(?:xn|rans(?:action)?) ?(?:id|no|number|ref)|\btid\b|order ?(?:id|no)|recharge ?id|\brr ?id\b/],
  ['status', /status|result|outcome/],
  ['debit', /debit|\bdr\b|withdraw|deduct/],
  ['credit', /credit|\bcr\b|deposit/],
  ['amount', /recharge ?am(?:oun)?t|am(?:oun)?t|\bmrp\b|\bvalue\b|rupees/],
  ['number', /number|mobile|consumer|customer|account|\bcan\b|\bk ?no\b|subscriber|\bvc\b|phone/],
  ['operator', /^operator(?: ?(?:name|code))?$|provider|biller|company|\bservice\b|network/],
  ['type', /type|narration|descr|particular|remark|mode|nature|event/],
  ['date', /date|\bon\b|created|timestamp|day/],
  ['time', /time/],
];

/** Rows in which the header may stand. */
const HEADER_WITHIN = 30;

/** No column is anything. */
export const emptyMap: ColumnMap = mapFrom(() => null);

/** Makes a map, field by field. */
export function mapFrom(columnFor: (field: StatementField) => number | null): ColumnMap {
  return {
    date: columnFor('date'),
    time: columnFor('time'),
    type: columnFor('type'),
    number: columnFor('number'),
    operator: columnFor('operator'),
    amount: columnFor('amount'),
    debit: columnFor('debit'),
    credit: columnFor('credit'),
    refId: columnFor('refId'),
    txnId: columnFor('txnId'),
    status: columnFor('status'),
    balance: columnFor('balance'),
  };
}

/** Where the header of a table stands among its rows, and what its columns seem to be. */
export interface GuessedColumns {
  readonly header: number;
  readonly names: readonly string[];
  readonly map: ColumnMap;
}

/** The header is the row in which most is recognised: titles, the shop's address and the period may stand above it. */
export function guessColumns(rows: readonly TableRow[]): GuessedColumns {
  const looked = rows.slice(0, HEADER_WITHIN).map((row, header) => {
    const cells = row.cells.map((cell) => textOf(cell));
    return { header, names: cells, map: mapOf(cells) };
  });
  const [best] = looked.toSorted((one, two) => known(two.map) - known(one.map));
  return best ?? { header: 0, names: [], map: emptyMap };
}

/** The map that was used before, for a file whose columns are called alike; `null`: they are not. */
export function rememberedMap(
  names: readonly string[],
  used: Readonly<Partial<Record<StatementField, string>>>,
): ColumnMap | null {
  const places = new Map<StatementField, number>();
  for (const field of statementFields) {
    const name = used[field];
    if (name === undefined) continue;
    const place = names.findIndex((each) => nameKey(each) === nameKey(name));
    if (place === -1) return null;
    places.set(field, place);
  }
  return places.size === 0 ? null : mapFrom((field) => places.get(field) ?? null);
}

function mapOf(cells: readonly string[]): ColumnMap {
  const found = new Map<StatementField, number>();
  for (const [place, cell] of cells.entries()) {
    const key = nameKey(cell);
    // A sentence is no name of a column, and neither is a figure.
    if (key === '' || key.length > 40 || /^[\d\s.,:/-]+$/.test(key)) continue;
    // Balances before a line, and ids of operators and banks, are compared with nothing.
    if (/open|operator (?:ref|txn|id)|\bopt\b|live ?id|\butr\b|bank/.test(key)) continue;
    const field = patterns.find(([each, pattern]) => !found.has(each) && pattern.test(key))?.[0];
    if (field !== undefined) found.set(field, place);
  }
  return mapFrom((field) => found.get(field) ?? null);
}

function known(map: ColumnMap): number {
  return statementFields.filter((field) => map[field] !== null).length;
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[_.\s]+/g, ' ')
    .trim();
}
