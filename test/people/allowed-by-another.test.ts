import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { GRANT_MS } from '../../src/main/people/grants';
import { wellFormed } from '../support/builders/bridge-requests';
import { aShopOfPeople, comes, passphrase, pins } from './crew-fixture';

const settle = wellFormed['recharge:settle'];
const notAllowed = { ok: false, failure: { code: 'not_allowed', right: 'settle' } };
const letIn = { ok: false, failure: { code: 'internal' } };

async function ashaAtTheCounter() {
  const at = await aShopOfPeople();
  await comes(at.running, at.ids.Asha, pins.asha);
  const allow = (person: string, secret: string, request: unknown = settle) =>
    at.running.ask('people:allow', { person, secret, call: 'recharge:settle', request });
  return { ...at, allow };
}

test('a manager’s PIN allows exactly that request once, and both are named in what it writes', async () => {
  const { running, ids, allow } = await ashaAtTheCounter();
  expect(await running.ask('recharge:settle', settle)).toEqual(notAllowed);
  expect(await allow(ids.Ravi, pins.ravi)).toEqual({ ok: true, value: {} });
  expect(await running.ask('recharge:settle', { ...settle, reason: 'another' })).toEqual(notAllowed);
  // The same request, its fields in another order.
  const { refId, ...rest } = settle;
  expect(await running.ask('recharge:settle', { ...rest, refId })).toEqual(letIn);
  expect(running.callers.at(-1)).toMatchObject({ by: ids.Asha, allowedBy: ids.Ravi });
  expect(await running.ask('recharge:settle', settle)).toEqual(notAllowed);
});

test('a grant is good for a minute', async () => {
  const { shop, running, ids, allow } = await ashaAtTheCounter();
  await allow(ids.Ravi, pins.ravi);
  shop.clock.pass(GRANT_MS - 1);
  await allow(ids.Ravi, pins.ravi, { ...settle, reason: 'later' });
  shop.clock.pass(1);
  expect(await running.ask('recharge:settle', settle)).toEqual(notAllowed);
  expect(await running.ask('recharge:settle', { ...settle, reason: 'later' })).toEqual(letIn);
});

test('a lock ends it, also for the same person', async () => {
  const { running, ids, allow } = await ashaAtTheCounter();
  await allow(ids.Ravi, pins.ravi);
  await running.ask('people:lock');
  await comes(running, ids.Asha, pins.asha);
  expect(await running.ask('recharge:settle', settle)).toEqual(notAllowed);
});

test('a lock while the PIN is looked at ends it, too', async () => {
  const { running, ids, allow } = await ashaAtTheCounter();
  const allowing = allow(ids.Ravi, pins.ravi);
  // It is let in, and being hashed: that takes ten times as long.
  await sleep(10);
  await running.ask('people:lock');
  expect(await allowing).toEqual({ ok: false, failure: { code: 'counter_locked' } });
  await comes(running, ids.Asha, pins.asha);
  expect(await running.ask('recharge:settle', settle)).toEqual(notAllowed);
});

test('who may not do it allows nobody, and a wrong PIN is a wrong try', async () => {
  const { running, ids, allow } = await ashaAtTheCounter();
  expect(await allow(ids.Asha, pins.asha)).toEqual(notAllowed);
  expect(await allow(ids.Ravi, '0000')).toEqual({ ok: false, failure: { code: 'wrong_pin' } });
  expect(await running.ask('recharge:settle', settle)).toEqual(notAllowed);
  expect(await allow(ids.Owner, passphrase)).toMatchObject({ ok: true });
  expect(await running.ask('recharge:settle', settle)).toEqual(letIn);
});

test('what is no request of that call is allowed by nobody', async () => {
  const { running, ids } = await ashaAtTheCounter();
  for (const [call, request] of [
    ['recharge:settle', { refId: 'x' }],
    ['no:such', {}],
    ['toString', {}],
  ] as const) {
    const heard = await running.ask('people:allow', { person: ids.Ravi, secret: pins.ravi, call, request });
    expect([call, heard]).toEqual([call, { ok: false, failure: { code: 'bad_request' } }]);
  }
});

test('a call that somebody may make carries the rights of whoever allowed it: what depends on the data is judged by them', async () => {
  const { running, ids } = await ashaAtTheCounter();
  const review = wellFormed['recharge:review'];
  await running.ask('recharge:review', review);
  expect(running.callers.at(-1)?.rights).not.toContain('override_limit');
  await running.ask('people:allow', {
    person: ids.Ravi,
    secret: pins.ravi,
    call: 'recharge:review',
    request: review,
  });
  await running.ask('recharge:review', review);
  expect(running.callers.at(-1)).toMatchObject({ by: ids.Asha, allowedBy: ids.Ravi });
  expect(running.callers.at(-1)?.rights).toContain('override_limit');
});
