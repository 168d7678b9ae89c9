import { expect, test } from 'vitest';
import { handleOf } from '../../src/main/journal/handles';
import { verifyReplay } from '../../src/main/journal/verify-replay';
import type { Fact, Note } from '../../src/main/recharge/entries';
import { after, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from './support/builders';
import { oldJournal } from './support/old-journal';
import { openTestJournal } from './support/open-journal';
import type { JournalCalls } from '../../src/main/journal/calls';

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
    [4, 'to_look_at'],
    [2, 'to_look_at'],
  ]);
  expect(verifyReplay(handleOf(database))).toEqual([]);
});
