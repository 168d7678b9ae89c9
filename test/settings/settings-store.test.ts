import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultClose } from '../../src/main/settings/stored-settings';
import { openSettings } from '../../src/main/settings/settings-store';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const now = () => Date.UTC(2026, 10, 12, 6, 30);
let folder = '';
const file = () => join(folder, 'settings.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a fresh folder has the defaults and no file before something is saved', () => {
  const store = openSettings(folder, now);
  expect(store.read()).toEqual({
    mode: 'none',
    account: null,
    owner: null,
    people: false,
    language: null,
    textSize: 100,
    shop: { name: '', address: '', phone: '' },
    slips: { header: '', footer: '', hidden: [] },
    logo: null,
    counter: {
      shieldMinutes: 15,
      dailyChecks: 100,
      retypeAbovePaise: null,
      salesAMinute: 15,
      spendAnHourPaise: 2_00_000_00,
      lowBalancePaise: 50_000,
      lowUtilityPaise: 50_000,
      spokenReadBack: false,
      theme: 'system',
      numberPad: 'touch',
      slipWidth: 58,
    },
    paths: {
      recharge: '/webservices/api/recharge',
      status: '/webservices/api/statusByRefId',
      balance: '/webservices/api/balance',
      complaint: '/webservices/api/complain',
    },
    complaintPathConfirmed: null,
    printing: {
      printers: [],
      printer: null,
      slipPrinters: { recharge: null, bill: null, refund: null },
      autoPrint: {
        success: 'ask',
        pending: 'ask',
        unknown: 'ask',
        failed: 'never',
        not_sent: 'never',
        refunded: 'ask',
      },
      language: 'en',
    },
    conditions: { own: null, before: null },
    copies: null,
    retention: { months: 36 },
    drawer: { reasons: [] },
    close: defaultClose,
    charges: [],
  });
  expect(store.setAside).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('what is saved is there at the next start, readable by this user only', () => {
  const shop = { name: 'श्री Mobile', address: 'Main Road', phone: '98765 43210' };
  expect(openSettings(folder, now).update({ mode: 'practice', shop })).toEqual({ ok: true, value: null });
  expect(openSettings(folder, now).read()).toMatchObject({ mode: 'practice', shop });
  expect(statSync(file()).mode & 0o077).toBe(0);
});

test('the last lines of slips that an older Galla kept with the shop are where they are now', () => {
  const shop = { name: 'Sharma Mobile', address: 'Main Road', phone: '98765 43210' };
  writeFileSync(file(), JSON.stringify({ mode: 'practice', shop: { ...shop, footer: 'Thank you' } }));
  const store = openSettings(folder, now);
  expect(store.setAside).toBeNull();
  expect(store.read()).toMatchObject({
    mode: 'practice',
    shop,
    slips: { header: '', footer: 'Thank you', hidden: [] },
  });
  expect(store.update({ slips: { header: '', footer: 'Bye', hidden: ['qr'] } }).ok).toBe(true);
  expect(openSettings(folder, now).read()).toMatchObject({ shop, slips: { footer: 'Bye', hidden: ['qr'] } });
});

describe('a settings file that cannot be used', () => {
  const rubbish = {
    'that is empty': '',
    'that is cut off': '{"mode":"real","shop":{"na',
    'that is a list': '[1,2]',
    'that is a text': '"hello"',
    'that is null': 'null',
    'of zeros, as after a power cut': '\u0000'.repeat(100),
  };
  for (const [what, content] of Object.entries(rubbish)) {
    test(`${what} is kept aside, and the defaults are used`, () => {
      writeFileSync(file(), content);
      const store = openSettings(folder, now);
      expect(store.setAside).toBe(join(folder, 'settings.corrupt-20261112T063000000Z.json'));
      expect(readFileSync(store.setAside ?? '', 'utf8')).toBe(content);
      expect(store.read().mode).toBe('none');
      expect(store.update({ mode: 'practice' }).ok).toBe(true);
      expect(openSettings(folder, now).read().mode).toBe('practice');
    });
  }

  test('with one bad key loses only that key, and the whole is kept aside', () => {
    const account = { origin: 'https://www.deeperweb.in', username: 'shop' };
    const content = JSON.stringify({ mode: 'real', account, counter: { shieldMinutes: 'many' } });
    writeFileSync(file(), content);
    const store = openSettings(folder, now);
    expect(store.read()).toMatchObject({ mode: 'real', account, counter: { shieldMinutes: 15 } });
    expect(readFileSync(store.setAside ?? '', 'utf8')).toBe(content);
    expect(openSettings(folder, now).read().account).toEqual(account);
  });

  test('with paths that climb, repeat or leave the host falls back to the default paths', () => {
    const good = openSettings(folder, now).read().paths;
    const bad = [
      { ...good, status: good.recharge },
      { ...good, status: `${good.recharge}/` },
      { ...good, recharge: '//evil.example/x' },
      { ...good, recharge: '/a/../b' },
      { ...good, recharge: '/a?x=1' },
      { ...good, balance: 'balance' },
    ];
    for (const paths of bad) {
      writeFileSync(file(), JSON.stringify({ paths }));
      expect(openSettings(folder, now).read().paths).toEqual(good);
    }
  });

  test('with an account that is not in its one spelling has no account', () => {
    for (const origin of [
      'https://HOST/',
      'http://example.com',
      'https://h/path',
      'ftp://h',
      'https://u@h',
    ]) {
      writeFileSync(file(), JSON.stringify({ account: { origin, username: 'shop' } }));
      expect(openSettings(folder, now).read().account).toBeNull();
    }
  });

  test('with a passphrase hash that would ask for gigabytes has no passphrase', () => {
    const owner = {
      algorithm: 'scrypt',
      cost: 2 ** 30,
      blockSize: 8,
      parallelization: 1,
      salt: 'c2FsdHNhbHRzYWx0',
      hash: `${'A'.repeat(43)}=`,
    };
    writeFileSync(file(), JSON.stringify({ owner }));
    const store = openSettings(folder, now);
    expect(store.read().owner).toBeNull();
    expect(store.setAside).not.toBeNull();
  });
});

describe('printers that were saved by another Galla', () => {
  const profile = { width: 58, dots: 384, columns: 32, codePage: 'ascii' };
  const printer = {
    id: 'p1',
    label: 'Counter',
    target: { kind: 'network', host: '10.0.0.9', port: 9100 },
    profile: { ...profile, nativeQr: false, cutter: false, drawer: true },
  };
  const old = { printers: [printer], printer: 'p1', language: 'hi' };

  test('of before there were rules are kept, print nothing by themselves and burn as they did', () => {
    writeFileSync(file(), JSON.stringify({ printing: old }));
    const store = openSettings(folder, now);
    const { printing } = store.read();
    expect(store.setAside).toBeNull();
    expect(printing).toMatchObject(old);
    expect(printing.printers[0]?.profile.darkness).toBeNull();
    expect(printing.printers[0]?.profile.drawerPulse).toEqual({ pin: 2, ms: 50 });
    expect(Object.values(printing.autoPrint)).not.toContain('always');
    expect(printing.slipPrinters).toEqual({ recharge: null, bill: null, refund: null });
  });

  test('of a newer one, with rules that this one does not know, are kept', () => {
    const printing = { ...old, autoPrint: { success: 'twice' }, slipPrinters: { bill: 7 } };
    writeFileSync(file(), JSON.stringify({ printing }));
    expect(openSettings(folder, now).read().printing).toMatchObject(old);
  });
});

test('keys of a newer Galla survive a save of this one', () => {
  writeFileSync(file(), JSON.stringify({ mode: 'practice', fromTheFuture: { a: 1 } }));
  openSettings(folder, now).update({ mode: 'none' });
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ mode: 'none', fromTheFuture: { a: 1 } });
});

test('a folder that cannot be written answers settings_not_saved, and the old settings hold', () => {
  const store = openSettings(folder, now);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where the folder was');
  expect(store.update({ mode: 'practice' })).toEqual({
    ok: false,
    failure: { code: 'settings_not_saved' },
  });
  expect(store.read().mode).toBe('none');
});

test('a file that cannot be read and not be moved is never written over', () => {
  // A folder in its place can be moved, so the name it would be moved to is taken as well.
  mkdirSync(join(file(), 'inside'), { recursive: true });
  writeFileSync(join(folder, 'settings.corrupt-20261112T063000000Z.json'), 'taken');
  const store = openSettings(folder, now);
  expect(store.update({ mode: 'practice' }).ok).toBe(false);
  expect(readdirSync(file())).toEqual(['inside']);
});
