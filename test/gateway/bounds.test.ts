import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundledTrust } from '../../src/main/gateway/bundled-trust';
import { createEndpoint, defaultPaths } from '../../src/main/gateway/endpoint';
import { connectCause, replyCause } from '../../src/main/gateway/error-causes';
import { GatewayRequest } from '../../src/main/gateway/gateway-request';
import { readHttpDate } from '../../src/main/gateway/http-date';
import { sendOnce } from '../../src/main/gateway/send-once';
import { floods } from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { clientFor, orderFor, testDeadlines, TOKEN, USERNAME } from './connected-client';

let gateway: ScriptedGateway;
beforeEach(async () => {
  gateway = await startScriptedGateway();
});
afterEach(() => gateway.close());

test('twenty replies of 2 GB each take no memory', async () => {
  gateway.setDefault(() => floods('Success', 2 * 1024 * 1024 * 1024));
  const client = clientFor(gateway);
  await client.recharge(orderFor(gateway));
  const before = process.memoryUsage().rss;
  for (let count = 0; count < 20; count += 1) {
    expect(await client.recharge(orderFor(gateway))).toMatchObject({ cause: 'too_large' });
  }
  const grown = (process.memoryUsage().rss - before) / (1024 * 1024);
  // Both ends of 20 connections, in one process.
  expect(grown).toBeLessThan(100);
});

test('http to anything but this computer is refused before a connection is tried', async () => {
  const elsewhere = { scheme: 'http', hostname: 'localhost', port: gateway.port } as const;
  const endpoint = createEndpoint(elsewhere, defaultPaths);
  if (!endpoint.ok) throw new Error('no endpoint');
  const request = new GatewayRequest(
    'recharge',
    endpoint.value,
    { origin: '', username: USERNAME, token: { reveal: () => TOKEN } },
    {},
  );
  expect(await sendOnce(request, bundledTrust, testDeadlines)).toEqual({
    kind: 'not_sent',
    cause: 'not_loopback',
  });
  expect(gateway.connections()).toBe(0);
});

test('a name that is not found, a closed port and an unreachable network each have their cause', () => {
  const error = (code: string) => Object.assign(new Error(code), { code });
  expect(connectCause(error('ENOTFOUND'), 'connecting')).toBe('name_not_found');
  expect(connectCause(error('EAI_AGAIN'), 'connecting')).toBe('name_not_found');
  expect(connectCause(error('ECONNREFUSED'), 'connecting')).toBe('connection_refused');
  expect(connectCause(error('ETIMEDOUT'), 'connecting')).toBe('connection_timed_out');
  expect(connectCause(error('ENETUNREACH'), 'connecting')).toBe('connection_lost');
  expect(connectCause(error('EMFILE'), 'connecting')).toBe('connection_lost');
  expect(connectCause(error('ECONNRESET'), 'securing')).toBe('connection_lost');
  expect(connectCause(error('CERT_HAS_EXPIRED'), 'securing')).toBe('tls_date');
  expect(connectCause(error('CERT_NOT_YET_VALID'), 'securing')).toBe('tls_date');
  expect(connectCause(error('SELF_SIGNED_CERT_IN_CHAIN'), 'securing')).toBe('tls_issuer');
  expect(connectCause(error('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'securing')).toBe('tls_issuer');
  expect(connectCause(error('ERR_TLS_CERT_ALTNAME_INVALID'), 'securing')).toBe('tls_failed');
  expect(connectCause(null, 'securing')).toBe('connection_lost');
  expect(replyCause(error('EPIPE'))).toBe('connection_lost');
  expect(replyCause(error('HPE_HEADER_OVERFLOW'))).toBe('too_large');
  expect(replyCause(error('HPE_INVALID_CONSTANT'))).toBe('not_json');
});

test('only the date form that HTTP prescribes is read as a clock', () => {
  expect(readHttpDate('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(784_111_777_000);
  for (const odd of [null, '', '0', '1994-11-06T08:49:37Z', 'Sun, 99 Nov 1994 08:49:37 GMT']) {
    expect(readHttpDate(odd)).toBeNull();
  }
});
