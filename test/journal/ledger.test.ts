import { describe, expect, test } from 'vitest';
import { handleOf } from '../../src/main/journal/database/handles';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import type { Intent } from '../../src/main/recharge/ports';
import { isPersonId } from '../../src/preload/contract/ids';
import { paise } from '../../src/preload/contract/money';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import { aRequestId } from '../support/builders/a-request-id';
import {
  after,
  anIntent,
  anOldLine,
  aRefId,
  aSentLine,
  MINUTE,
  rechargeReply,
  statusReply,
  WINDOW,
} from './support/builders';
import { openTestJournal } from './support/open-journal';
import { verifyReplay } from './support/verify-replay';
import { allDebts } from './support/all-debts';

/** Sells as the n-th what a customer pays, and lets these things happen, a minute apart. */
function sells(journal: JournalCalls, n: number, changes: Partial<Intent>, ...story: readonly Fact[]): void {
  journal.openIntent(anIntent(n, { overrideReason: 'again', ...changes }), WINDOW, after(n * 10 * MINUTE));
  [{ kind: 'sending' } as const, ...story].forEach((fact, i) => {
    journal.enter(aRefId(n), fact, after(n * 10 * MINUTE + (i + 1) * 1000));
  });
}

const moves = (journal: JournalCalls) =>
  journal
    .movesPage(null)
    .moves.map(({ kind, way, paise: moved, refId }) => [kind, way, moved, refId] as const)
    .toReversed();
const late = after(600 * MINUTE);

describe('what a sale books', () => {
  test('is paid by its ways when it leaves, and what is on account books nothing', async () => {
    const { journal } = await openTestJournal();
    const parts = { cashPaise: paise(50_00), upiPaise: paise(49_00), onAccountPaise: paise(105_00) };
    const split = { chargePaise: paise(5_00), payment: 'on_account', parts, customerName: 'Sunita' } as const;
    sells(journal, 1, split, rechargeReply('Success'));
    sells(
      journal,
      2,
      { number: '9000000002', payment: 'on_account', customerName: 'Sunita' },
      rechargeReply('Success'),
    );
    expect(moves(journal)).toEqual([
      ['sale', 'cash', 50_00, aRefId(1)],
      ['sale', 'upi', 49_00, aRefId(1)],
    ]);
    expect(allDebts(journal)).toMatchObject([{ debtor: 'sunita', sales: 2, owesPaise: 304_00 }]);
    expect(journal.drawerNow()).toMatchObject({ expectedPaise: 50_00, unknown: null, upiPaise: 49_00 });
  });

  test('a sale in parts that fails gives back what was paid, and takes its part off the account', async () => {
    const { journal } = await openTestJournal();
    const parts = { cashPaise: paise(99_00), upiPaise: paise(0), onAccountPaise: paise(100_00) };
    sells(
      journal,
      1,
      { payment: 'on_account', parts, customerName: 'Sunita' },
      rechargeReply('Accepted'),
      statusReply('Failure'),
    );
    expect(allDebts(journal)).toEqual([]);
    const back = { kind: 'cash_returned', amountPaise: paise(199_00), way: 'cash', who: 'A' } as const;
    expect(journal.dealWith(aRefId(1), back, late, aRequestId())).toMatchObject({
      why: 'more_than_owed',
      openPaise: 99_00,
    });
    const rest = { ...back, amountPaise: paise(99_00) };
    expect(journal.dealWith(aRefId(1), rest, late, aRequestId())).toMatchObject({ move: { slipNumber: 1 } });
    expect(journal.drawerNow().expectedPaise).toBe(0);
  });

  test('is signed by who pressed Send, not by Galla, which sends it', async () => {
    const { journal } = await openTestJournal();
    const asha = '0123456789abcdef';
    if (!isPersonId(asha)) throw new Error('not a person');
    journal.openIntent(anIntent(1), WINDOW, { ...after(0), by: asha });
    journal.enter(aRefId(1), { kind: 'sending' }, after(1));
    expect(journal.movesPage(null).moves).toMatchObject([{ kind: 'sale', by: asha }]);
  });

  test('what ended before a connection stood is booked back', async () => {
    const { journal } = await openTestJournal();
    sells(journal, 1, {}, { kind: 'not_sent', cause: 'connection_refused' });
    expect(moves(journal).map(([kind, , moved]) => [kind, moved])).toEqual([
      ['sale', 199_00],
      ['not_sent', -199_00],
    ]);
  });
});

describe('a failure before the next sale of its number', () => {
  const failed = rechargeReply('Failure');

  test('counts for it: nothing was taken twice', async () => {
    const { database, journal } = await openTestJournal();
    sells(journal, 1, {}, failed);
    sells(journal, 2, { number: '9000000002' }, failed);
    expect(journal.carriedFor('+91 98765 43210', late.at)).toEqual([
      { refId: aRefId(1), paise: 199_00, upiPaise: 0 },
    ]);
    journal.openIntent(anIntent(3, { amountPaise: paise(249_00) }), WINDOW, after(40 * MINUTE));
    expect(journal.drawerNow().expectedPaise).toBe(398_00);
    const sent = journal.enter(aRefId(3), { kind: 'sending' }, after(41 * MINUTE));
    expect(sent).toMatchObject({ carried: [{ refId: aRefId(1), money: { sumPaise: 0, isOpen: false } }] });
    expect(moves(journal).slice(-2)).toEqual([
      ['sale', 'cash', 249_00, aRefId(3)],
      ['not_taken', 'cash', -199_00, aRefId(1)],
    ]);
    expect(journal.details(aRefId(1))?.events.at(-1)?.entry).toMatchObject({
      kind: 'not_taken',
      carriedInto: aRefId(3),
    });
    expect(journal.drawerNow().expectedPaise).toBe(448_00);
    expect(verifyReplay(handleOf(database))).toEqual([]);
  });

  test.each([
    [
      'was pending first, so that the money was taken',
      [rechargeReply('Accepted'), statusReply('Failure')],
      {},
    ],
    ['was yesterday', [failed], { later: 25 * 60 * MINUTE }],
  ] as const)('does not count where it %s', async (_, story, { later = 0 }: { later?: number }) => {
    const { journal } = await openTestJournal();
    sells(journal, 1, {}, ...story);
    expect(journal.carriedFor('9876543210', after(11 * MINUTE + later).at)).toEqual([]);
  });

  test.each([
    ['by UPI, and the next in cash', 'upi', 199_00, 'cash'],
    ['in cash, and the next by UPI', 'cash', 199_00, 'upi'],
    ['by UPI, more than the next comes to', 'upi', 49_00, 'upi'],
  ] as const)('does not count where it came %s: it lies where it came', async (_, first, sum, next) => {
    const { journal } = await openTestJournal();
    sells(journal, 1, { payment: first }, failed);
    journal.openIntent(anIntent(2, { amountPaise: paise(sum), payment: next }), WINDOW, after(40 * MINUTE));
    expect(journal.enter(aRefId(2), { kind: 'sending' }, after(41 * MINUTE))).toMatchObject({ carried: [] });
    expect(journal.recharge(aRefId(1))?.money).toMatchObject({ toCustomerPaise: 199_00, isOpen: true });
    expect(journal.drawerNow()).toMatchObject({
      expectedPaise: first === 'cash' || next === 'cash' ? 199_00 : 0,
      upiPaise: (first === 'upi' ? 199_00 : 0) + (next === 'upi' ? sum : 0),
    });
  });

  test('does not count for a sale that is on account as a whole', async () => {
    const { journal } = await openTestJournal();
    sells(journal, 1, {}, failed);
    sells(journal, 2, { amountPaise: paise(49_00), payment: 'on_account', customerName: 'Sunita' });
    expect(journal.recharge(aRefId(1))?.money).toMatchObject({ sumPaise: 199_00, isOpen: true });
  });
});

describe('what was wrong is put right by another line', () => {
  test('the way of payment moves from one to the other, and no more than came by it', async () => {
    const { journal } = await openTestJournal();
    sells(journal, 1, {}, rechargeReply('Success'));
    const to = { to: 'upi', who: 'A', amountPaise: paise(199_01) } as const;
    expect(journal.correctWay(aRefId(1), to, late, aRequestId())).toMatchObject({
      kind: 'refused',
      openPaise: 199_00,
    });
    const right = { ...to, amountPaise: paise(199_00) };
    const id = aRequestId();
    expect(journal.correctWay(aRefId(1), right, late, id)).toMatchObject({
      recharge: { money: { sumUpiPaise: 199_00 } },
    });
    expect(journal.correctWay(aRefId(1), right, late, id).kind).toBe('entered');
    expect(journal.drawerNow()).toMatchObject({ expectedPaise: 0, upiPaise: 199_00 });
    expect(moves(journal)).toHaveLength(3);
  });

  test('a return that was not made is taken back once, and the slip numbers go on', async () => {
    const { database, journal } = await openTestJournal();
    sells(journal, 1, {}, rechargeReply('Accepted'), statusReply('Failure'));
    const back = { kind: 'cash_returned', amountPaise: paise(199_00), way: 'cash', who: 'A' } as const;
    const returned = journal.dealWith(aRefId(1), back, late, aRequestId());
    const seq = returned.kind === 'entered' ? (returned.move?.seq ?? 0) : 0;
    const id = aRequestId();
    const reversed = journal.reverseMove({ seq, reason: 'wrong row' }, late, id);
    expect(reversed).toMatchObject({
      kind: 'reversed',
      move: { kind: 'reversal', reverses: seq, paise: 199_00, reason: 'wrong row' },
      recharge: { money: { sumPaise: 199_00, toCustomerPaise: 199_00, isOpen: true } },
    });
    expect(journal.reverseMove({ seq, reason: 'wrong row' }, late, id)).toEqual(reversed);
    expect(journal.reverseMove({ seq, reason: 'again' }, late, aRequestId()).kind).toBe('already_reversed');
    expect(journal.reverseMove({ seq: 1, reason: 'a sale' }, late, aRequestId()).kind).toBe('cannot_reverse');
    expect(journal.reverseMove({ seq: 99, reason: 'none' }, late, aRequestId()).kind).toBe('no_such_move');
    expect(journal.dealWith(aRefId(1), back, late, aRequestId())).toMatchObject({ move: { slipNumber: 2 } });
    expect(verifyReplay(handleOf(database))).toEqual([]);
  });

  test('a return is not taken back where the row holds all it can', async () => {
    const { journal } = await openTestJournal();
    sells(journal, 1, {}, rechargeReply('Accepted'), statusReply('Failure'));
    const all = { amountPaise: paise(199_00), way: 'cash', who: 'A' } as const;
    const returned = journal.dealWith(aRefId(1), { kind: 'cash_returned', ...all }, late, aRequestId());
    journal.enter(aRefId(1), statusReply('Success'), late);
    journal.dealWith(aRefId(1), { kind: 'cash_received', ...all }, late, aRequestId());
    const seq = returned.kind === 'entered' ? (returned.move?.seq ?? 0) : 0;
    expect(journal.reverseMove({ seq, reason: 'x' }, late, aRequestId()).kind).toBe('cannot_reverse');
  });
});

describe('a journal that is older than what was sent', () => {
  test('does not know what the drawer holds until it is counted', async () => {
    const { journal } = await openTestJournal();
    journal.insertFound([aSentLine(1)], after(0));
    expect(journal.drawerNow()).toMatchObject({ expectedPaise: null, unknown: 'restored' });
    expect(journal.recharge(aRefId(1))?.money).toMatchObject({ sumPaise: 199_00, asksHowPaid: false });
    // Nothing more was found at the next start: nothing more is unknown.
    journal.insertFound([aSentLine(1)], after(1));
    expect(journal.drawerNow().unknown).toBe('restored');
  });

  test('asks how a row was paid whose line does not say it, once', async () => {
    const { journal } = await openTestJournal();
    expect(anOldLine(1)).not.toContain('payment');
    journal.insertFound([aSentLine(1, { sold: null })], after(0));
    expect(journal.recharge(aRefId(1))?.money).toMatchObject({ asksHowPaid: true, sumUpiPaise: 0 });
    const told = { kind: 'payment_told', way: 'upi', who: 'A' } as const;
    expect(journal.dealWith(aRefId(1), told, late, aRequestId())).toMatchObject({
      recharge: { money: { asksHowPaid: false, sumPaise: 199_00, sumUpiPaise: 199_00 } },
      move: null,
    });
    expect(journal.dealWith(aRefId(1), told, late, aRequestId())).toMatchObject({
      why: 'already_dealt_with',
    });
  });
});

test.each(['money_moves', 'wallet_entries', 'cash_unknown'])(
  'nothing in %s is changed, deleted or replaced',
  async (table) => {
    const { database, journal } = await openTestJournal();
    journal.moveDrawer(
      { kind: 'paid_in', way: 'cash', amountPaise: paise(1), reason: 'x' },
      after(0),
      aRequestId(),
    );
    journal.noteWallet(
      {
        kind: 'top_up',
        accountId: anIntent(1).accountId,
        balance: 'recharge',
        amountPaise: paise(1),
        source: 'bank',
        bankReference: null,
      },
      after(0),
      aRequestId(),
    );
    journal.insertFound([aSentLine(1)], after(0));
    expect(() => database.exec(`UPDATE ${table} SET at = 1`)).toThrow('append-only');
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('append-only');
    expect(() => database.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
      'append-only',
    );
  },
);
