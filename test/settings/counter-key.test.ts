import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isSigned } from '../../src/main/journal/checkpoints/is-signed';
import { createCounterKey } from '../../src/main/settings/counter/counter-key';
import { testRing } from '../people/crew-fixture';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

let folder = '';
const ring = testRing();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-counter-key-'));
  ring.become('ours');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = () => createCounterKey({ folder, ring, now: Date.now });
const file = () => join(folder, 'counter-key.json');

test('a counter signs with one key, over starts; what it signed is right for that text and that key alone', async () => {
  const key = await opened().soon();
  if (key === null) throw new Error('no key');
  const signed = { publicKey: key.publicKey, signature: key.sign('a text') };
  expect(isSigned('a text', signed)).toBe(true);
  expect(isSigned('another text', signed)).toBe(false);
  const next = opened();
  expect(next.publicKey()).toBe(key.publicKey);
  expect((await next.soon())?.publicKey).toBe(key.publicKey);
  ring.become('another');
  const other = await opened().soon();
  expect(other?.publicKey).not.toBe(key.publicKey);
  expect(isSigned('a text', { ...signed, publicKey: other?.publicKey ?? '' })).toBe(false);
});

test('nothing of the secret half is on disk in the clear, and the file is for this user only', async () => {
  const exported = vi.spyOn(ring, 'seal');
  await opened().soon();
  const text = exported.mock.calls[0]?.[0] ?? '';
  const { d } = z.object({ d: z.string() }).parse(JSON.parse(text));
  expect(d.length).toBeGreaterThan(40);
  const onDisk = readFileSync(file(), 'utf8');
  expect(onDisk).not.toContain(d);
  expect(onDisk).not.toContain(Buffer.from(d, 'base64url').toString('hex'));
  exported.mockRestore();
});

test('without a key ring there is no key, and one that was made before stays for when it is back', async () => {
  ring.become('none');
  expect(await opened().soon()).toBeNull();
  expect(existsSync(file())).toBe(false);
  ring.become('ours');
  const key = await opened().soon();
  ring.become('none');
  expect(await opened().soon()).toBeNull();
  ring.become('ours');
  expect((await opened().soon())?.publicKey).toBe(key?.publicKey);
});

test('a public half that somebody wrote into the file is not believed: another key begins', async () => {
  const key = await opened().soon();
  const kept: unknown = JSON.parse(readFileSync(file(), 'utf8'));
  writeFileSync(file(), JSON.stringify({ ...Object(kept), publicKey: 'ab'.repeat(32) }));
  const next = await opened().soon();
  expect(next).not.toBeNull();
  expect([key?.publicKey, 'ab'.repeat(32)]).not.toContain(next?.publicKey);
});

test('a key ring that never answers holds nothing up for more than five seconds', async () => {
  vi.useFakeTimers();
  try {
    ring.hold();
    const key = opened();
    const soon = key.soon();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await soon).toBeNull();
    expect(await key.soon()).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
