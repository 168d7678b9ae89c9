import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createMask } from '../../src/main/settings/mask';
import type { KeyRing } from '../../src/main/settings/safe-storage';
import { Secret } from '../../src/main/settings/secret';
import type { PassphraseHash } from '../../src/main/settings/passphrase-hash';
import { openSecrets } from '../../src/main/settings/secrets';
import { MAX_OLDER } from '../../src/main/settings/secrets-file';
import { headFor, splice } from '../support/trouble/splice';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const token = 'tok-4711-verySecret';
const account = {
  origin: 'https://www.deeperweb.in',
  username: 'a-shop-with-a-long-name-0123456789-0123456789',
};
const journalId = '0123456789abcdef0123456789abcdef';
let folder = '';
let passphrase: PassphraseHash | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-secrets-'));
  passphrase = hashOf('chai at four');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function hashOf(word: string): PassphraseHash {
  const hash = createHash('sha256').update(word).digest('base64');
  return { algorithm: 'scrypt', cost: 32_768, blockSize: 8, parallelization: 1, salt: hash, hash };
}

/** A key ring that encrypts as Chromium on Linux does: AES-CBC with a constant start, without authentication. */
function ringOf(key: string, isThere = true): KeyRing & { renew: boolean } {
  const secret = createHash('sha256').update(key).digest().subarray(0, 16);
  const firstBlock = Buffer.alloc(16, ' ');
  const ring = {
    renew: false,
    isProtected: async () => isThere,
    askAgain: () => undefined,
    async seal(text: string) {
      const cipher = createCipheriv('aes-128-cbc', secret, firstBlock);
      return Buffer.concat([Buffer.from('v11'), cipher.update(text), cipher.final()]);
    },
    async unseal(sealed: Buffer) {
      const cipher = createDecipheriv('aes-128-cbc', secret, firstBlock);
      const text = Buffer.concat([cipher.update(sealed.subarray(3)), cipher.final()]).toString();
      return { text, renew: ring.renew };
    },
  };
  return ring;
}

async function start(ring: KeyRing = ringOf('k'), { journal = journalId } = {}) {
  const mask = createMask();
  const secrets = openSecrets({
    folder,
    ring,
    mask,
    now: Date.now,
    changed: () => undefined,
    owner: () => passphrase,
    journalId: async () => journal,
  });
  await secrets.load();
  secrets.bindTo(journal);
  return { secrets, mask };
}

const written = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

const inFile = () =>
  z.object({ current: z.string(), older: z.array(z.string()) }).parse(JSON.parse(written()));

test('a token survives a restart, and only its ciphertext is on disk', async () => {
  const first = await start();
  expect(await first.secrets.keep(account, new Secret(token))).toEqual({ ok: true, value: 'kept' });
  expect(written()).not.toContain(token);
  const second = await start();
  expect(second.secrets.tokenFor(account)?.reveal()).toBe(token);
  expect(second.secrets.stateFor(account)).toBe('kept');
  expect(second.mask.hide(`x ${token}`)).toBe('x [secret]');
});

test('no token is given out before the journal it was sealed to is open', async () => {
  await (await start()).secrets.keep(account, new Secret(token));
  const secrets = openSecrets({
    folder,
    ring: ringOf('k'),
    mask: createMask(),
    now: Date.now,
    changed: () => undefined,
    owner: () => passphrase,
    journalId: async () => journalId,
  });
  await secrets.load();
  expect(secrets.tokenFor(account)).toBeNull();
  expect(secrets.stateFor(account)).toBe('kept');
  secrets.bindTo(journalId);
  expect(secrets.tokenFor(account)?.reveal()).toBe(token);
});

test('without a key ring a token lives for this session only and nothing is written', async () => {
  const first = await start(ringOf('k', false));
  expect(first.secrets.keyRing()).toBe('unprotected');
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
    { ...account, username: account.username.toUpperCase() },
  ];
  for (const other of others) {
    expect(secrets.tokenFor(other)).toBeNull();
    expect(secrets.stateFor(other)).toBe('lost');
  }
});

test('a token is for one journal and one passphrase of the owner only', async () => {
  await (await start()).secrets.keep(account, new Secret(token));
  const before = written();
  const elsewhere = await start(ringOf('k'), { journal: 'f'.repeat(32) });
  expect(elsewhere.secrets.stateFor(account)).toBe('lost');
  expect(elsewhere.secrets.tokenFor(account)).toBeNull();
  for (const other of [null, hashOf('another')]) {
    passphrase = other;
    const { secrets } = await start();
    expect(secrets.stateFor(account)).toBe('lost');
    expect(secrets.tokenFor(account)).toBeNull();
  }
  expect(written()).toBe(before);
  passphrase = hashOf('chai at four');
  expect((await start()).secrets.stateFor(account)).toBe('kept');
});

test('two ciphertexts that are spliced into one give no token to anybody', async () => {
  const ring = ringOf('k');
  await (await start(ring)).secrets.keep(account, new Secret(token));
  const ciphertext = Buffer.from(inFile().current, 'base64');
  const { text } = await ring.unseal(ciphertext);
  const thief = { origin: 'https://evil.example', username: 'thief' };
  let spliced: Buffer | null = null;
  for (let nth = 0; spliced === null && nth < 1000; nth += 1) {
    const head = headFor(thief, nth);
    spliced = splice({ ciphertext: await ring.seal(head), text: head }, { ciphertext, text });
  }
  const inside = (await ring.unseal(spliced ?? Buffer.alloc(0))).text;
  expect(JSON.parse(inside)).toMatchObject({ ...thief, token });
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ current: spliced?.toString('base64') }));
  const { secrets } = await start(ring);
  for (const who of [thief, account]) {
    expect(secrets.tokenFor(who)).toBeNull();
    expect(secrets.stateFor(who)).toBe('lost');
  }
});

test('a token of the first releases is lost once', async () => {
  const ring = ringOf('k');
  const old = await ring.seal(JSON.stringify({ ...account, token }));
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ current: old.toString('base64'), older: [] }));
  const { secrets } = await start(ring);
  expect(secrets.stateFor(account)).toBe('lost');
  await secrets.keep(account, new Secret(token));
  expect((await start(ring)).secrets.stateFor(account)).toBe('kept');
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

test('a token that could not be read and was entered anew is tried again when the new one cannot be read', async () => {
  await (await start()).secrets.keep(account, new Secret('first-token'));
  const other = ringOf('another key');
  await (await start(other)).secrets.keep(account, new Secret('second-token'));
  expect((await start(other)).secrets.tokenFor(account)?.reveal()).toBe('second-token');
  expect((await start()).secrets.tokenFor(account)?.reveal()).toBe('first-token');
});

test('a token that was replaced is gone from the disk, and the file does not grow', async () => {
  const { secrets } = await start();
  for (let nth = 0; nth < 20; nth += 1) await secrets.keep(account, new Secret(`token-number-${nth}`));
  expect(inFile().older).toEqual([]);
  for (let nth = 0; nth < 20; nth += 1) {
    const { secrets: foreign } = await start(ringOf(`key ${nth}`));
    await foreign.keep(account, new Secret(token));
  }
  expect(inFile().older).toHaveLength(MAX_OLDER);
});

test('ciphertext is sealed anew when the key ring says so', async () => {
  const ring = ringOf('k');
  await (await start(ring)).secrets.keep(account, new Secret(token));
  const before = inFile().current;
  let key = ring;
  key = {
    ...ring,
    seal: (text) => ringOf('new').seal(text),
    unseal: async (sealed) => ({ ...(await ring.unseal(sealed)), renew: true }),
  };
  await start(key);
  await vi.waitFor(() => expect(inFile().current).not.toBe(before));
  expect((await start(ringOf('new'))).secrets.tokenFor(account)?.reveal()).toBe(token);
});

test('a changed passphrase seals anew; a stop at any moment of it costs no token', async () => {
  const { secrets } = await start();
  await secrets.keep(account, new Secret(token));
  const next = hashOf('chai at five');
  let during = '';
  const saved = await secrets.sealTo(next, () => {
    during = readFileSync(join(folder, 'secrets.json'), 'utf8');
    passphrase = next;
    return { ok: true, value: null };
  });
  expect(saved).toMatchObject({ ok: true });
  expect(inFile().older).toEqual([]);
  expect((await start()).secrets.stateFor(account)).toBe('kept');
  passphrase = hashOf('chai at four');
  expect((await start()).secrets.stateFor(account)).toBe('lost');

  writeFileSync(join(folder, 'secrets.json'), during);
  for (const word of ['chai at four', 'chai at five']) {
    passphrase = hashOf(word);
    expect((await start()).secrets.tokenFor(account)?.reveal()).toBe(token);
  }
});

test('a passphrase that could not be saved leaves the token sealed to the old one', async () => {
  const { secrets } = await start();
  await secrets.keep(account, new Secret(token));
  const refused = { ok: false, failure: { code: 'settings_not_saved' } } as const;
  expect(await secrets.sealTo(hashOf('chai at five'), () => refused)).toEqual(refused);
  expect((await start()).secrets.stateFor(account)).toBe('kept');
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
