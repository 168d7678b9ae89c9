import { expect, test } from 'vitest';
import { deskFixture } from '../support/desk-fixture';
import { delayed, neverAnswers, says } from '../support/scripted-gateway/behaviour';

const at = deskFixture();

test('once the app is going away no sale starts', async () => {
  at.desk.refuseNewSales();
  expect(await at.desk.sell()).toEqual({ ok: false, failure: { kind: 'shutting_down' } });
  expect(at.gateway.requests()).toEqual([]);
});

test('a sale on its way is waited for, and its outcome is kept', async () => {
  at.gateway.setDefault(() => delayed(500, says('Success')));
  const sold = await at.desk.sell();
  if (!sold.ok) throw new Error(sold.failure.kind);
  at.desk.refuseNewSales();
  await at.desk.dispatcher.idle();
  await at.restart();
  expect(await at.desk.journal.recharge(sold.value.refId)).toMatchObject({ value: { state: 'success' } });
});

test('closing does not wait for a gateway that never answers; the next start says unknown', async () => {
  at.gateway.setDefault(() => neverAnswers('Success'));
  const sold = await at.desk.sell();
  if (!sold.ok) throw new Error(sold.failure.kind);
  const began = performance.now();
  await at.restart();
  expect(performance.now() - began).toBeLessThan(5000);
  expect(at.desk.recovered.unknown.map((row) => row.refId)).toEqual([sold.value.refId]);
});
