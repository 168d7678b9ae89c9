import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { istDate } from '../../src/preload/contract/ist-date';
import {
  neverAnswers,
  replies,
  resetsAfterRequest,
  says,
  thenBecomes,
} from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { accountOf, clientFor, orderFor, TOKEN } from './connected-client';
import { afterRecharge, afterStatus } from './state-of-answer';

let gateway: ScriptedGateway;
beforeEach(async () => {
  gateway = await startScriptedGateway();
});
afterEach(() => gateway.close());

/** Mistakes that clients of such gateways made in public, as far as they are made on the wire. */
describe('a mistake other clients made, and this one does not', () => {
  test.each([
    ['a time-out', neverAnswers('Success')],
    ['a reset', resetsAfterRequest('Success')],
    ['HTTP 500', replies('Success', 500, '{"status":"Failure"}')],
    ['a page of HTML', replies('Success', 200, '<h1>Failure</h1>')],
  ])('%s recorded as failed', async (_name, behaviour) => {
    const order = orderFor(gateway);
    gateway.plan(order.refId, behaviour);
    expect(afterRecharge(order, await clientFor(gateway).recharge(order)).status.state).toBe('unknown');
  });

  test('a status check that never runs', async () => {
    const order = orderFor(gateway);
    gateway.plan(order.refId, thenBecomes(says('Pending'), 'Success', 30));
    const { status } = afterRecharge(order, await clientFor(gateway).recharge(order));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answer = await clientFor(gateway).status({ ...order, istDate: '2025-11-22' });
    expect(status.state).toBe('pending');
    expect(afterStatus(status, order, answer).status.state).toBe('success');
    expect(gateway.requests('status')).toHaveLength(1);
  });

  test('a status check that names the UTC date', async () => {
    const order = orderFor(gateway);
    const sentAt = Date.parse('2025-11-22T00:30:00+05:30');
    await clientFor(gateway).status({ ...order, istDate: istDate(sentAt) });
    expect(gateway.requests()[0]?.params['recharge_date']).toBe('2025-11-22');
  });

  test('a txn id that loses its zeros as a number', async () => {
    gateway.setDefault(() => says('Success', { txn_id: '000123' }));
    expect(await clientFor(gateway).recharge(orderFor(gateway))).toMatchObject({
      reply: { txnId: '000123' },
    });
  });

  test('an error text with the URL and the token in it', async () => {
    await gateway.setConnections('refuse');
    const answers = [
      await clientFor(gateway).recharge(orderFor(gateway)),
      await clientFor(gateway).balance(),
    ];
    const printed = JSON.stringify(answers);
    expect(printed).not.toContain(TOKEN);
    expect(printed).not.toContain('api_token');
  });

  test('an Error in a status check taken for a failure', async () => {
    const order = orderFor(gateway);
    gateway.plan(order.refId, resetsAfterRequest(null));
    const { status } = afterRecharge(order, await clientFor(gateway).recharge(order));
    const answer = await clientFor(gateway).status({
      accountId: accountOf(gateway),
      refId: order.refId,
      istDate: '2025-11-22',
    });
    expect(answer).toMatchObject({ kind: 'reply', reply: { word: 'Error' } });
    expect(afterStatus(status, order, answer).status.state).toBe('unknown');
  });
});
