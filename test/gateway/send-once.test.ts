import { afterEach, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../../src/main/gateway/send-once';
import {
  behaves,
  closesAfterRequest,
  drips,
  floods,
  httpBytes,
  neverAnswers,
  replies,
  resetsAfterRequest,
  says,
  sendsBytes,
  type Behaviour,
} from '../support/scripted-gateway/behaviour';
import {
  startScriptedGateway,
  type ConnectionMode,
  type ScriptedGateway,
  type ScriptedGatewayOptions,
} from '../support/scripted-gateway/scripted-gateway';
import type { Distrust } from '../../src/preload/contract/settings/settings';
import { clientFor, orderFor } from './connected-client';

let gateway: ScriptedGateway | null = null;
afterEach(async () => {
  await gateway?.close();
  gateway = null;
});

async function start(options: ScriptedGatewayOptions = {}): Promise<ScriptedGateway> {
  gateway = await startScriptedGateway(options);
  return gateway;
}

async function rechargeAt(server: ScriptedGateway, behaviour: Behaviour) {
  const order = orderFor(server);
  server.plan(order.refId, behaviour);
  return clientFor(server).recharge(order);
}

describe('a recharge whose connection never stood was not sent', () => {
  const modes: readonly (readonly [ConnectionMode, string, string])[] = [
    ['refuse', 'connection_refused', 'connection_refused'],
    ['reset', 'connection_lost', ''],
    ['close', 'connection_lost', ''],
    ['silent', 'connection_timed_out', ''],
  ];
  test.each(modes)('over https when the gateway answers connections with: %s', async (mode, cause) => {
    const server = await start({ tls: 'right' });
    await server.setConnections(mode);
    const answer = await clientFor(server).recharge(orderFor(server));
    expect(answer).toEqual({ kind: 'not_sent', cause, gatewayClock: null });
    expect(server.requests()).toHaveLength(0);
  });

  test('over http when the port is closed', async () => {
    const server = await start();
    await server.setConnections('refuse');
    const answer = await clientFor(server).recharge(orderFor(server));
    expect(answer).toMatchObject({ kind: 'not_sent', cause: 'connection_refused' });
    expect(server.connections()).toBe(0);
  });

  test.each([
    ['expired', 'tls_date', { kind: 'date' }],
    ['wrong_name', 'tls_failed', 'nothing'],
  ] as const)('when the certificate is %s: %s', async (tls, cause, told) => {
    const server = await start({ tls });
    let heard: Distrust | null | 'nothing' = 'nothing';
    const distrusted = (why: Distrust | null): void => {
      heard = why;
    };
    const answer = await clientFor(server, { distrusted }).recharge(orderFor(server));
    expect(answer).toMatchObject({ kind: 'not_sent', cause });
    expect(heard).toEqual(told);
    expect(server.requests()).toHaveLength(0);
  });

  test('when nobody the app trusts vouches for the certificate', async () => {
    const server = await start({ tls: 'right' });
    const heard: (Distrust | null)[] = [];
    const distrusted = (why: Distrust | null): void => void heard.push(why);
    const answer = await clientFor({ ...server, certificate: null }, { distrusted }).recharge(
      orderFor(server),
    );
    expect(answer).toMatchObject({ kind: 'not_sent', cause: 'tls_issuer' });
    // Named, so that the owner knows which program to look for.
    expect(heard).toEqual([{ kind: 'issuer', issuer: 'Galla scripted gateway' }]);
    expect(server.requests()).toHaveLength(0);
    // Believed again, it is told no more.
    await clientFor(server, { distrusted }).recharge(orderFor(server));
    expect(heard[1]).toBe(null);
  });
});

describe('a recharge that may have been received is unclear, never failed', () => {
  const big = 2 * 1024 * 1024 * 1024;
  const cases: readonly (readonly [string, Behaviour, string, number | null])[] = [
    ['the connection is reset after the request', resetsAfterRequest('Success'), 'connection_lost', null],
    ['the connection is closed after the request', closesAfterRequest('Success'), 'connection_lost', null],
    ['nothing ever comes', neverAnswers('Success'), 'timed_out', null],
    ['the reply drips in too slowly', drips('Success', 40), 'timed_out', null],
    ['the body is 2 GB', floods('Success', big), 'too_large', 200],
    [
      'the head is endless',
      sendsBytes('Success', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(40_000)}`, 'hold'),
      'too_large',
      null,
    ],
    ['the reply is not HTTP', sendsBytes('Success', 'SSH-2.0-OpenSSH\r\n', 'end'), 'not_json', null],
    [
      'the head is cut off',
      sendsBytes('Success', 'HTTP/1.1 200 OK\r\nContent-Le', 'end'),
      'connection_lost',
      null,
    ],
    [
      'the body is shorter than announced',
      sendsBytes('Success', httpBytes(200, { 'Content-Length': '900' }, '{"status":"Success"}'), 'end'),
      'cut_off',
      200,
    ],
    [
      'the chunks are cut off',
      sendsBytes(
        'Success',
        'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n{"status":"Success"}',
        'end',
      ),
      'cut_off',
      200,
    ],
    [
      'the connection is reset in the body',
      sendsBytes('Success', httpBytes(200, { 'Content-Length': '900' }, '{"status"'), 'reset'),
      'cut_off',
      200,
    ],
    [
      'the server switches protocols',
      sendsBytes('Success', 'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n', 'hold'),
      'http_status',
      101,
    ],
  ];
  test.each(cases)('%s', async (_name, behaviour, cause, httpStatus) => {
    const server = await start();
    const answer = await rechargeAt(server, behaviour);
    expect(answer).toMatchObject({ kind: 'unclear', cause, httpStatus });
    expect(server.requests('recharge')).toHaveLength(1);
  });

  test('and a body of exactly the bound is still read', async () => {
    const server = await start();
    const body = '{"status":"Success"}'.padEnd(MAX_BODY_BYTES);
    expect(await rechargeAt(server, replies('Success', 200, body))).toMatchObject({ kind: 'reply' });
    expect(await rechargeAt(server, replies('Success', 200, `${body} `))).toMatchObject({
      cause: 'too_large',
    });
  });
});

test('interim replies are skipped and the final one counts', async () => {
  const server = await start();
  const answer = await rechargeAt(
    server,
    behaves('Success', ({ socket, fields }) => {
      socket.write('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n');
      socket.end(httpBytes(200, {}, JSON.stringify(fields('Success'))));
    }),
  );
  expect(answer).toMatchObject({ kind: 'reply', reply: { word: 'Success' } });
});

test('a redirect is not followed, and where it points is not kept', async () => {
  const server = await start();
  const other = await startScriptedGateway();
  const answer = await rechargeAt(
    server,
    replies('Success', 302, '', { Location: `${other.address}/webservices/api/recharge` }),
  );
  expect(answer).toMatchObject({ kind: 'unclear', cause: 'http_status', httpStatus: 302, message: null });
  expect(JSON.stringify(answer)).not.toContain(String(other.port));
  expect(other.connections()).toBe(0);
  await other.close();
});

test('one sale is one connection and one GET, over https too', async () => {
  const server = await start({ tls: 'right' });
  const answer = await rechargeAt(server, says('Success'));
  expect(answer).toMatchObject({ kind: 'reply' });
  expect(server.connections()).toBe(1);
  expect(server.requests().map((request) => request.method)).toEqual(['GET']);
});
