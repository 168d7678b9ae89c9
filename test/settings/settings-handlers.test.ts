import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RequestOf } from '../../src/preload/contract/bridge/calls';
import { allReadable, type AppStatus, type Settings } from '../../src/preload/contract/settings/settings';
import type { Account } from '../../src/main/settings/account';
import { accountView } from '../../src/main/settings/account-view';
import { createMask } from '../../src/main/settings/mask';
import { IDLE_MS, createOwner } from '../../src/main/settings/owner';
import { openSecrets } from '../../src/main/settings/secrets';
import { settingsHandlers } from '../../src/main/bridge/handlers/settings-handlers';
import { openSettings } from '../../src/main/settings/settings-store';
import { fakeClock } from '../support/fake-clock';
import { anybody } from '../../src/main/recharge/state/moment';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const login: RequestOf<'account:connect'> = {
  gatewayAddress: 'www.deeperweb.in',
  username: 'shop1',
  apiToken: ' tok-4711-verySecret ',
  ownerPassphrase: 'chai at four',
};
const account: Account = { origin: 'https://www.deeperweb.in', username: 'shop1' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-handlers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** @param sealMs how long the key ring takes to seal */
function setUp(sealMs = 0) {
  const clock = fakeClock();
  const settings = openSettings(folder, clock.now);
  const ring = {
    isProtected: async () => true,
    askAgain: () => undefined,
    async seal(text: string) {
      if (sealMs > 0) await sleep(sealMs);
      return Buffer.from(Buffer.from(text).toReversed());
    },
    unseal: async (sealed: Buffer) => ({ text: Buffer.from(sealed.toReversed()).toString(), renew: false }),
  };
  const secrets = openSecrets({
    folder,
    ring,
    mask: createMask(),
    now: clock.now,
    changed: () => undefined,
    owner: () => settings.read().owner,
    journalId: async () => 'a journal',
  });
  const owner = createOwner(settings, clock, () => undefined);
  const onAccount = vi.fn<(account: Account) => Promise<void>>(async () => undefined);
  const status = async (): Promise<AppStatus> => ({
    ...settings.read(),
    language: settings.read().language ?? 'en',
    revision: 0,
    lastSent: null,
    account: accountView(settings.read().account, secrets),
    keyRing: secrets.keyRing(),
    distrust: null,
    problem: null,
    owner: owner.state(),
    lock: { kind: 'none' },
    recoveryCode: 'unknown',
    settingsDiffered: false,
    version: '0',
    clockOffMs: null,
    notSavedYet: 0,
    backupProblem: null,
    elsewhere: { kind: 'off' },
    away: null,
    copiedFolder: false,
    journalFaults: null,
    notReadable: allReadable,
    asking: { usedUp: null, refused: null },
  });
  const rules = () => ({ allowTestGateway: false, practice: null });
  const onSaved = vi.fn<(saved: Settings) => void>();
  const handlers = settingsHandlers({ settings, secrets, owner, rules, status, onAccount, onSaved });
  return { clock, settings, secrets, owner, onAccount, onSaved, handlers };
}

test('connecting keeps the token, names the account, sets the passphrase and works for real', async () => {
  const { handlers, secrets, onAccount } = setUp();
  expect(await handlers['account:connect'](login, anybody)).toMatchObject({
    ok: true,
    value: {
      mode: 'real',
      owner: 'unlocked',
      account: { accountId: 'https://www.deeperweb.in|shop1', token: 'kept', testGateway: false },
    },
  });
  expect(secrets.tokenFor(account)?.reveal()).toBe('tok-4711-verySecret');
  expect(onAccount).toHaveBeenCalledExactlyOnceWith(account);
});

const mistakes = [
  [{ gatewayAddress: 'http://h.in' }, 'bad_gateway_address'],
  [{ gatewayAddress: 'http://127.0.0.1:1' }, 'test_gateway_not_allowed'],
  [{ username: ' ' }, 'bad_username'],
  [{ apiToken: ' abc ' }, 'bad_token'],
  [{ apiToken: 'two words' }, 'bad_token'],
  [{ ownerPassphrase: 'abc' }, 'bad_passphrase'],
] as const;

for (const [mistake, code] of mistakes) {
  test(`${JSON.stringify(mistake)} is refused as ${code}, and nothing is changed`, async () => {
    const { handlers, settings, secrets, owner, onAccount } = setUp();
    expect(await handlers['account:connect']({ ...login, ...mistake }, anybody)).toMatchObject({
      ok: false,
      failure: { code },
    });
    expect(settings.read().account).toBeNull();
    expect(secrets.stateFor(account)).toBe('missing');
    expect(owner.state()).toBe('not_set');
    expect(onAccount).not.toHaveBeenCalled();
  });
}

test('the same account is not connected twice; a new token is entered by itself', async () => {
  const { handlers, secrets } = setUp();
  await handlers['account:connect'](login, anybody);
  expect(await handlers['account:connect'](login, anybody)).toMatchObject({
    failure: { code: 'already_connected' },
  });
  expect(await handlers['account:enter-token']({ apiToken: 'another-token' }, anybody)).toMatchObject({
    ok: true,
  });
  expect(secrets.tokenFor(account)?.reveal()).toBe('another-token');
});

test('a token at hand is replaced by the owner only, one that is missing by anybody at the counter', async () => {
  const { handlers, owner, secrets } = setUp();
  await handlers['account:connect'](login, anybody);
  owner.lock();
  expect(await handlers['account:enter-token']({ apiToken: 'another-token' }, anybody)).toEqual({
    ok: false,
    failure: { code: 'owner_locked' },
  });
  expect(secrets.tokenFor(account)?.reveal()).toBe('tok-4711-verySecret');
  rmSync(join(folder, 'secrets.json'));
  const second = setUp();
  await second.secrets.load();
  expect(second.owner.state()).toBe('locked');
  expect(await second.handlers['account:enter-token']({ apiToken: 'another-token' }, anybody)).toMatchObject({
    ok: true,
  });
});

test('of two who enter a missing token at once the second replaces nothing without the owner', async () => {
  const { handlers } = setUp();
  await handlers['account:connect'](login, anybody);
  rmSync(join(folder, 'secrets.json'));
  const second = setUp();
  await second.secrets.load();
  const [first, late] = await Promise.all([
    second.handlers['account:enter-token']({ apiToken: 'the-real-token' }, anybody),
    second.handlers['account:enter-token']({ apiToken: 'another-token' }, anybody),
  ]);
  expect(first).toMatchObject({ ok: true });
  expect(late).toEqual({ ok: false, failure: { code: 'owner_locked' } });
  expect(second.secrets.tokenFor(account)?.reveal()).toBe('the-real-token');
});

test('a token entered while another account is being connected does not cost that one its own', async () => {
  const { handlers } = setUp();
  await handlers['account:connect'](login, anybody);
  rmSync(join(folder, 'secrets.json'));
  const second = setUp(50);
  await second.secrets.load();
  await second.owner.unlock(login.ownerPassphrase);
  const shop2 = { ...account, username: 'shop2' };
  const connecting = second.handlers['account:connect']({ ...login, username: 'shop2' }, anybody);
  // The key ring is sealing.
  await sleep(10);
  await second.handlers['account:enter-token']({ apiToken: 'another-token' }, anybody);
  await connecting;
  expect(second.settings.read().account).toEqual(shop2);
  expect(second.secrets.stateFor(shop2)).toBe('kept');
  expect(second.secrets.tokenFor(account)).toBeNull();
});

test('a token that the key ring has yet to give is replaced by the owner only', async () => {
  const { handlers } = setUp();
  await handlers['account:connect'](login, anybody);
  const second = setUp();
  expect(await second.handlers['account:enter-token']({ apiToken: 'another-token' }, anybody)).toEqual({
    ok: false,
    failure: { code: 'owner_locked' },
  });
  await second.secrets.load();
  second.secrets.bindTo('a journal');
  expect(second.secrets.tokenFor(account)?.reveal()).toBe('tok-4711-verySecret');
});

test('another account takes the place of the first only with the passphrase of the owner', async () => {
  const { handlers, settings, clock } = setUp();
  await handlers['account:connect'](login, anybody);
  clock.pass(IDLE_MS);
  const other = { ...login, username: 'shop2' };
  const thief = await handlers['account:connect']({ ...other, ownerPassphrase: 'a guess' }, anybody);
  expect(thief).toMatchObject({ failure: { code: 'wrong_passphrase' } });
  expect(settings.read().account).toEqual(account);
  expect(await handlers['account:connect'](other, anybody)).toMatchObject({
    value: { account: { username: 'shop2' } },
  });
});

test('a token without an account has nowhere to go', async () => {
  const { handlers } = setUp();
  expect(await handlers['account:enter-token']({ apiToken: 'tok-4711' }, anybody)).toEqual({
    ok: false,
    failure: { code: 'no_account' },
  });
});

test('settings are read and saved, and told', async () => {
  const { handlers, onSaved } = setUp();
  await handlers['account:connect'](login, anybody);
  const read = await handlers['settings:read']({}, anybody);
  if (!read.ok) throw new Error('the owner is unlocked');
  const shop = { ...read.value.shop, name: 'Sharma Mobile' };
  expect(await handlers['settings:save']({ settings: { ...read.value, shop } }, anybody)).toMatchObject({
    value: { shop: { name: 'Sharma Mobile' } },
  });
  expect(onSaved).toHaveBeenCalledExactlyOnceWith({ ...read.value, shop });
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('Sharma Mobile');
});

test('paths that could send a status check to the recharge call are refused', async () => {
  const { handlers } = setUp();
  await handlers['account:connect'](login, anybody);
  const read = await handlers['settings:read']({}, anybody);
  if (!read.ok) throw new Error('the owner is unlocked');
  const paths = { ...read.value.paths, status: read.value.paths.recharge };
  expect(await handlers['settings:save']({ settings: { ...read.value, paths } }, anybody)).toEqual({
    ok: false,
    failure: { code: 'bad_fields', cause: 'paths' },
  });
});

test('a folder that cannot be written connects nothing', async () => {
  const { handlers, settings } = setUp();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where the folder was');
  expect(await handlers['account:connect'](login, anybody)).toEqual({
    ok: false,
    failure: { code: 'settings_not_saved' },
  });
  expect(settings.read().account).toBeNull();
});

test('a path of complaints that was compared with one panel is not confirmed for another', async () => {
  const { handlers, settings } = setUp();
  await handlers['account:connect'](login, anybody);
  const { complaint } = settings.read().paths;
  settings.update({ complaintPathConfirmed: complaint });
  // Another user of the same panel: its paths are the same.
  await handlers['account:connect']({ ...login, username: 'shop2' }, anybody);
  expect(settings.read().complaintPathConfirmed).toBe(complaint);
  const moved = { ...login, gatewayAddress: 'other.panel.in' };
  expect(await handlers['account:connect'](moved, anybody)).toMatchObject({ ok: true });
  expect(settings.read().complaintPathConfirmed).toBeNull();
});
