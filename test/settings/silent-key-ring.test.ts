import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Account } from '../../src/main/settings/account';
import { createMask } from '../../src/main/settings/mask';
import type { KeyRing } from '../../src/main/settings/safe-storage';
import { Secret } from '../../src/main/settings/secret';
import { openSecrets } from '../../src/main/settings/secrets';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const token = 'tok-4711-of-the-shop';
const account: Account = { origin: 'https://www.deeperweb.in', username: 'shop1' };
const journalId = 'the journal';
let folder = '';

/** One that answers. What it seals is only turned round. */
const openRing: KeyRing = {
  isProtected: async () => true,
  askAgain: () => undefined,
  seal: async (text) => Buffer.from(Buffer.from(text).toReversed()),
  unseal: async (sealed) => ({ text: Buffer.from(sealed.toReversed()).toString(), renew: false }),
};

describe('a key ring that does not answer', () => {
  /** One that is asked and says nothing until `answer`. */
  function silentRing() {
    let answer: (isProtected: boolean) => void = () => undefined;
    const answered = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    const asked: string[] = [];
    const ring: KeyRing = {
      ...openRing,
      isProtected: () => answered,
      askAgain: () => void asked.push('again'),
    };
    return { ring, answer: (isProtected: boolean) => answer(isProtected), asked };
  }

  function openBeside(ring: KeyRing, changed: () => void = () => undefined) {
    return openSecrets({
      folder,
      ring,
      mask: createMask(),
      now: Date.now,
      changed,
      owner: () => null,
      journalId: async () => journalId,
    });
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'galla-silent-'));
    await openBeside(openRing).keep(account, new Secret(token));
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is told of after five seconds, has lost nothing, and its token is there when it answers', async () => {
    const { ring, answer, asked } = silentRing();
    const told: string[] = [];
    const secrets = openBeside(ring, () => void told.push(secrets.keyRing()));
    const loading = secrets.load();
    secrets.bindTo(journalId);
    await vi.advanceTimersByTimeAsync(4900);
    expect([secrets.stateFor(account), secrets.keyRing()]).toEqual(['asking', 'asking']);
    await vi.advanceTimersByTimeAsync(200);
    expect([secrets.stateFor(account), secrets.keyRing()]).toEqual(['silent', 'silent']);
    secrets.askAgain();
    expect(secrets.stateFor(account)).toBe('asking');
    await vi.advanceTimersByTimeAsync(5100);
    expect(secrets.stateFor(account)).toBe('silent');
    expect(told).toEqual(['silent', 'asking', 'silent']);
    expect(asked).toEqual(['again']);
    answer(true);
    await loading;
    expect(secrets.tokenFor(account)?.reveal()).toBe(token);
    expect([secrets.stateFor(account), secrets.keyRing()]).toEqual(['kept', 'protected']);
  });

  test('is not one that answered an hour ago: what is entered is kept', async () => {
    const secrets = openBeside(openRing);
    await secrets.load();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await secrets.keep(account, new Secret('tok-another'))).toEqual({ ok: true, value: 'kept' });
  });

  test('is not one that has answered and is asked again: it stays as it was, and what is entered is kept', async () => {
    const told: string[] = [];
    const secrets = openBeside(openRing, () => void told.push(secrets.keyRing()));
    await secrets.load();
    secrets.askAgain();
    await vi.advanceTimersByTimeAsync(5100);
    expect(secrets.keyRing()).toBe('protected');
    expect(told).toEqual(['protected']);
    expect(await secrets.keep(account, new Secret('tok-another'))).toEqual({ ok: true, value: 'kept' });
  });

  test('is told of in time, however often it is asked again', async () => {
    const { ring, asked } = silentRing();
    const secrets = openBeside(ring);
    void secrets.load();
    for (let second = 0; second < 4; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      secrets.askAgain();
    }
    await vi.advanceTimersByTimeAsync(1100);
    expect(secrets.keyRing()).toBe('silent');
    expect(asked).toEqual([]);
  });

  test('holds up nobody who enters a token: it lives for this session, also when the answer comes', async () => {
    const { ring, answer } = silentRing();
    const secrets = openBeside(ring);
    const loading = secrets.load();
    const keeping = secrets.keep(account, new Secret('tok-another'));
    await vi.advanceTimersByTimeAsync(5100);
    expect(await keeping).toEqual({ ok: true, value: 'this_session' });
    expect(await secrets.keep(account, new Secret('tok-another'))).toEqual({
      ok: true,
      value: 'this_session',
    });
    answer(true);
    await loading;
    secrets.bindTo(journalId);
    expect(secrets.tokenFor(account)?.reveal()).toBe('tok-another');
    expect(secrets.stateFor(account)).toBe('this_session');
  });
});
