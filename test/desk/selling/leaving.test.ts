import { beforeEach, expect, test } from 'vitest';
import { passes } from '../../support/desk/a-desk';
import { deskFixture } from '../../support/desk/desk-fixture';
import { delayed, neverAnswers, says } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

let atSentLog: () => void;
beforeEach(() => {
  atSentLog = () => undefined;
});

const at = deskFixture(() => ({ atSentLog: (when) => when === 'after' && atSentLog() }));

test('once the app is going away no sale starts', async () => {
  at.desk.refuseNewSales();
  expect(await at.desk.sell()).toEqual({ ok: false, failure: { kind: 'shutting_down' } });
  expect(at.gateway.requests()).toEqual([]);
});

test('who leaves in the moment after Send is told of the sale: it counts before its request has left', async () => {
  const inFlight: number[] = [];
  atSentLog = () => void inFlight.push(at.desk.dispatcher.inFlight());
  await at.sold();
  expect(inFlight).toEqual([1]);
  expect(at.desk.dispatcher.inFlight()).toBe(0);
});

test('a sale that has no row yet when the app goes away is not sent, and the next start says so', async () => {
  const ticket = at.desk.readBack();
  await passes(400);
  const sending = at.desk.submit({ ticket, payment: 'cash', parts: null, reason: '', lastFour: '' }, anybody);
  at.desk.refuseNewSales();
  expect(await sending).toEqual({ ok: false, failure: { kind: 'shutting_down' } });
  await at.restart();
  expect(at.desk.recovered.notSent).toMatchObject([{ cause: 'interrupted_before_sending' }]);
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
