import { beforeEach, describe, expect, test } from 'vitest';
import type { Recharge, RechargeState } from '../../../src/preload/contract/sale/recharge';
import { ok } from '../../../src/preload/contract/result';
import { rowHandlers } from '../../../src/main/bridge/handlers/row-handlers';
import { createDesks } from '../../../src/main/desk/desks';
import { deskFixture } from '../../support/desk/desk-fixture';
import { says, thenBecomes, type Behaviour } from '../../support/scripted-gateway/behaviour';
import { aRequestId } from '../../support/builders/a-request-id';
import { anybody } from '../../../src/main/recharge/state/moment';

const at = deskFixture();

let handlers: ReturnType<typeof rowHandlers>;

beforeEach(async () => {
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  handlers = rowHandlers({ desks });
});

/** Sells, shows the outcome, and lets follow-up learn what it has become. */
async function shownAndThen(first: Behaviour, state: RechargeState): Promise<Recharge> {
  const { refId } = await at.sold(first);
  expect(await handlers['recharge:shown']({ refId, state }, anybody)).toEqual(ok({}));
  const checked = await handlers['recharge:check']({ refId }, anybody);
  if (!checked.ok) throw new Error(checked.failure.code);
  return checked.value;
}

async function needsYou(): Promise<readonly string[]> {
  const day = await at.desk.journal.day('2026-01-01', Date.now());
  if (!day.ok) throw new Error(day.failure);
  return day.value.needsYou.rows.map(({ recharge }) => recharge.refId);
}

describe('an outcome that changed after it was shown', () => {
  /** With what somebody does about it: where money has to move, telling the customer is not enough. */
  const ways = [
    ['pending', 'success', says('Accepted'), 'Success', { how: 'customer_told', amount: '' }],
    ['pending', 'failed', says('Pending'), 'Failure', { how: 'cash_returned', amount: '199' }],
    ['success', 'refunded', says('Success'), 'Refunded', { how: 'nothing_owed', amount: '' }],
    // Nothing was given back by itself: the money is there, and the customer is told.
    ['failed', 'success', says('Failure'), 'Success', { how: 'customer_told', amount: '' }],
  ] as const;

  for (const [from, to, first, word, done] of ways) {
    test(`from ${from} to ${to} is listed until somebody has dealt with it`, async () => {
      const row = await shownAndThen(thenBecomes(first, word, 0), from);
      expect(row).toMatchObject({ state: to, changedSince: { from, to } });
      expect(await needsYou()).toContain(row.refId);
      const told = await handlers['recharge:deal-with'](
        {
          requestId: aRequestId(),
          refId: row.refId,
          ...done,
          way: 'cash',
          who: 'Asha',
        },
        anybody,
      );
      expect(told).toMatchObject({ ok: true, value: { changedSince: null } });
      expect(await needsYou()).not.toContain(row.refId);
    });
  }

  test('survives a restart', async () => {
    const row = await shownAndThen(thenBecomes(says('Accepted'), 'Failure', 0), 'pending');
    await at.restart();
    expect(await needsYou()).toEqual([row.refId]);
  });

  test('is not listed when nobody had seen the first outcome', async () => {
    const { refId } = await at.sold(thenBecomes(says('Accepted'), 'Success', 0));
    const checked = await handlers['recharge:check']({ refId }, anybody);
    expect(checked).toMatchObject({ ok: true, value: { state: 'success', changedSince: null } });
  });

  test('lets cash be returned once, and never more than the customer paid', async () => {
    const { refId } = await shownAndThen(thenBecomes(says('Accepted'), 'Failure', 0), 'pending');
    const give = (amount: string) =>
      handlers['recharge:deal-with'](
        {
          requestId: aRequestId(),
          refId,
          how: 'cash_returned',
          amount,
          way: 'cash',
          who: 'Asha',
        },
        anybody,
      );
    expect(await give('200')).toMatchObject({ ok: false, failure: { code: 'bad_fields' } });
    expect(await give('199')).toMatchObject({ ok: true, value: { cashReturned: true, changedSince: null } });
    expect(await give('199')).toMatchObject({ ok: false, failure: { code: 'already_dealt_with' } });
  });
});

describe('a page that calls twice at the same moment', () => {
  const eventsOf = async (refId: string, kind: string) => {
    const story = await at.desk.journal.details(refId);
    return story.ok ? story.value?.events.filter(({ entry }) => entry.kind === kind) : story.failure;
  };

  test('returns the cash once', async () => {
    const { refId } = await shownAndThen(thenBecomes(says('Accepted'), 'Failure', 0), 'pending');
    const give = async () =>
      handlers['recharge:deal-with'](
        {
          requestId: aRequestId(),
          refId,
          how: 'cash_returned',
          amount: '199',
          way: 'cash',
          who: 'Asha',
        },
        anybody,
      );
    const answers = await Promise.all([give(), give()]);
    expect(answers.filter(({ ok: given }) => given)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, failure: { code: 'already_dealt_with' } });
    expect(await eventsOf(refId, 'cash_returned')).toHaveLength(1);
  });

  test('says once that the customer was told', async () => {
    const { refId } = await shownAndThen(thenBecomes(says('Success'), 'Refunded', 0), 'success');
    const tell = async () =>
      handlers['recharge:deal-with'](
        {
          requestId: aRequestId(),
          refId,
          how: 'customer_told',
          amount: '',
          way: 'cash',
          who: 'Asha',
        },
        anybody,
      );
    await Promise.all([tell(), tell()]);
    expect(await eventsOf(refId, 'customer_told')).toHaveLength(1);
  });
});

describe('settling by hand', () => {
  const settle = (refId: string, to: 'success' | 'failed' | 'refunded', reason = 'seen in the panel') =>
    handlers['recharge:settle']({ refId, to, reason }, anybody);

  test('needs a reason', async () => {
    const { refId } = await at.sold(says('Accepted'));
    expect(await settle(refId, 'success', '  ')).toMatchObject({ failure: { code: 'reason_needed' } });
    expect(await at.desk.journal.recharge(refId)).toMatchObject({ value: { state: 'pending' } });
  });

  test('is an event with its reason, and is told apart from the gateway’s word', async () => {
    const { refId } = await at.sold(says('Accepted'));
    expect(await settle(refId, 'failed')).toMatchObject({ value: { state: 'failed', settledByHand: true } });
    const details = await at.desk.journal.details(refId);
    expect(details.ok && details.value?.events.at(-1)).toMatchObject({
      stateBefore: 'pending',
      stateAfter: 'failed',
      entry: { kind: 'settled', reason: 'seen in the panel' },
    });
  });

  test('does not overrule the gateway: a final word cannot be settled', async () => {
    const { refId } = await at.sold(says('Success'));
    expect(await settle(refId, 'refunded')).toMatchObject({ failure: { code: 'cannot_settle' } });
  });

  test('goes on being asked about, and the gateway has the last word', async () => {
    const { refId } = await at.sold(thenBecomes(says('Accepted'), 'Success', 0));
    await settle(refId, 'failed');
    const settled = await at.desk.journal.recharge(refId);
    expect(settled.ok && settled.value?.nextCheckAt).toBeGreaterThan(0);
    await handlers['recharge:shown']({ refId, state: 'failed' }, anybody);
    expect(await handlers['recharge:check']({ refId }, anybody)).toMatchObject({
      value: { state: 'success', settledByHand: false, changedSince: { from: 'failed', to: 'success' } },
    });
  });
});
