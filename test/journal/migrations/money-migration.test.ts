import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { payDebt } from '../../../src/main/journal/books/debts';
import { eventsOf } from '../../../src/main/journal/rows/events';
import { rowOf } from '../../../src/main/journal/rows/stored-recharges';
import { handleOf } from '../../../src/main/journal/database/handles';
import { recordOf } from '../../../src/main/journal/rows/record-columns';
import type { Fact, Note } from '../../../src/preload/contract/sale/entries/entry-schemas';
import { replay } from '../../../src/main/recharge/state/record';
import type { Moment } from '../../../src/main/recharge/state/moment';
import { paise, type Paise } from '../../../src/preload/contract/money';
import { gatewayWords } from '../../../src/preload/contract/sale/recharge';
import type { RowMoney } from '../../../src/preload/contract/sale/row-money';
import { anyEntry } from '../../support/builders/any-entry';
import { after, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { oldJournal } from '../support/old-journal';
import { openTestJournal } from '../support/open-journal';
import { aRequestId } from '../../support/builders/a-request-id';
import { debtsIn } from '../support/all-debts';

/** The version before money had columns of its own. */
const BEFORE = 80;

/** A journal with what `work` makes of it, as an older Galla left it, brought up to date. */
async function broughtUp(work: (journal: JournalCalls, database: Database.Database) => void) {
  const file = await oldJournal(BEFORE, (journal, database) => {
    // It takes what an older Galla let through, too.
    database.exec('DROP TRIGGER recharges_on_account_give_nothing');
    work(journal, database);
  });
  return openTestJournal(file);
}

/** Which of the first `rows` rows hold other money than the replay of their events, by the rules of that Galla. */
function notReplayed(database: Database.Database, rows: number): readonly number[] {
  const db = handleOf(database);
  return Array.from({ length: rows }, (_, i) => i + 1).filter((n) => {
    const row = rowOf(db, aRefId(n));
    const { money } = row === null ? { money: null } : recordOf(row);
    const events = eventsOf(db, aRefId(n)).map(({ entry, moment }) => {
      const asThen: Moment = { ...moment, rules: 0 };
      return { entry, moment: asThen };
    });
    return money === null || !isDeepStrictEqual(replay(events, money.price)?.money, money);
  });
}

/** Sells as the n-th and lets these things happen, a moment apart. */
function sells(
  journal: JournalCalls,
  n: number,
  story: readonly (Fact | Note)[],
  payment: 'cash' | 'on_account' = 'cash',
): void {
  const sale = {
    number: String(9_000_000_000 + n),
    payment,
    customerName: 'Sunita',
    chargePaise: paise(5_00),
  };
  journal.openIntent(anIntent(n, sale), WINDOW, after(n * 1000));
  story.forEach((what, i) => journal.enter(aRefId(n), what, after(n * 1000 + i + 1)));
}

const returned = (rupees: number): Note => ({
  kind: 'cash_returned',
  amountPaise: paise(rupees * 100),
  way: 'cash',
  leftPaise: paise(0),
  who: 'Asha',
});
/** A dealing as an older Galla noted it: it ended the matter. */
function endsIt<N extends { readonly leftPaise: Paise }>(note: N): N {
  return { ...note, leftPaise: paise(0) };
}

const told: Note = { kind: 'customer_told', leftPaise: paise(0), who: 'Asha' };
const sending: Fact = { kind: 'sending' };

test('what went back before is counted, and what nobody dealt with is listed', async () => {
  const { journal, database } = await broughtUp((old) => {
    sells(old, 1, [sending, rechargeReply('Accepted'), statusReply('Failure'), returned(204)]);
    sells(old, 2, [sending, rechargeReply('Accepted'), statusReply('Failure'), returned(199)]);
    sells(old, 3, [sending, rechargeReply('Success'), statusReply('Refunded'), told]);
    sells(old, 4, [sending, rechargeReply('Accepted'), statusReply('Failure')]);
    sells(old, 5, [sending, rechargeReply('Failure')]);
    sells(old, 6, [sending, rechargeReply('Success'), returned(204)]);
    sells(old, 7, [sending, { kind: 'not_sent', cause: 'connection_lost' }, statusReply('Success')]);
  });
  const money = (n: number) => journal.recharge(aRefId(n))?.money;

  expect(money(1)).toMatchObject({ sumPaise: 0, toCustomerPaise: 0, isOpen: false });
  // The shop kept its charge, and that ended the matter.
  expect(money(2)).toMatchObject({ sumPaise: 5_00, toCustomerPaise: 0, isOpen: false });
  expect(money(3)).toMatchObject({ sumPaise: 204_00, toCustomerPaise: 0, isOpen: false });
  expect(money(4)).toMatchObject({ sumPaise: 204_00, toCustomerPaise: 204_00, isOpen: true });
  expect(money(5)).toMatchObject({ sumPaise: 204_00, isOpen: false });
  expect(money(6)).toMatchObject({ sumPaise: 0, toShopPaise: 0, isOpen: false });
  expect(money(7)).toMatchObject({ sumPaise: 0, toShopPaise: 204_00, isOpen: true });
  // Giving back comes before collecting.
  expect(
    journal.day('2026-01-10', after(60_000).at).needsYou.rows.map(({ recharge }) => recharge.refId),
  ).toEqual([aRefId(4), aRefId(7)]);
  expect(notReplayed(database, 7)).toEqual([]);
});

test('cash that went back for a sale on account is not given back beside the debt', async () => {
  const paid = {
    debtor: 'sunita',
    direction: 'paid_back',
    amountPaise: paise(204_00),
    payment: 'cash',
    note: '',
  } as const;
  const { database } = await broughtUp((old, today) => {
    sells(old, 1, [sending, rechargeReply('Success')], 'on_account');
    expect(payDebt(handleOf(today), paid, after(0), aRequestId())).toBe('noted');
    old.enter(aRefId(1), statusReply('Refunded'), after(9000));
    old.enter(aRefId(1), returned(150), after(10_000));
  });
  const db = handleOf(database);
  expect(debtsIn(db)).toMatchObject([{ debtor: 'sunita', owesPaise: 0, overpaidPaise: 54_00 }]);
  expect(payDebt(db, { ...paid, direction: 'given_back' }, after(0), aRequestId())).toBe('too_much');
  expect(
    payDebt(db, { ...paid, direction: 'given_back', amountPaise: paise(54_00) }, after(0), aRequestId()),
  ).toBe('noted');
  expect(debtsIn(db)).toEqual([]);
});

/** What no Galla of then could note. */
const sinceThen: ReadonlySet<string> = new Set([
  'cash_received',
  'not_taken',
  'charge_kept',
  'payment_told',
  'way_corrected',
]);

test('whatever an older Galla wrote, the new columns are the replay of its events', async () => {
  const oldEntry = anyEntry
    .filter(({ kind }) => !sinceThen.has(kind))
    .map((entry) => ('leftPaise' in entry ? endsIt(entry) : entry));
  const says = fc.constantFrom(...gatewayWords).map((word) => statusReply(word));
  const before: (RowMoney | undefined)[] = [];
  const { journal, database } = await broughtUp((old) =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(oldEntry, says), { minLength: 3, maxLength: 14 }),
        fc.constantFrom('cash', 'on_account'),
        (story, payment) => {
          const n = before.length + 1;
          sells(old, n, [sending, ...story], payment);
          before.push(old.recharge(aRefId(n))?.money);
        },
      ),
      { numRuns: 250 },
    ),
  );
  expect(notReplayed(database, before.length)).toEqual([]);
  expect(before.map((_, i) => journal.recharge(aRefId(i + 1))?.money)).toEqual(before);
  expect(before.filter((money) => money?.isOpen).length).toBeGreaterThan(5);
});

test('what waits for a person is found by its index', async () => {
  const { database } = await openTestJournal();
  const plan = database
    .prepare(
      `EXPLAIN QUERY PLAN SELECT seq FROM recharges
       WHERE state = 'unknown' OR needs_person = 1 OR changed_since_at IS NOT NULL OR alarm IS NOT NULL
         OR against_hand = 1 OR money_case = 'open' ORDER BY seq DESC LIMIT 200`,
    )
    .all();
  expect(JSON.stringify(plan)).toContain('recharges_for_a_person');
});
