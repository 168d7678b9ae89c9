import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { anybody } from '../../../src/main/recharge/state/moment';
import { aDraft } from '../../support/builders/a-draft';
import { passes } from '../../support/desk/a-desk';
import { deskFixture } from '../../support/desk/desk-fixture';

const at = deskFixture(() => ({
  charges: [
    {
      of: { kind: 'category', category: 'prepaid' },
      slabs: [
        { fromPaise: paise(0), chargePaise: paise(1_00) },
        { fromPaise: paise(300_00), chargePaise: paise(3_00) },
      ],
    },
    { of: { kind: 'operator', code: 'JIO' }, slabs: [{ fromPaise: paise(0), chargePaise: paise(0) }] },
  ],
}));

const chargeOf = async (changes: Parameters<typeof aDraft>[0]) => {
  const review = await at.desk.review(aDraft(changes), anybody);
  if (!review.ok) throw new Error(review.failure.kind);
  return review.value;
};

test('main charges by the slab of the amount, by the operator before its category', async () => {
  expect(await chargeOf({ amount: '299' })).toMatchObject({ chargePaise: 1_00, totalPaise: 300_00 });
  expect(await chargeOf({ amount: '300' })).toMatchObject({ chargePaise: 3_00, totalPaise: 303_00 });
  expect(await chargeOf({ operator: 'JIO', amount: '300' })).toMatchObject({ chargePaise: 0 });
});

test('what was read back is what the row and the slip say, on a line of its own', async () => {
  const { ticket } = await chargeOf({ amount: '300' });
  await passes(400);
  const sent = await at.desk.submit(
    { ticket, payment: 'cash', parts: null, reason: '', lastFour: '' },
    anybody,
  );
  if (!sent.ok) throw new Error(sent.failure.kind);
  await at.desk.dispatcher.idle();
  expect(sent.value.chargePaise).toBe(3_00);
  const slip = await at.desk.slips.preview({ refId: sent.value.refId, language: null });
  expect(slip.ok && JSON.stringify(slip.value.lines)).toMatch(/Service charge[^}]*3/);
});
