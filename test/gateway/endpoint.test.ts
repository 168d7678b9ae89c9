import { describe, expect, test } from 'vitest';
import { accountIdOf, credentialsFor } from '../../src/main/gateway/credentials';
import { createEndpoint, defaultPaths, type GatewayCall } from '../../src/main/gateway/endpoint';
import { isTestGateway, originText, parseOrigin } from '../../src/main/gateway/origin';

function origin(typed: string) {
  const read = parseOrigin(typed);
  if (!read.ok) throw new Error(`${typed}: ${read.failure}`);
  return read.value;
}

describe('a gateway address is understood as owners type it', () => {
  test.each([
    ['www.deeperweb.in', 'https://www.deeperweb.in'],
    [' https://WWW.Deeperweb.in/ ', 'https://www.deeperweb.in'],
    ['HTTPS://panel.example:8443', 'https://panel.example:8443'],
    ['https://panel.example:443', 'https://panel.example'],
    ['https://10.0.0.5', 'https://10.0.0.5'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://127.0.0.1', 'http://127.0.0.1'],
  ])('%s', (typed, text) => {
    expect(originText(origin(typed))).toBe(text);
  });
});

describe('what is no gateway address is refused', () => {
  test.each([
    ['', 'not_an_address'],
    ['https://', 'not_an_address'],
    ['not an address', 'has_more_than_host'],
    ['ftp://panel.example', 'not_an_address'],
    ['https://user:pass@panel.example', 'not_an_address'],
    ['https://panel.example@evil.example', 'has_more_than_host'],
    ['https://panel.example/webservices', 'has_more_than_host'],
    ['https://panel.example?x=1', 'has_more_than_host'],
    ['https://panel.example#x', 'has_more_than_host'],
    ['https://panel.example\\evil', 'has_more_than_host'],
    ['https://panel.example:0', 'not_an_address'],
    ['https://panel.example:65536', 'not_an_address'],
    ['https://पैनल.example', 'not_an_address'],
    ['https://127.1', 'not_an_address'],
    ['https://0x7f.0.0.1', 'not_an_address'],
    ['https://2130706433', 'not_an_address'],
    ['https://panel..example', 'not_an_address'],
    ['https://-panel.example', 'not_an_address'],
    ['https://[::1', 'not_an_address'],
    ['http://www.deeperweb.in', 'http_not_loopback'],
    ['http://localhost:8080', 'http_not_loopback'],
    ['http://127.0.0.2', 'http_not_loopback'],
    ['http://127.0.0.1.evil.example', 'http_not_loopback'],
    ['http://[::2]', 'http_not_loopback'],
    ['http://[::ffff:127.0.0.1]', 'http_not_loopback'],
    ['http://[0:0:0:0:0:0:0:1]', 'http_not_loopback'],
    ['http://0.0.0.0', 'http_not_loopback'],
  ])('%s', (typed, failure) => {
    expect(parseOrigin(typed)).toEqual({ ok: false, failure });
  });
});

test('only plain http on this computer is a test gateway', () => {
  expect(isTestGateway(origin('http://127.0.0.1:1'))).toBe(true);
  expect(isTestGateway(origin('https://127.0.0.1:1'))).toBe(false);
});

describe('a path is refused when', () => {
  test.each([
    'webservices',
    '',
    '/',
    '//webservices',
    '/a//b',
    '/a\\b',
    '/a?b',
    '/a#b',
    '/a/../b',
    '/a/..',
    '/a..b',
    '/a/./b',
    // Windows servers drop a dot at the end.
    '/webservices/api/recharge.',
    '/webservices./api/recharge',
    '/a b',
    '/a\r\nHost: evil.example',
    '/a\u0000',
    '/a%2e%2e/b',
    '/a;b',
    '/a@b',
    '/पथ',
    `/${'a'.repeat(200)}`,
    '/recharge\n',
  ])('it is %j', (status) => {
    expect(createEndpoint(origin('www.deeperweb.in'), { ...defaultPaths, status })).toEqual({
      ok: false,
      failure: { call: 'status', code: 'not_a_path' },
    });
  });
});

test('no two calls may share a path, whatever the letter case or the slash at the end', () => {
  const cases: readonly (readonly [GatewayCall, string])[] = [
    ['status', defaultPaths.recharge],
    ['status', '/webservices/api/RECHARGE'],
    ['balance', '/webservices/api/recharge/'],
    ['complaint', defaultPaths.balance],
  ];
  for (const [call, path] of cases) {
    expect(createEndpoint(origin('www.deeperweb.in'), { ...defaultPaths, [call]: path })).toEqual({
      ok: false,
      failure: { call, code: 'same_as_another' },
    });
  }
  expect(createEndpoint(origin('www.deeperweb.in'), defaultPaths)).toMatchObject({ ok: true });
});

test('a login is only given to the origin it was sealed for', () => {
  const at = (typed: string) => {
    const made = createEndpoint(origin(typed), defaultPaths);
    if (!made.ok) throw new Error('no endpoint');
    return made.value;
  };
  const sealed = {
    origin: 'https://www.deeperweb.in',
    username: '9000000001',
    token: { reveal: () => 'secret-token' },
  };
  expect(credentialsFor(at('https://www.deeperweb.in'), () => sealed)).toBe(sealed);
  expect(credentialsFor(at('https://www.deeperweb.in'), () => null)).toBeNull();
  for (const elsewhere of ['https://www.deeperweb.in:8443', 'https://deeperweb.in', 'http://127.0.0.1']) {
    expect(credentialsFor(at(elsewhere), () => sealed)).toBeNull();
  }
});

test('an account is the origin and the username', () => {
  expect(accountIdOf(origin('www.deeperweb.in'), '9000000001')).toBe('https://www.deeperweb.in|9000000001');
  expect(accountIdOf(origin('www.deeperweb.in'), 'has|bar')).toBeNull();
});
