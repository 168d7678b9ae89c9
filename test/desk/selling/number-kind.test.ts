import { expect, test } from 'vitest';
import { deskFixture } from '../../support/desk/desk-fixture';
import { says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

/** What the owner's catalogue says of the operator's numbers now. */
let kind: 'mobile' | 'digits' | 'text' = 'text';
const at = deskFixture(() => ({ operators: { aliases: () => [], numberKind: () => kind } }));

const account = { number: '09876543210', numberKind: 'text' } as const;

test('an echo is held against the number as it was sold, whatever the owner has edited since', async () => {
  kind = 'text';
  const { refId } = await at.sold(
    thenBecomes(says('Accepted', { number: '9876543210' }), 'Success', 0),
    account,
  );
  kind = 'digits';
  // The gateway leaves the zero out, as it did when it took the sale.
  at.gateway.plan(refId, says('Success', { number: '9876543210' }), 'status');
  const checked = await at.desk.followUp.check(refId, 'by_hand', anybody);
  expect(checked).toMatchObject({ ok: true, value: { state: 'success' } });
});

test('a rule that was loosened since makes no other account this one', async () => {
  kind = 'digits';
  const { refId } = await at.sold(says('Accepted'), { number: '09876543210', numberKind: 'digits' });
  kind = 'text';
  at.gateway.plan(refId, says('Success', { number: '9876543210' }), 'status');
  const checked = await at.desk.followUp.check(refId, 'by_hand', anybody);
  expect(checked).toMatchObject({ ok: true, value: { state: 'pending' } });
});
