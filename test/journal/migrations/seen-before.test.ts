import { describe, expect, test } from 'vitest';
import { handleOf } from '../../../src/main/journal/database/handles';
import { verifyReplay } from '../support/verify-replay';
import type { Fact, Note } from '../../../src/preload/contract/sale/entries/entry-schemas';
import { after, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { oldJournal } from '../support/old-journal';
import { openTestJournal } from '../support/open-journal';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';

/** The version before it was kept what nobody has seen. */
const BEFORE = 120;

function sells(journal: JournalCalls, n: number, ...story: readonly (Fact | Note)[]): void {
  journal.openIntent(anIntent(n, { number: String(9_000_000_000 + n) }), WINDOW, after(n * 1000));
  [{ kind: 'sending' } as const, ...story].forEach((what, i) =>
    journal.enter(aRefId(n), what, after(n * 1000 + i + 1)),
  );
}

const waiting = (journal: JournalCalls) =>
  journal.day('2026-01-10', after(60_000).at).needsYou.rows.map(({ recharge, why }) => [recharge.seq, why]);

test('what was sold before counts as seen; from now on what nobody saw is listed', async () => {
  const file = await oldJournal(BEFORE, (old) => {
    sells(old, 1, rechargeReply('Failure'));
    sells(old, 2, rechargeReply('Success'));
  });
  const { journal } = await openTestJournal(file);
  expect(waiting(journal)).toEqual([]);
  sells(journal, 3, rechargeReply('Failure'));
  expect(waiting(journal)).toEqual([[3, 'not_seen']]);
});

test('rows of an older Galla are the replay of their events, where a rule has changed since', async () => {
  const file = await oldJournal(BEFORE, (old) => {
    sells(old, 1, rechargeReply('Failure'), statusReply('Success'));
    sells(
      old,
      2,
      rechargeReply('Accepted'),
      { kind: 'settled', to: 'refunded', reason: 'by phone' },
      statusReply('Success'),
    );
    sells(old, 3, rechargeReply('Accepted'), statusReply('Success'), { kind: 'shown', state: 'pending' });
    sells(old, 4, rechargeReply('Accepted'), { kind: 'settled', to: 'refunded', reason: 'by phone' });
  });
  const { journal, database } = await openTestJournal(file);
  expect(journal.recharge(aRefId(1))?.money).toMatchObject({ sumPaise: 199_00, toShopPaise: 0 });
  expect(journal.recharge(aRefId(2))).toMatchObject({ state: 'refunded', alarm: 'word_against_final' });
  expect(journal.recharge(aRefId(3))).toMatchObject({ changedSince: null });
  expect(verifyReplay(handleOf(database))).toEqual([]);

  // What comes from now on is applied by the rules of now, on rows of any age.
  journal.enter(aRefId(4), statusReply('Success'), after(50_000));
  expect(journal.recharge(aRefId(4))).toMatchObject({ state: 'success', alarm: 'word_against_hand' });
  expect(waiting(journal)).toEqual([
    [2, 'to_look_at'],
    [4, 'to_look_at'],
  ]);
  expect(verifyReplay(handleOf(database))).toEqual([]);
});

describe('rows of the oldest Galla are the replay of their events', () => {
  const DAY = 24 * 60 * 60_000;
  const asked = { kind: 'status_asked', istDate: '2026-01-10', budget: 'old' } as const;

  async function oldest(...story: readonly (Fact | Note)[]) {
    const file = await oldJournal(80, (old) => sells(old, 1, ...story));
    const opened = await openTestJournal(file);
    return { ...opened, db: handleOf(opened.database) };
  }

  test.each(['success', 'failed'] as const)('settled by hand as %s, and then pending', async (to) => {
    const settled = { kind: 'settled', to, reason: 'by phone' } as const;
    const { db } = await oldest(rechargeReply('Accepted'), settled, asked, statusReply('Pending'));
    expect(verifyReplay(db)).toEqual([]);
  });

  test('a failure that turned out to be pending', async () => {
    const { db, journal } = await oldest(rechargeReply('Failure'), asked, statusReply('Pending'));
    expect(journal.recharge(aRefId(1))).toMatchObject({ state: 'pending', checksDone: 1 });
    expect(verifyReplay(db)).toEqual([]);
    // What comes from now on is applied by the rules of now.
    journal.enter(aRefId(1), asked, after(60_000));
    journal.enter(aRefId(1), statusReply('Failure'), after(61_000));
    journal.enter(aRefId(1), statusReply('Pending'), after(62_000));
    expect(verifyReplay(db)).toEqual([]);
  });

  test('asked for the last time after the shop was closed for a week', async () => {
    const file = await oldJournal(80, (old) => {
      sells(
        old,
        1,
        rechargeReply('Accepted'),
        ...Array.from({ length: 6 }, () => asked),
        statusReply('Pending'),
      );
      old.enter(aRefId(1), asked, after(10 * DAY));
    });
    const { journal, database } = await openTestJournal(file);
    expect(journal.recharge(aRefId(1))).toMatchObject({ needsPerson: true });
    expect(verifyReplay(handleOf(database))).toEqual([]);
  });

  test('and so are those of version 120, where a pending word moved nothing that a hand had settled', async () => {
    const settled = { kind: 'settled', to: 'failed', reason: 'by phone' } as const;
    const file = await oldJournal(120, (old) => {
      sells(old, 1, rechargeReply('Accepted'), settled, asked, statusReply('Pending'));
      sells(old, 2, rechargeReply('Failure'), asked, statusReply('Pending'));
      sells(old, 3, rechargeReply('Accepted'), { ...settled, to: 'refunded' }, statusReply('Failure'));
    });
    const { journal, database } = await openTestJournal(file);
    expect(journal.recharge(aRefId(1))).toMatchObject({ state: 'failed', alarm: null });
    expect(verifyReplay(handleOf(database))).toEqual([]);
  });

  test('and one that somebody changed in the file still is none', async () => {
    const { db, database } = await oldest(rechargeReply('Failure'), asked, statusReply('Pending'));
    database.exec(`UPDATE recharges SET returned_to_customer_paise = 100`);
    expect(verifyReplay(db)).toEqual([aRefId(1)]);
  });
});
