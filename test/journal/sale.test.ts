import { expect, test } from 'vitest';
import { verifyReplay } from './support/verify-replay';
import { handleOf } from '../../src/main/journal/database/handles';
import { paise } from '../../src/preload/contract/money';
import {
  after,
  anAccount,
  anIntent,
  aRefId,
  aSentLine,
  rechargeReply,
  statusReply,
  WINDOW,
} from './support/builders';
import { openTestJournal } from './support/open-journal';

test('a sale is a row in created, then sent, then what the gateway said', async () => {
  const { journal, database } = await openTestJournal();
  const opened = journal.openIntent(
    anIntent(1, { fields: ['12', null], customerName: 'Asha', collectedPaise: paise(200_00) }),
    WINDOW,
    after(0),
  );
  expect(opened).toMatchObject({
    kind: 'opened',
    recharge: {
      seq: 1,
      refId: aRefId(1),
      state: 'created',
      istDate: '2026-01-10',
      fields: ['12', null],
      customerName: 'Asha',
      collectedPaise: 200_00,
      txnId: null,
    },
  });
  expect(journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created')).toMatchObject({
    kind: 'entered',
    moved: true,
    recharge: { state: 'sent', sentAt: after(1).at },
  });
  expect(journal.enter(aRefId(1), rechargeReply('Success', paise(4_000_00)), after(900))).toMatchObject({
    kind: 'entered',
    moved: true,
    recharge: { state: 'success', txnId: '0012345', balancePaise: 4_000_00, endedAt: after(900).at },
  });
  expect(verifyReplay(handleOf(database))).toEqual([]);
});

test('an entry for a state the row is not in writes nothing', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  expect(journal.enter(aRefId(1), { kind: 'sending' }, after(2), 'created')).toMatchObject({
    kind: 'stale',
    recharge: { state: 'sent' },
  });
  expect(journal.details(aRefId(1))?.events).toHaveLength(2);
  expect(journal.enter(aRefId(9), { kind: 'sending' }, after(2))).toEqual({ kind: 'no_such_row' });
});

test('a fact that moves nothing is still on the timeline', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  journal.enter(aRefId(1), rechargeReply('Success'), after(900));
  const entered = journal.enter(aRefId(1), statusReply('Pending'), after(60_000));
  expect(entered).toMatchObject({
    moved: false,
    alarm: 'word_against_final',
    recharge: { state: 'success' },
  });
  expect(journal.details(aRefId(1))?.events.at(-1)).toMatchObject({
    stateBefore: 'success',
    stateAfter: 'success',
    alarm: 'word_against_final',
    entry: { kind: 'status_reply', reply: { word: 'Pending', txnId: '0012345' } },
  });
  expect(
    journal.day('2026-01-10', after(60_000).at).needsYou.rows.map(({ recharge }) => recharge.refId),
  ).toEqual([aRefId(1)]);
});

test('the details show the story in words and what the balance did around it', async () => {
  const { journal } = await openTestJournal();
  journal.noteBalance(anAccount(), 'recharge', paise(5_000_00), after(-1000).at);
  journal.noteBalance(anAccount('other'), 'recharge', paise(1_00), after(-500).at);
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  journal.enter(
    aRefId(1),
    { kind: 'recharge_unclear', cause: 'http_status', httpStatus: 502, message: null },
    after(900),
  );
  journal.noteBalance(anAccount(), 'recharge', paise(4_801_00), after(2000).at);
  const details = journal.details(aRefId(1));
  expect(details?.events.map(({ entry }) => entry)).toEqual([
    { kind: 'created' },
    { kind: 'sending' },
    { kind: 'recharge_unclear', cause: 'http_status', httpStatus: 502, message: null },
  ]);
  expect(details?.balances.map((seen) => seen.balancePaise)).toEqual([5_000_00, 4_801_00]);
  expect(journal.lastBalance(anAccount(), 'recharge')?.balancePaise).toBe(4_801_00);
});

test('a reply about another recharge leaves its balance with the other recharge', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  const reply = rechargeReply('Success', paise(1_00));
  if (reply.kind !== 'recharge_reply') throw new Error('not a reply');
  journal.enter(aRefId(1), { ...reply, echo: { kind: 'foreign', field: 'refId' } }, after(2));
  expect(journal.recharge(aRefId(1))).toMatchObject({ state: 'unknown', cause: 'foreign_ref_id' });
  expect(journal.lastBalance(anAccount(), 'recharge')).toBeNull();
});

test('rows that a stop left open are found oldest first', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.openIntent(anIntent(2, { number: '9876543211' }), WINDOW, after(-5000));
  journal.openIntent(anIntent(3, { number: '9876543212' }), WINDOW, after(2));
  journal.enter(aRefId(1), { kind: 'sending' }, after(3), 'created');
  journal.enter(aRefId(3), { kind: 'not_sent', cause: 'connection_refused' }, after(3));
  expect(journal.unfinished().map((row) => row.refId)).toEqual([aRefId(1), aRefId(2)]);
});

test('a line of sent.log that the journal lacks becomes an unknown row, once', async () => {
  const { journal, database } = await openTestJournal();
  journal.openIntent(anIntent(1, { operatorName: 'Airtel' }), WINDOW, after(0));
  const lines = [aSentLine(1), aSentLine(2, { number: '9000000001', at: after(-60_000).at })];
  const made = journal.insertFound(lines, after(10_000));
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({
    refId: aRefId(2),
    state: 'unknown',
    cause: 'found_outside_journal',
    operatorName: 'Airtel',
    createdAt: after(-60_000).at,
    istDate: '2026-01-10',
  });
  expect(journal.insertFound(lines, after(20_000))).toEqual([]);
  expect(journal.due(anAccount(), after(10_000).at, 'young')?.refId).toBe(aRefId(2));
  expect(journal.details(aRefId(2))?.events[0]?.entry).toEqual({
    kind: 'found_outside_journal',
    foundAt: after(10_000).at,
    paymentKnown: true,
  });
  expect(verifyReplay(handleOf(database))).toEqual([]);
});

test('checks are counted per account and Indian day, less those that found no connection', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.openIntent(anIntent(2, { number: '9000000001', accountId: anAccount('other') }), WINDOW, after(0));
  const asked = { kind: 'status_asked', istDate: '2026-01-10', budget: 'young' } as const;
  journal.enter(aRefId(1), asked, after(1));
  journal.enter(aRefId(1), asked, after(2));
  journal.enter(aRefId(1), { ...asked, istDate: '2026-01-11', budget: 'by_hand' }, after(2));
  journal.enter(aRefId(2), asked, after(2));
  journal.enter(
    aRefId(1),
    { kind: 'status_not_asked', istDate: '2026-01-10', budget: 'young', cause: 'name_not_found' },
    after(3),
  );
  const none = { young: 0, old: 0, day_end: 0, by_hand: 0 };
  expect(journal.checksOn(anAccount(), '2026-01-10')).toEqual({ ...none, young: 1 });
  expect(journal.checksOn(anAccount(), '2026-01-11')).toEqual({ ...none, by_hand: 1 });
  expect(journal.checksOn(anAccount('other'), '2026-01-10')).toEqual({ ...none, young: 1 });
});

test('the condition is what the message of the row says', async () => {
  const { journal } = await openTestJournal(undefined, (message) =>
    message.includes('Failure') ? 'low_balance' : null,
  );
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  expect(journal.enter(aRefId(1), rechargeReply('Failure'), after(2))).toMatchObject({
    recharge: { state: 'failed', condition: 'low_balance' },
  });
});
