import { describe, expect, test } from 'vitest';
import { handleOf } from '../../../src/main/journal/database/handles';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { paise } from '../../../src/preload/contract/money';
import type { Fact, Note } from '../../../src/preload/contract/sale/entries/entry-schemas';
import { aRequestId } from '../../support/builders/a-request-id';
import { after, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { oldJournal } from '../support/old-journal';
import { openTestJournal } from '../support/open-journal';
import { verifyReplay } from '../support/verify-replay';
import { allDebts } from '../support/all-debts';

/** The version before there was a ledger. */
const BEFORE = 160;

const returned = (rupees: number): Note => ({
  kind: 'cash_returned',
  amountPaise: paise(rupees * 100),
  way: 'cash',
  leftPaise: paise(0),
  who: 'Asha',
});

function sells(
  journal: JournalCalls,
  n: number,
  payment: 'cash' | 'on_account',
  ...story: readonly (Fact | Note)[]
): void {
  const sale = { number: String(9_000_000_000 + n), payment, customerName: 'Sunita' };
  journal.openIntent(anIntent(n, sale), WINDOW, after(n * 1000));
  [{ kind: 'sending' } as const, ...story].forEach((what, i) => {
    journal.enter(aRefId(n), what, after(n * 1000 + i + 1));
  });
}

/** A shop that sold, gave back and took dues under an older Galla. */
const shopOfBefore = () =>
  oldJournal(BEFORE, (old) => {
    sells(old, 1, 'cash', rechargeReply('Accepted'), statusReply('Failure'), returned(150));
    sells(old, 2, 'on_account', rechargeReply('Success'));
    sells(old, 3, 'cash', rechargeReply('Success'), statusReply('Refunded'));
    sells(old, 4, 'cash', rechargeReply('Failure'));
    const dues = { debtor: 'sunita', direction: 'paid_back', payment: 'upi', note: 'part' } as const;
    for (let n = 1; n <= 350; n += 1) {
      old.payDebt({ ...dues, amountPaise: paise(10) }, after(10_000 + n), aRequestId());
    }
  });

describe('a journal of before the ledger', () => {
  test('does not know its drawer, and its sales have no moves', async () => {
    const { database, journal } = await openTestJournal(await shopOfBefore());
    expect(journal.movesPage(null).moves).toEqual([]);
    expect(journal.drawerNow()).toMatchObject({ expectedPaise: null, unknown: 'before_ledger', parts: [] });
    expect(journal.recharge(aRefId(3))?.money).toMatchObject({ sumPaise: 199_00, toCustomerPaise: 199_00 });
    expect(verifyReplay(handleOf(database))).toEqual([]);
  });

  test('has its dues and returns carried in, none lost and none twice, also over restarts', async () => {
    const file = await shopOfBefore();
    let slices = 0;
    for (let more = true; more; slices += 1) {
      const { journal, database } = await openTestJournal(file);
      more = journal.fillLedger();
      database.close();
    }
    expect(slices).toBeGreaterThan(3);
    const { database, journal } = await openTestJournal(file);
    const carried = database
      .prepare(
        'SELECT kind, way, count(*) AS n, sum(paise) AS paise FROM money_moves WHERE before_ledger = 1 GROUP BY 1, 2 ORDER BY 1',
      )
      .all();
    expect(carried).toEqual([
      { kind: 'dues_taken', way: 'upi', n: 350, paise: 3500 },
      { kind: 'given_back', way: 'cash', n: 1, paise: -150_00 },
    ]);
    expect(allDebts(journal)).toMatchObject([{ debtor: 'sunita', owesPaise: 164_00 }]);
    expect(journal.drawerNow()).toMatchObject({ expectedPaise: null, startPaise: 0, parts: [] });
    expect(journal.fillLedger()).toBe(false);
  });

  test('books what happens from now on, and nothing that was carried in can be taken back', async () => {
    const { journal } = await openTestJournal(await shopOfBefore());
    while (journal.fillLedger());
    const back = { kind: 'cash_returned', amountPaise: paise(199_00), way: 'cash', who: 'A' } as const;
    const done = journal.dealWith(aRefId(3), back, after(99_000), aRequestId());
    // Slips of before were not numbered.
    expect(done).toMatchObject({ kind: 'entered', move: { slipNumber: 1 } });
    expect(journal.recharge(aRefId(3))?.money).toMatchObject({
      sumPaise: 0,
      toCustomerPaise: 0,
      isOpen: false,
    });
    sells(journal, 5, 'cash', rechargeReply('Success'));
    const { parts } = journal.drawerNow();
    expect(parts).toEqual([
      { kind: 'sale', cashPaise: 199_00, upiPaise: 0 },
      { kind: 'given_back', cashPaise: -199_00, upiPaise: 0 },
    ]);
    const carried = journal.movesPage(null).moves.find(({ beforeLedger }) => beforeLedger);
    const reversal = { seq: carried?.seq ?? 0, reason: 'x' };
    expect(journal.reverseMove(reversal, after(99_001), aRequestId()).kind).toBe('cannot_reverse');
  });

  test('passes over what does not read, and carries in the rest', async () => {
    const file = await shopOfBefore();
    const { database, journal } = await openTestJournal(file);
    database.exec(`DROP TRIGGER recharge_events_as_written; PRAGMA ignore_check_constraints = ON;
      UPDATE recharge_events SET entry = '{"kind":"cash_returned","amountPaise":"x"}' WHERE kind = 'cash_returned'`);
    while (journal.fillLedger());
    expect(journal.movesPage(null).moves.filter(({ kind }) => kind === 'given_back')).toEqual([]);
    expect(database.prepare('SELECT count(*) FROM money_moves').pluck().get()).toBe(350);
  });
});
