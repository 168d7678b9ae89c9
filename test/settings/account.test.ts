import { expect, test } from 'vitest';
import { accountId, originOf, readAccount } from '../../src/main/settings/account';

const rules = { allowTestGateway: false, practice: null } as const;
const testing = { ...rules, allowTestGateway: true };

test('the address is read in its one spelling, the username without outer space', () => {
  for (const typed of ['https://www.deeperweb.in', ' www.deeperweb.in/ ', 'HTTPS://WWW.DeeperWeb.in:443']) {
    const read = readAccount(typed, ' shop1 ', rules);
    expect(read).toEqual({ ok: true, value: { origin: 'https://www.deeperweb.in', username: 'shop1' } });
  }
  expect(accountId({ origin: 'https://www.deeperweb.in', username: 'shop1' })).toBe(
    'https://www.deeperweb.in|shop1',
  );
});

const refused = {
  'is empty': '',
  'has a path': 'https://h.in/webservices',
  'has a query': 'https://h.in/?a=1',
  'has a fragment': 'https://h.in/#a',
  'has a login': 'https://me:pw@h.in',
  'is not of the web': 'ftp://h.in',
  'is http': 'http://h.in',
  'is http to a name for this computer': 'http://localhost:8080',
  'is http to another spelling of it': 'http://127.1:8080',
  'is http to a lookalike of it': 'http://127.0.0.1.evil.in',
  'has a backslash': String.raw`https://h.in\@evil.in`,
  'has a line break': 'https://h.in\n.evil.in',
};

for (const [what, typed] of Object.entries(refused)) {
  test(`an address that ${what} is refused`, () => {
    expect(readAccount(typed, 'shop', testing)).toMatchObject({
      ok: false,
      failure: { code: 'bad_gateway_address' },
    });
  });
}

test('a test gateway on this computer is connected only where that is allowed', () => {
  for (const typed of ['http://127.0.0.1:8080', 'http://[::1]:8080']) {
    expect(readAccount(typed, 'shop', rules)).toEqual({
      ok: false,
      failure: { code: 'test_gateway_not_allowed' },
    });
    expect(readAccount(typed, 'shop', testing)).toMatchObject({ ok: true, value: { origin: typed } });
    expect(originOf({ origin: typed, username: 'shop' }, rules)).toBeNull();
    expect(originOf({ origin: typed, username: 'shop' }, testing)).not.toBeNull();
  }
});

test('a real account is never connected to practice mode', () => {
  const practising = { ...testing, practice: { scheme: 'http', hostname: '127.0.0.1', port: 4711 } as const };
  for (const typed of ['http://127.0.0.1:4711', 'http://[::1]:4711', 'https://127.0.0.1:4711']) {
    expect(readAccount(typed, 'shop', practising)).toEqual({
      ok: false,
      failure: { code: 'practice_address_refused' },
    });
  }
});

test('a username that could be taken for another account is refused', () => {
  for (const username of ['', '  ', 'a|b', 'two words', 'tab\there']) {
    expect(readAccount('h.in', username, rules)).toEqual({ ok: false, failure: { code: 'bad_username' } });
  }
});
