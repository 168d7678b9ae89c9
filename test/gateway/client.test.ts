import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { GatewayRequest } from '../../src/main/gateway/gateway-request';
import { replies, says } from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { accountOf, clientFor, endpointOf, freshRefId, orderFor, TOKEN, USERNAME } from './connected-client';

let gateway: ScriptedGateway;
beforeEach(async () => {
  gateway = await startScriptedGateway();
});
afterEach(async () => {
  await gateway.close();
});

describe('what goes on the wire', () => {
  test('is the documented request, with the amount as the document writes it', async () => {
    const order = orderFor(gateway);
    await clientFor(gateway).recharge(order);
    expect(gateway.requests()).toMatchObject([
      {
        method: 'GET',
        path: '/webservices/api/recharge',
        params: {
          username: USERNAME,
          api_token: TOKEN,
          number: '9876543210',
          amount: '199',
          operator: 'AT',
          ref_id: order.refId,
        },
      },
    ]);
    expect(Object.keys(gateway.requests()[0]?.params ?? {})).toHaveLength(6);
  });

  test('carries paise as two decimals', async () => {
    await clientFor(gateway).recharge(orderFor(gateway, { amountPaise: paise(1234_05) }));
    expect(gateway.requests()[0]?.params['amount']).toBe('1234.05');
  });

  test('keeps every character of every field apart from its neighbours', async () => {
    const fields = ['A&B=C', '#1 + 2 %', 'बिजली ₹', null, "quote' (x) * ! ~ /?"];
    await clientFor(gateway).recharge(orderFor(gateway, { fields, operator: 'A T&G', number: '+91 98' }));
    const request = gateway.requests()[0];
    expect(request?.params).toMatchObject({
      field1: fields[0],
      field2: fields[1],
      field3: fields[2],
      field5: fields[4],
      operator: 'A T&G',
      number: '+91 98',
    });
    expect(request?.params).not.toHaveProperty('field4');
    // Nothing but unreserved characters, percent signs and our own separators.
    expect(request?.query).toMatch(/^[A-Za-z0-9\-._~%&=]+$/);
    expect(request?.query).toContain('field2=%231%20%2B%202%20%25');
  });

  test('leaves empty fields out and never sends a sixth', async () => {
    await clientFor(gateway).recharge(orderFor(gateway, { fields: ['', 'x', '', '', '', 'sixth'] }));
    const names = Object.keys(gateway.requests()[0]?.params ?? {}).filter((name) => name.startsWith('field'));
    expect(names).toEqual(['field2']);
  });

  test('asks for the status by ref id and the Indian date of the request', async () => {
    const refId = freshRefId();
    await clientFor(gateway).status({ accountId: accountOf(gateway), refId, istDate: '2025-11-22' });
    expect(gateway.requests()).toMatchObject([
      {
        call: 'status',
        params: { username: USERNAME, api_token: TOKEN, ref_id: refId, recharge_date: '2025-11-22' },
      },
    ]);
  });

  test('asks for nothing that could change the reply on the way', async () => {
    await clientFor(gateway).recharge(orderFor(gateway));
    expect(gateway.requests()[0]?.headers).toMatchObject({
      'accept-encoding': 'identity',
      'cache-control': 'no-store',
      connection: 'close',
      host: `127.0.0.1:${gateway.port}`,
    });
  });
});

describe('only HTTP 200 with plain JSON is a reply', () => {
  const success = '{"status":"Success","message":"done"}';
  test.each([201, 202, 204, 206, 301, 302, 307, 400, 401, 403, 404, 408, 421, 429, 500, 502, 503, 504])(
    'HTTP %i is unclear although its body says Success, and is asked once',
    async (status) => {
      const order = orderFor(gateway);
      gateway.plan(order.refId, replies('Success', status, success));
      const answer = await clientFor(gateway).recharge(order);
      expect(answer).toMatchObject({ kind: 'unclear', cause: 'http_status', httpStatus: status });
      expect(gateway.requests()).toHaveLength(1);
    },
  );

  test('the sentence of an error reply is kept for staff', async () => {
    gateway.setDefault(() => replies(null, 403, '{"status":"Error","message":"IP not whitelisted"}'));
    expect(await clientFor(gateway).recharge(orderFor(gateway))).toMatchObject({
      httpStatus: 403,
      message: 'IP not whitelisted',
    });
  });

  test('the body of an error page is not kept', async () => {
    gateway.setDefault(() => replies(null, 502, '<h1>Bad gateway</h1>', { 'Content-Type': 'text/html' }));
    expect(await clientFor(gateway).recharge(orderFor(gateway))).toMatchObject({ message: null });
  });

  test('a compressed reply is not opened', async () => {
    gateway.setDefault(() => replies('Success', 200, gzipSync(success), { 'Content-Encoding': 'gzip' }));
    expect(await clientFor(gateway).recharge(orderFor(gateway))).toMatchObject({ cause: 'not_json' });
    gateway.setDefault(() => replies('Success', 200, success, { 'Content-Encoding': 'br' }));
    expect(await clientFor(gateway).recharge(orderFor(gateway))).toMatchObject({ cause: 'not_json' });
    gateway.setDefault(() => replies('Success', 200, success, { 'Content-Encoding': 'identity' }));
    expect(await clientFor(gateway).recharge(orderFor(gateway))).toMatchObject({ kind: 'reply' });
  });
});

test('the gateway’s clock is read from the Date header', async () => {
  const date = 'Sat, 22 Nov 2025 13:30:00 GMT';
  gateway.setDefault(() => replies('Success', 200, '{"status":"Success"}', { Date: date }));
  expect(await clientFor(gateway).recharge(orderFor(gateway))).toMatchObject({
    gatewayClock: Date.UTC(2025, 10, 22, 13, 30),
  });
  gateway.setDefault(() => replies('Success', 200, '{"status":"Success"}', { Date: 'yesterday' }));
  expect(await clientFor(gateway).recharge(orderFor(gateway))).toMatchObject({ gatewayClock: null });
});

test('a token that the gateway echoes back is masked wherever it stands', async () => {
  gateway.setDefault(() =>
    says('Success', {
      message: `key ${encodeURIComponent(TOKEN)} ok`,
      txn_id: TOKEN,
      operator: TOKEN.toUpperCase(),
    }),
  );
  const answer = await clientFor(gateway).recharge(orderFor(gateway));
  expect(answer).toMatchObject({
    reply: { txnId: '[hidden]', message: 'key [hidden] ok', echo: { operator: '[hidden]' } },
  });
});

describe('without the right login nothing is tried', () => {
  test('when there is no token, or it was sealed to another gateway', async () => {
    const none = clientFor(gateway, { credentials: () => null });
    const sealedElsewhere = clientFor(gateway, {
      credentials: () => ({
        origin: 'https://www.deeperweb.in',
        username: USERNAME,
        token: { reveal: () => TOKEN },
      }),
    });
    for (const client of [none, sealedElsewhere]) {
      expect(client.canAsk(accountOf(gateway))).toBe(false);
      expect(await client.recharge(orderFor(gateway))).toMatchObject({ kind: 'not_sent', cause: 'no_token' });
      expect(await client.balance()).toMatchObject({ kind: 'not_sent', cause: 'no_token' });
    }
    expect(gateway.connections()).toBe(0);
  });

  test('when the order is of another account', async () => {
    const other = await startScriptedGateway();
    const client = clientFor(gateway);
    const order = orderFor(gateway, { accountId: accountOf(other) });
    expect(client.canAsk(order.accountId)).toBe(false);
    expect(await client.recharge(order)).toMatchObject({ kind: 'not_sent', cause: 'no_token' });
    expect(await client.status({ ...order, istDate: '2025-11-22' })).toMatchObject({ cause: 'no_token' });
    expect(gateway.connections() + other.connections()).toBe(0);
    await other.close();
  });
});

describe('the balance call', () => {
  test('answers what the gateway holds', async () => {
    expect(await clientFor(gateway).balance()).toMatchObject({
      kind: 'balances',
      balances: { totalPaise: 1000_00, rechargePaise: 900_00, utilityPaise: 100_00, aepsPaise: 0 },
    });
  });
  test('answers a refusal with its sentence', async () => {
    gateway.plan('', replies(null, 200, '{"status":"Error","message":"Invalid token"}'), 'balance');
    expect(await clientFor(gateway).balance()).toMatchObject({ kind: 'refused', message: 'Invalid token' });
  });
});

test('a request cannot be printed', () => {
  const endpoint = endpointOf(gateway);
  const request = new GatewayRequest(
    'recharge',
    endpoint,
    { origin: '', username: USERNAME, token: { reveal: () => TOKEN } },
    { number: '9876543210' },
  );
  const printed = [
    String(request),
    JSON.stringify({ request }),
    inspect({ request }, { showHidden: true, depth: 10 }),
    Object.values(request)
      .map((value) => JSON.stringify(value))
      .join(),
    JSON.stringify(structuredClone(request)),
  ].join('\n');
  expect(String(request)).toBe('[gateway request: recharge]');
  expect(printed).not.toContain(TOKEN);
  expect(printed).not.toContain(encodeURIComponent(TOKEN));
  expect(printed).not.toContain('9876543210');
});
