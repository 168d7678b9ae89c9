import { expect, test } from 'vitest';
import { asksOwner, rights } from '../../../src/preload/contract/people/rights';
import { paise } from '../../../src/preload/contract/money';
import { passes } from '../../support/desk/a-desk';
import { aPersonId } from '../../support/builders/a-person-id';
import { aDraft } from '../../support/builders/a-draft';
import { deskFixture } from '../../support/desk/desk-fixture';
import { delayed, says } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

/** Whoever is at the counter while the owner is locked. */
const withoutOwner = { ...anybody, rights: rights.filter((right) => !asksOwner(right)) };
const at = deskFixture(() => ({
  settings: { salesAMinute: 2, spendAnHourPaise: paise(500_00), retypeAbovePaise: paise(300_00) },
}));

const numbered = (nth: number, amount = '199') => aDraft({ number: String(9_876_500_000 + nth), amount });

test('what may be sold is read back as it will be sent, with one ticket for it', async () => {
  const read = await at.desk.review(aDraft({ number: '98765 43210', amount: '1,99.00' }), withoutOwner);
  expect(read).toMatchObject({ ok: false, failure: { kind: 'bad_fields', problems: [{ field: 'amount' }] } });
  const again = await at.desk.review(aDraft({ number: '98765 43210', amount: '199.00' }), withoutOwner);
  expect(again).toMatchObject({
    ok: true,
    value: { number: '9876543210', amountPaise: 199_00, shield: { kind: 'clear' }, retypeLastFour: false },
  });
  if (!again.ok) return;
  await passes(400);
  const { ticket } = again.value;
  const sent = await at.desk.submit({ ticket, payment: 'cash', reason: '', lastFour: '' }, anybody);
  expect(sent).toMatchObject({
    ok: true,
    value: { number: '9876543210', amountPaise: 199_00, operator: 'AT' },
  });
  expect(at.desk.lastSent()).toBe(sent.ok && sent.value.refId);
});

test('a large amount asks for the last four digits', async () => {
  expect(await at.desk.review(aDraft({ amount: '301' }), withoutOwner)).toMatchObject({
    value: { retypeLastFour: true },
  });
});

test('beyond what the shop sells in a minute or an hour the owner is asked, and allows it by being there', async () => {
  await at.sold(says('Success'), { number: '9876500001' });
  const overHour = { ok: false, failure: { kind: 'over_limit', over: 'hour' } };
  expect(await at.desk.review(numbered(2, '302'), withoutOwner)).toEqual(overHour);
  await at.sold(says('Success'), { number: '9876500002' });
  const overMinute = { ok: false, failure: { kind: 'over_limit', over: 'minute' } };
  expect(await at.desk.review(numbered(3), withoutOwner)).toEqual(overMinute);
  expect(await at.desk.review(numbered(3), anybody)).toMatchObject({ ok: true });
});

test('a sale that is sent while another one is judged counts against it', async () => {
  await at.sold(says('Success'), { number: '9876500001' });
  at.gateway.setDefault(() => delayed(200, says('Success')));
  const ticket = at.desk.readBack({ number: '9876500002' });
  await passes(400);
  const reviewing = at.desk.review(numbered(3), withoutOwner);
  // The journal has been asked, and has not answered yet.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  const sending = at.desk.submit({ ticket, payment: 'cash', reason: '', lastFour: '' }, anybody);
  expect(await sending).toMatchObject({ ok: true });
  expect(await reviewing).toMatchObject({ failure: { kind: 'over_limit', over: 'minute' } });
  await at.desk.idle();
});

test('what was read back to one person is sent by nobody else', async () => {
  const [asha, ravi] = [aPersonId('a'), aPersonId('b')];
  const read = await at.desk.review(numbered(1), { ...anybody, by: asha });
  if (!read.ok) throw new Error(read.failure.kind);
  await passes(400);
  const sending = { ticket: read.value.ticket, payment: 'cash', reason: '', lastFour: '' } as const;
  expect(await at.desk.submit(sending, { ...anybody, by: ravi })).toEqual({
    ok: false,
    failure: { kind: 'ticket_unknown' },
  });
  expect(at.gateway.requests('recharge')).toEqual([]);
});
