import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMask } from '../../src/main/settings/mask';
import type { KeyRing } from '../../src/main/settings/safe-storage';
import { Secret } from '../../src/main/settings/secret';
import { openSecrets } from '../../src/main/settings/secrets';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const token = 'tok-4711-verySecret';
const account = { origin: 'https://www.deeperweb.in', username: 'shop1' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-secrets-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A key ring that turns text into something else; the real ones are tested in test/e2e. */
function ringOf(key: string, isThere = true): KeyRing & { renew: boolean } {
  const ring = {
    renew: false,
    isProtected: async () => isThere,
    seal: async (text: string) => Buffer.from(`${key}:${Buffer.from(text).toString('hex')}`),
    async unseal(sealed: Buffer) {
      const [usedKey, hex = ''] = sealed.toString().split(':');
      if (usedKey !== key) throw new Error('Error while decrypting the ciphertext');
      return { text: Buffer.from(hex, 'hex').toString(), renew: ring.renew };
    },
  };
  return ring;
}

async function start(ring: KeyRing = ringOf('k')) {
  const mask = createMask();
  const secrets = openSecrets({ folder, ring, mask, now: Date.now });
  await secrets.load();
  return { secrets, mask };
}

const written = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

test('a token survives a restart, and only its ciphertext is on disk', async () => {
  const first = await start();
  expect(await first.secrets.keep(account, new Secret(token))).toEqual({ ok: true, value: 'kept' });
  expect(written()).not.toContain(token);
  const second = await start();
  expect(second.secrets.tokenFor(account)?.reveal()).toBe(token);
  expect(second.secrets.stateFor(account)).toBe('kept');
  expect(second.mask.hide(`x ${token}`)).toBe('x [secret]');
});

test('without a key ring a token lives for this session only and nothing is written', async () => {
  const first = await start(ringOf('k', false));
  expect(await first.secrets.keyRing()).toBe('unprotected');
  expect(await first.secrets.keep(account, new Secret(token))).toEqual({ ok: true, value: 'this_session' });
  expect(first.secrets.tokenFor(account)?.reveal()).toBe(token);
  expect(first.secrets.stateFor(account)).toBe('this_session');
  expect(readdirSync(folder)).toEqual([]);
  expect((await start(ringOf('k', false))).secrets.stateFor(account)).toBe('missing');
});

test('a token is for one scheme, host, port and username only', async () => {
  const { secrets } = await start();
  await secrets.keep(account, new Secret(token));
  const others = [
    { ...account, origin: 'http://127.0.0.1:80' },
    { ...account, origin: 'https://evil.example' },
    { ...account, origin: 'https://www.deeperweb.in:8443' },
    { ...account, username: 'shop2' },
    { ...account, username: 'Shop1' },
  ];
  for (const other of others) {
    expect(secrets.tokenFor(other)).toBeNull();
    expect(secrets.stateFor(other)).toBe('missing');
  }
});

test('ciphertext of another user or key ring is lost, and stays where it is', async () => {
  const first = await start();
  await first.secrets.keep(account, new Secret(token));
  const before = written();
  const other = await start(ringOf('another key'));
  expect(other.secrets.stateFor(account)).toBe('lost');
  expect(other.secrets.tokenFor(account)).toBeNull();
  expect((await start(ringOf('k', false))).secrets.stateFor(account)).toBe('lost');
  expect(written()).toBe(before);
  expect((await start()).secrets.stateFor(account)).toBe('kept');
});

test('a replaced token stays on disk as an older one and is not used any more', async () => {
  const { secrets } = await start();
  await secrets.keep(account, new Secret('token-number-one'));
  const first: unknown = JSON.parse(written());
  await secrets.keep({ ...account, username: 'shop2' }, new Secret('token-number-two'));
  expect(JSON.parse(written())).toMatchObject({ older: [Reflect.get(Object(first), 'current')] });
  expect(secrets.tokenFor(account)).toBeNull();
  expect((await start()).secrets.tokenFor(account)).toBeNull();
});

test('ciphertext is sealed anew when the key ring says so', async () => {
  const ring = ringOf('k');
  await (await start(ring)).secrets.keep(account, new Secret(token));
  ring.renew = true;
  await start(ring);
  expect(JSON.parse(written())).toMatchObject({ older: [expect.any(String)] });
  expect((await start(ring)).secrets.tokenFor(account)?.reveal()).toBe(token);
});

test('when it cannot be written, nothing changes', async () => {
  const { secrets } = await start();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where the folder was');
  expect(await secrets.keep(account, new Secret(token))).toEqual({
    ok: false,
    failure: { code: 'settings_not_saved' },
  });
  expect(secrets.tokenFor(account)).toBeNull();
});

test('an unusable secrets file is kept aside', async () => {
  writeFileSync(join(folder, 'secrets.json'), '{"current": 7');
  const { secrets } = await start();
  expect(readFileSync(secrets.setAside ?? '', 'utf8')).toBe('{"current": 7');
  expect(secrets.stateFor(account)).toBe('missing');
});
