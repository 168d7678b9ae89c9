import { expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { handleOf } from '../../src/main/journal/database/handles';
import { verifyReplay } from './support/verify-replay';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from './support/builders';
import { openTestJournal } from './support/open-journal';

const asha = { by: aPersonId('a'), allowedBy: null };
const raviForBina = { by: aPersonId('b'), allowedBy: aPersonId('c') };

test('an entry keeps who made it and who allowed it, and what Galla did by itself names nobody', async () => {
  const { database, journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, { ...after(0), ...asha });
  journal.enter(aRefId(1), { kind: 'sending' }, after(1));
  journal.enter(aRefId(1), rechargeReply('Failure'), after(2));
  const dealing = { kind: 'cash_returned', amountPaise: paise(199_00), way: 'cash', who: 'Ravi' } as const;
  journal.dealWith(aRefId(1), dealing, { ...after(3), ...raviForBina }, aRequestId());
  expect(database.prepare('SELECT kind, by, allowed_by FROM recharge_events ORDER BY seq').all()).toEqual([
    { kind: 'created', by: asha.by, allowed_by: null },
    { kind: 'sending', by: null, allowed_by: null },
    { kind: 'recharge_reply', by: null, allowed_by: null },
    { kind: 'cash_returned', by: raviForBina.by, allowed_by: raviForBina.allowedBy },
  ]);
  const told = journal.details(aRefId(1));
  expect(told?.events.at(0)).toMatchObject({ ...asha, notVerified: false });
  expect(told?.events.at(-1)).toMatchObject(raviForBina);
  expect(told?.moves.at(-1)).toMatchObject(raviForBina);
  expect(verifyReplay(handleOf(database))).toEqual([]);
});

test('what somebody did who came in by name alone is marked, and its replay is the same', async () => {
  const { database, journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, { ...after(0), ...asha, notVerified: true });
  journal.enter(aRefId(1), { kind: 'sending' }, after(1));
  expect(database.prepare('SELECT by, not_verified FROM recharge_events ORDER BY seq').all()).toEqual([
    { by: asha.by, not_verified: 1 },
    { by: null, not_verified: null },
  ]);
  expect(journal.details(aRefId(1))?.events).toMatchObject([{ notVerified: true }, { notVerified: false }]);
  expect(verifyReplay(handleOf(database))).toEqual([]);
});

test('a payment of dues keeps who took it and who allowed it', async () => {
  const { database, journal } = await openTestJournal();
  journal.openIntent(anIntent(1, { payment: 'on_account', customerName: 'Sunita' }), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1));
  journal.enter(aRefId(1), rechargeReply('Success'), after(2));
  const paid = {
    debtor: 'sunita',
    direction: 'paid_back',
    amountPaise: paise(50_00),
    payment: 'cash',
  } as const;
  expect(journal.payDebt({ ...paid, note: '' }, { ...after(3), ...raviForBina }, aRequestId())).toBe('noted');
  expect(database.prepare('SELECT by, allowed_by FROM debt_payments').all()).toEqual([
    { by: raviForBina.by, allowed_by: raviForBina.allowedBy },
  ]);
});

test('a slip keeps who wanted it, beside who put it back or ended it last', async () => {
  const { database, journal } = await openTestJournal();
  const job = { requestId: null, refId: null, copy: 0, printer: 'counter', slip: '{}' };
  const moves = () =>
    database
      .prepare('SELECT by, allowed_by, moved_by, move_allowed_by FROM print_jobs ORDER BY job_id')
      .all();
  const { jobId } = journal.queuePrint(job, { ...after(0), ...asha });
  expect(moves()).toEqual([{ by: asha.by, allowed_by: null, moved_by: null, move_allowed_by: null }]);
  expect(journal.requeuePrint(jobId, 'back', { ...after(1), ...raviForBina })).toBe(true);
  const moved = {
    by: asha.by,
    allowed_by: null,
    moved_by: raviForBina.by,
    move_allowed_by: raviForBina.allowedBy,
  };
  expect(moves()).toEqual([moved]);
  expect(journal.closePrint(jobId, 'sent', { ...after(2), ...asha })).toBe(true);
  expect(moves()).toEqual([{ ...moved, moved_by: asha.by, move_allowed_by: null }]);
  journal.queuePrint(job, { ...after(3), ...asha });
  expect(journal.cancelPrints({ ...after(4), ...raviForBina })).toBe(1);
  expect(moves()[1]).toEqual(moved);
});

test('who wanted a slip never changes', async () => {
  const { database, journal } = await openTestJournal();
  journal.queuePrint(
    { requestId: null, refId: null, copy: 0, printer: 'counter', slip: '{}' },
    { ...after(0), ...asha },
  );
  expect(() => database.exec("UPDATE print_jobs SET by = 'x'")).toThrow('never changes');
  expect(() => database.exec("UPDATE print_jobs SET allowed_by = 'x'")).toThrow('never changes');
});

test('whatever a person can write has room for who it was', async () => {
  const { database } = await openTestJournal();
  const tables = database
    .prepare(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name`,
    )
    .pluck()
    .all()
    .map(String);
  const signed = new Set(
    tables.filter((table) =>
      ['by', 'allowed_by'].every((column) =>
        database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column),
      ),
    ),
  );
  expect(tables.filter((table) => !signed.has(table))).toEqual([
    // What the gateway said, whoever asked it.
    'balances',
    // What the migration or a start found.
    'cash_unknown',
    // Beside each link stands its row, which is signed.
    'chain',
    'chain_fill',
    // Made by itself; of a close, which is signed.
    'checkpoints',
    'closes_from',
    'counter_keys',
    // Made of their entries, which are signed, and of the sales.
    'customer_fill',
    'customer_keys',
    'customer_numbers',
    'customer_sales',
    'customer_words',
    'customers',
    // What a start found.
    'epochs',
    // Of erasures, which are signed.
    'erasure_ends',
    'erasure_progress',
    'journal_identity',
    'ledger_fill',
    // Beside each stands what it noted, which is signed.
    'noted_requests',
    'practice_ledger',
    // The copy of its events.
    'recharges',
    'seen_before',
    'shield_key_fill',
    // Of statements that are signed.
    'statement_lines',
  ]);
});

test('money that moves and a slip by somebody who came in by name alone are marked; what Galla does and others do is not', async () => {
  const { database, journal } = await openTestJournal();
  const byName = { ...asha, notVerified: true } as const;
  journal.openIntent(anIntent(1), WINDOW, { ...after(0), ...byName });
  // Galla sends it; the money is of whoever sold it.
  journal.enter(aRefId(1), { kind: 'sending' }, after(1));
  journal.enter(aRefId(1), rechargeReply('Success'), after(2));
  const other = { kind: 'other_sale', way: 'cash', amountPaise: paise(40_00), reason: '' } as const;
  journal.moveDrawer(other, { ...after(3), ...byName }, aRequestId());
  journal.moveDrawer(other, { ...after(4), ...raviForBina }, aRequestId());
  expect(journal.movesPage(null).moves.map(({ by, notVerified }) => [by, notVerified])).toEqual([
    [raviForBina.by, false],
    [asha.by, true],
    [asha.by, true],
  ]);
  expect(journal.details(aRefId(1))?.moves).toMatchObject([{ notVerified: true }]);
  const marks = () =>
    database
      .prepare('SELECT not_verified, moved_by, moved_not_verified FROM print_jobs ORDER BY job_id')
      .all();
  const job = { requestId: null, refId: aRefId(1), copy: 0, printer: 'counter', slip: '{}' };
  const { jobId } = journal.queuePrint(job, { ...after(5), ...byName });
  journal.queuePrint({ ...job, refId: null, close: 1 }, { ...after(6), ...raviForBina });
  expect(marks()).toEqual([
    { not_verified: 1, moved_by: null, moved_not_verified: null },
    { not_verified: null, moved_by: null, moved_not_verified: null },
  ]);
  journal.cancelPrints({ ...after(7), ...byName });
  expect(marks()).toEqual([
    { not_verified: 1, moved_by: asha.by, moved_not_verified: 1 },
    { not_verified: null, moved_by: asha.by, moved_not_verified: 1 },
  ]);
  expect(() => database.exec(`UPDATE print_jobs SET not_verified = NULL WHERE job_id = ${jobId}`)).toThrow(
    /never changes/,
  );
  expect(verifyReplay(handleOf(database))).toEqual([]);
});
