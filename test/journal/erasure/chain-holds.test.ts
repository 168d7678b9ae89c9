import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isBlank } from '../../../src/main/journal/chain/blank-values';
import { formOfTable, forms, personalMembers } from '../../../src/main/journal/chain/forms';
import { handleOf } from '../../../src/main/journal/database/handles';
import { BLANK_ENTRY } from '../../../src/main/journal/erasure/blank-row';
import { columnFates } from '../../../src/main/journal/erasure/places';
import { writeCopyMark } from '../../../src/main/journal/sent-log/sent-line';
import { verifyFiles } from '../../../src/main/journal/verify/verify-files';
import { paise } from '../../../src/preload/contract/money';
import { entrySchema } from '../../../src/preload/contract/sale/entries/entry-schemas';
import { wrongPlaces } from '../../outside/check-chain';
import { aRequestId } from '../../support/builders/a-request-id';
import { anAccount, anIntent, aRefId, NOON, rechargeReply, WINDOW } from '../support/builders';
import { oldJournal } from '../support/old-journal';
import { openTestJournal, type OpenedJournal } from '../support/open-journal';
import { openFilledJournal } from '../support/open-filled-journal';
import {
  BEFORE,
  daysAgo,
  eraseAll,
  filesHolding,
  folderOf,
  leaveTraces,
  ravi,
  sellTo,
  sunita,
  valuesOf,
} from '../support/people-to-forget';
import { allDebts } from '../support/all-debts';

const OLD = 4 * 365;
const retention = { kind: 'retention', before: BEFORE } as const;

/** Sunita in every kind of row, four years ago. */
async function everyKindOfRow(): Promise<OpenedJournal> {
  const opened = await openFilledJournal();
  const { journal, database } = opened;
  leaveTraces(journal, database, 1, sunita, OLD);
  // Owed by a phone alone, and by a name alone.
  for (const [n, named] of [
    [3, { customerName: null }],
    [4, { customerPhone: null, customerName: 'Sunita K of the corner' }],
  ] as const) {
    sellTo(journal, n, sunita, OLD, {
      payment: 'on_account',
      number: `98765001${String(n).padStart(2, '0')}`,
      ...named,
    });
    const debtor = named.customerName?.toLowerCase() ?? sunita.phone;
    const paid = {
      direction: 'paid_back',
      payment: 'cash',
      amountPaise: paise(199_00),
      note: sunita.name,
    } as const;
    journal.payDebt({ ...paid, debtor }, daysAgo(OLD, 20), aRequestId());
  }
  // Failed by hand; given back, taken back, given back again.
  const lost = {
    kind: 'recharge_unclear',
    cause: 'timed_out',
    httpStatus: null,
    message: sunita.said,
  } as const;
  sellTo(journal, 5, sunita, OLD, { number: '9876500199' }, lost);
  journal.enter(
    aRefId(5),
    { kind: 'settled', to: 'failed', reason: `${sunita.name} came` },
    daysAgo(OLD, 30),
  );
  const back = { kind: 'cash_returned', amountPaise: paise(199_00), way: 'cash', who: 'A' } as const;
  const returned = journal.dealWith(aRefId(5), back, daysAgo(OLD, 40), aRequestId());
  if (returned.kind !== 'entered' || returned.move === null) throw new Error('nothing was given back');
  const { seq } = returned.move;
  journal.reverseMove({ seq, reason: `not to ${sunita.name}` }, daysAgo(OLD, 50), aRequestId());
  journal.dealWith(aRefId(5), back, daysAgo(OLD, 60), aRequestId());
  // Renamed by hand, with a second phone.
  const customer = z
    .int()
    .parse(database.prepare('SELECT customer FROM customer_keys WHERE key = ?').pluck().get(sunita.phone));
  for (const note of [
    { kind: 'named', customer, name: `${sunita.name}, opposite` },
    { kind: 'phone', customer, phone: '9123400457' },
  ] as const)
    expect(journal.noteCustomer(note, daysAgo(OLD, 65), aRequestId())).toMatchObject({ kind: 'noted' });
  const pair = { line: 1, refId: aRefId(1) };
  expect(journal.confirmPair(anAccount(), pair, daysAgo(OLD, 70), aRequestId())).toBe('done');
  return opened;
}

/** What is wrong with a journal, by its own check, and by the one that knows its page alone. */
async function faultsOf({ file }: OpenedJournal): Promise<unknown> {
  const log = join(folderOf(file), 'sent.log');
  // As after a copy: it knows no sale any more.
  writeFileSync(log, writeCopyMark('journal-2026-01-09.db', 0));
  const steps = { progress: () => undefined, pause: async () => false };
  const verdict = await verifyFiles({ file, log, elsewhere: null }, steps);
  return [...(verdict?.faults ?? ['stopped']), ...wrongPlaces(file)];
}

/** Personal columns and members of JSON: `hasText` of those that hold something to forget. */
function personalHeld({ database }: OpenedJournal): readonly string[] {
  const texts = z.array(z.string());
  const held: string[] = [];
  for (const { table, columns } of formOfTable.values()) {
    for (const { name, kind } of columns) {
      if (kind === 'plain') continue;
      const values = database.prepare(`SELECT ${name} FROM ${table} WHERE ${name} IS NOT NULL`).pluck().all();
      const members =
        kind === 'personal'
          ? texts.parse(values)
          : [...personalMembers].flatMap((member) =>
              database
                .prepare(
                  `SELECT t.value FROM ${table}, json_tree(${name}) AS t WHERE t.key = ? AND t.value IS NOT NULL`,
                )
                .pluck()
                .all(member),
            );
      if (members.some((value) => !isBlank(value))) held.push(`${table}.${name}`);
    }
  }
  return held.toSorted();
}

/** All that is personal, as the chain has it. */
const personalColumns = [...formOfTable.values()]
  .flatMap(({ table, columns }) =>
    columns.filter(({ kind }) => kind !== 'plain').map(({ name }) => `${table}.${name}`),
  )
  .toSorted();

/** What every total is made of. */
function figures({ journal, database }: OpenedJournal): unknown {
  const db = handleOf(database);
  return [
    allDebts(journal),
    journal.drawerNow(),
    db.all(
      'SELECT ist_date, state, payment, count(*), sum(amount_paise), sum(sum_paise) FROM recharges GROUP BY 1, 2, 3',
    ),
    db.all('SELECT seq, kind, paise, cash_after_paise FROM money_moves ORDER BY seq'),
    db.all('SELECT seq, direction, amount_paise FROM debt_payments ORDER BY seq'),
  ];
}

test('a journal with every kind of row is erased, and its chain holds, by its own check and from outside', async () => {
  const shop = await everyKindOfRow();
  expect(personalHeld(shop)).toEqual(personalColumns);
  expect(await faultsOf(shop)).toEqual([]);
  const before = figures(shop);
  const { journal, database, file } = shop;
  const salts = z.array(z.instanceof(Buffer)).parse(
    // Of the number, the first of the personal values.
    database.prepare('SELECT substr(personal, 2, 16) FROM chain WHERE form = 1').pluck().all(),
  );
  expect(journal.beginErasure(retention, daysAgo(0), aRequestId())).toBe('begun');
  eraseAll(journal);
  expect(await faultsOf(shop)).toEqual([]);
  expect(journal.emptyLog()).toBe(true);
  expect(journal.endErasure(NOON)).toBe(5);

  expect(personalHeld(shop)).toEqual([]);
  expect(figures(shop)).toEqual(before);
  expect(await faultsOf(shop)).toEqual([]);
  expect(filesHolding(folderOf(file), valuesOf(sunita))).toEqual([]);
  // The salts went with them: ten digits are soon tried out.
  const bytes = readFileSync(file);
  expect(salts.map((salt) => bytes.includes(salt))).toEqual(salts.map(() => false));
  // What is blank is not what may be written there.
  database.exec(
    `DROP TRIGGER recharges_what_was_sent; UPDATE recharges SET number = '9000000000' WHERE seq = 1`,
  );
  expect(await faultsOf(shop)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'changed', name: 'recharges' }),
      expect.any(Number),
    ]),
  );
});

test('an erasure that was stopped in the middle leaves a chain that holds, at each slice', async () => {
  const shop = await openFilledJournal();
  for (let n = 1; n <= 60; n += 1)
    sellTo(shop.journal, n, { ...sunita, number: String(9_876_500_000 + n) }, OLD - n);
  leaveTraces(shop.journal, shop.database, 61, ravi, 30);
  shop.journal.beginErasure(retention, daysAgo(0), aRequestId());
  shop.journal.eraseSlice(NOON);
  const gone = () => shop.database.prepare(`SELECT count(*) FROM recharges WHERE number = '~'`).pluck().get();
  expect(gone()).toBeGreaterThan(0);
  expect(gone()).toBeLessThan(60);
  expect(await faultsOf(shop)).toEqual([]);
  shop.database.close();
  const again = await openTestJournal(shop.file);
  expect(await faultsOf(again)).toEqual([]);
  eraseAll(again.journal);
  expect(await faultsOf(again)).toEqual([]);
  expect(again.journal.endErasure(NOON)).toBe(60);
});

test('nothing is begun before every row of an older Galla is in the chain, and known as a customer’s', async () => {
  const file = await oldJournal(200, (calls) => {
    for (let n = 1; n <= 3; n += 1) calls.openIntent(anIntent(n), WINDOW, daysAgo(OLD));
    calls.enter(aRefId(1), { kind: 'sending' }, daysAgo(OLD, 1));
    calls.enter(aRefId(1), rechargeReply('Success'), daysAgo(OLD, 2));
  });
  const { journal } = await openTestJournal(file);
  const request = aRequestId();
  const begins = () => journal.beginErasure(retention, daysAgo(0), request);
  expect(begins()).toBe('not_ready');
  while (journal.fillChain());
  expect(begins()).toBe('not_ready');
  while (journal.fillCustomers(NOON));
  while (journal.fillChain());
  expect(begins()).toBe('begun');
});

test('what the eraser blanks is what the chain lets go, to the column', () => {
  const erased = Object.entries(columnFates).flatMap(([table, fates]) =>
    Object.entries(fates)
      .filter(([, fate]) => fate === 'blanked')
      .map(([column]) => `${table}.${column}`),
  );
  // Not in the chain: made of events and of the number, and slips, whose jobs are no evidence.
  const besides = ['recharges.message', 'recharges.shield_key', 'print_jobs.slip'];
  expect(erased.filter((column) => !besides.includes(column)).toSorted()).toEqual(personalColumns);
  const inForms = new Set(
    [...forms.values()].flatMap(({ table, columns }) => columns.map(({ name }) => `${table}.${name}`)),
  );
  expect(besides.filter((column) => inForms.has(column))).toEqual([]);
});

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    properties: z.record(z.string(), nodeSchema).optional(),
    oneOf: z.array(nodeSchema).optional(),
    anyOf: z.array(nodeSchema).optional(),
  }),
);
interface Node {
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly oneOf?: readonly Node[] | undefined;
  readonly anyOf?: readonly Node[] | undefined;
}

/** Where personal members stand in JSON of this form. */
function personalPaths({ properties = {}, oneOf = [], anyOf = [] }: Node, path = '$'): readonly string[] {
  return [
    ...[...oneOf, ...anyOf].flatMap((each) => personalPaths(each, path)),
    ...Object.entries(properties).flatMap(([name, inner]) =>
      personalMembers.has(name) ? [`${path}.${name}`] : personalPaths(inner, `${path}.${name}`),
    ),
  ];
}

test('every member of an entry that the chain holds personal is blanked where it stands', () => {
  const shape = nodeSchema.parse(z.toJSONSchema(entrySchema, { unrepresentable: 'any', io: 'input' }));
  const blanked = [...BLANK_ENTRY.matchAll(/'(\$[\w.]+)'/g)].map(([, path = '']) => path);
  expect([...new Set(personalPaths(shape))].toSorted()).toEqual(blanked.toSorted());
});

test('all blanking goes through the one place that tells the chain', () => {
  const room = join(import.meta.dirname, '../../../src/main/journal/erasure');
  const slips = readdirSync(room)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(room, name), 'utf8').matchAll(/UPDATE (\S+)/g)].map(([, table = '']) => [
        name,
        table,
      ]),
    )
    .filter(([, table = '']) => formOfTable.has(table) || table.startsWith('$'));
  expect(slips).toEqual([['blank-where.ts', '${table}']]);
});
