import { expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import type { RechargeState } from '../../src/preload/contract/sale/recharge';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import { after, anIntent, aRefId, MINUTE, rechargeReply, statusReply, WINDOW } from './support/builders';
import { openTestJournal, type OpenedJournal } from './support/open-journal';

const DAY = 24 * 60 * MINUTE;

const ways: Record<RechargeState, readonly Fact[]> = {
  created: [],
  sent: [{ kind: 'sending' }],
  not_sent: [{ kind: 'not_sent', cause: 'connection_refused' }],
  pending: [{ kind: 'sending' }, rechargeReply('Accepted')],
  unknown: [{ kind: 'sending' }, { kind: 'interrupted', sentLog: 'line' }],
  success: [{ kind: 'sending' }, rechargeReply('Success')],
  failed: [{ kind: 'sending' }, rechargeReply('Failure')],
  refunded: [{ kind: 'sending' }, rechargeReply('Success'), statusReply('Refunded')],
};

/** A journal with one earlier sale of ₹199 in a state, made at noon. */
async function earlier(state: RechargeState): Promise<OpenedJournal> {
  const opened = await openTestJournal();
  opened.journal.openIntent(anIntent(1), WINDOW, after(0));
  for (const fact of ways[state]) opened.journal.enter(aRefId(1), fact, after(1));
  expect(opened.journal.recharge(aRefId(1))?.state).toBe(state);
  return opened;
}

test.each([
  ['created', MINUTE, 'open', 'refused'],
  ['sent', MINUTE, 'open', 'refused'],
  ['pending', MINUTE, 'open', 'refused'],
  ['unknown', MINUTE, 'open', 'refused'],
  ['pending', 300 * DAY, 'open', 'refused'],
  ['unknown', 300 * DAY, 'open', 'refused'],
  ['success', WINDOW - 1, 'reason_needed', 'refused'],
  ['success', -DAY, 'reason_needed', 'refused'],
  ['success', WINDOW + 1, 'clear', 'opened'],
  ['failed', MINUTE, 'note', 'opened'],
  ['not_sent', MINUTE, 'clear', 'opened'],
  ['refunded', MINUTE, 'clear', 'opened'],
] as const)('the same sale after %s, %d ms later: %s', async (state, ms, verdict, outcome) => {
  const { journal } = await earlier(state);
  const sale = anIntent(2, { operator: 'AIRTEL2' });
  expect(journal.shield(sale.number, sale.amountPaise, WINDOW, after(ms).at).kind).toBe(verdict);
  expect(journal.openIntent(sale, WINDOW, after(ms)).kind).toBe(outcome);
});

test.each(['created', 'sent', 'pending', 'unknown'] as const)(
  'a reason never gets past an earlier one in %s',
  async (state) => {
    const { journal } = await earlier(state);
    const again = anIntent(2, { overrideReason: 'customer asks' });
    expect(journal.openIntent(again, WINDOW, after(MINUTE))).toMatchObject({
      kind: 'refused',
      shield: { kind: 'open', refId: aRefId(1), state },
    });
    expect(journal.recharge(aRefId(2))).toBeNull();
  },
);

test('a reason gets past a success, and is kept on the row', async () => {
  const { journal } = await earlier('success');
  expect(journal.openIntent(anIntent(2, { overrideReason: '  ' }), WINDOW, after(MINUTE)).kind).toBe(
    'refused',
  );
  expect(
    journal.openIntent(anIntent(2, { overrideReason: 'two phones' }), WINDOW, after(MINUTE)),
  ).toMatchObject({ kind: 'opened', recharge: { overrideReason: 'two phones' } });
});

test('another amount is a line in the review, and waits while the first is on its way', async () => {
  const { journal } = await earlier('sent');
  const other = anIntent(2, { amountPaise: paise(10_00) });
  expect(journal.shield(other.number, other.amountPaise, WINDOW, after(MINUTE).at)).toMatchObject({
    kind: 'note',
    why: 'other_amount',
  });
  expect(journal.openIntent(other, WINDOW, after(MINUTE))).toMatchObject({
    kind: 'refused',
    shield: { kind: 'open', state: 'sent' },
  });
  journal.enter(aRefId(1), rechargeReply('Pending'), after(MINUTE));
  expect(journal.openIntent(other, WINDOW, after(MINUTE)).kind).toBe('opened');
});

test('the window begins with the success, however long the sale was open before', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  for (const fact of ways.pending) journal.enter(aRefId(1), fact, after(1));
  journal.enter(aRefId(1), statusReply('Success'), after(3 * DAY));
  const again = anIntent(2);
  expect(journal.shield(again.number, again.amountPaise, WINDOW, after(3 * DAY + MINUTE).at)).toMatchObject({
    kind: 'reason_needed',
    at: after(3 * DAY).at,
  });
  const verdict = (ms: number) => journal.shield(again.number, again.amountPaise, WINDOW, after(ms).at).kind;
  expect(verdict(3 * DAY + WINDOW - 1)).toBe('reason_needed');
  expect(journal.openIntent(again, WINDOW, after(3 * DAY + MINUTE)).kind).toBe('refused');
  expect(verdict(3 * DAY + WINDOW)).toBe('clear');
});

test('another number is clear', async () => {
  const { journal } = await earlier('unknown');
  expect(journal.shield('9000000001', paise(199_00), WINDOW, after(0).at)).toEqual({ kind: 'clear' });
});
