import { expect, test } from 'vitest';
import { after, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from './support/builders';
import { openTestJournal } from './support/open-journal';
import type { GatewayWord } from '../../src/preload/contract/sale/recharge';

const told = { kind: 'customer_told', who: '' } as const;

/** Shown as pending, and then this came. */
async function wasPendingThen(word: GatewayWord) {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(0));
  journal.enter(aRefId(1), rechargeReply('Pending'), after(1));
  journal.enter(aRefId(1), { kind: 'shown', state: 'pending' }, after(2));
  journal.enter(aRefId(1), statusReply(word), after(3));
  return journal;
}

test('that a pending one went through is taken note of without a name, and it waits no longer', async () => {
  const journal = await wasPendingThen('Success');
  expect(journal.dealWith(aRefId(1), told, after(4), 'request-1')).toMatchObject({ kind: 'entered' });
  expect(journal.day('2026-01-10', after(5).at).needsYou.rows).toEqual([]);
});

test.each(['Failure', 'Refunded'] as const)(
  'where money is owed (%s), whoever told the customer gives a name',
  async (word) => {
    const journal = await wasPendingThen(word);
    expect(journal.dealWith(aRefId(1), told, after(4), 'request-1')).toMatchObject({
      kind: 'refused',
      why: 'who_needed',
    });
    expect(journal.dealWith(aRefId(1), { ...told, who: 'Asha' }, after(5), 'request-2')).toMatchObject({
      kind: 'entered',
    });
    expect(journal.day('2026-01-10', after(6).at).needsYou.rows).toHaveLength(1);
  },
);
