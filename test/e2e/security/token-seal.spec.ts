import { expect, type Page } from '@playwright/test';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startCountingServer, type CountingServer } from '../../support/counting-server';
import { call, test, type LaunchOptions, type RunningGalla } from '../../support/electron-app';
import { keyRingIn, ringAnswered } from '../../support/key-ring';
import { headFor, splice } from '../../support/trouble/splice';

const token = 'tok-4711/very+Secret=token';
const username = 'a-shop-with-a-long-name-0123456789-0123456789';

type Launch = (options?: LaunchOptions) => Promise<RunningGalla>;

const servers: CountingServer[] = [];
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function aServer(): Promise<CountingServer> {
  const server = await startCountingServer();
  servers.push(server);
  return server;
}

/** Connects an account, and leaves its folder as a shop does in the evening. */
async function aShop(launch: Launch, where: LaunchOptions) {
  const gateway = await aServer();
  const galla = await launch(where);
  await ringAnswered(galla.page);
  const connected = await call(galla.page, 'account:connect', {
    gatewayAddress: gateway.origin,
    username,
    apiToken: token,
    ownerPassphrase: 'chai at four',
  });
  expect(connected).toMatchObject({ value: { account: { token: 'kept' } } });
  await galla.quit();
  return gateway;
}

/** What the counter says of its token once the journal is open, and whether anything can be asked with it. */
async function tryToAsk(page: Page) {
  await ringAnswered(page);
  const asked = await call(page, 'gateway:balance', {});
  const status = await call(page, 'app:status', {});
  return {
    asked: asked.ok ? 'asked' : asked.failure.code,
    token: status.ok ? status.value.account?.token : null,
  };
}

const noRequest = { asked: 'no_token', token: 'lost' };

function edited(folder: string, edit: (settings: Record<string, unknown>) => Record<string, unknown>): void {
  const file = join(folder, 'settings.json');
  const settings = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, JSON.stringify(edit(settings)));
}

function ciphertextIn(folder: string): Buffer {
  const content: unknown = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
  return Buffer.from(z.object({ current: z.string() }).parse(content).current, 'base64');
}

/** What the key ring makes of texts: the calls that Electron 33 has, and 45 calls outdated. */
async function sealedBy({ app }: RunningGalla, texts: readonly string[]): Promise<readonly Buffer[]> {
  const sealed = await app.evaluate(({ safeStorage }, each) => {
    const ring: { encryptString(text: string): Buffer } = safeStorage;
    return each.map((text) => ring.encryptString(text).toString('base64'));
  }, texts);
  return sealed.map((each) => Buffer.from(each, 'base64'));
}

async function unsealed({ app }: RunningGalla, ciphertext: Buffer): Promise<string> {
  return app.evaluate(({ safeStorage }, sealed) => {
    const ring: { decryptString(sealed: Buffer): string } = safeStorage;
    return ring.decryptString(Buffer.from(sealed, 'base64'));
  }, ciphertext.toString('base64'));
}

test.beforeEach(({ dataFolder }) => mkdirSync(join(dataFolder, 'data')));

test('two files that are copied into another folder have no token there', async ({
  launch,
  electronPath,
  dataFolder,
}) => {
  const ring = keyRingIn(join(dataFolder, 'ring'), electronPath);
  const data = join(dataFolder, 'data');
  const gateway = await aShop(launch, { ...ring, dataFolder: data });
  const before = gateway.connections();
  const elsewhere = join(dataFolder, 'elsewhere');
  mkdirSync(elsewhere);
  for (const name of ['settings.json', 'secrets.json']) copyFileSync(join(data, name), join(elsewhere, name));

  const copy = await launch({ ...ring, dataFolder: elsewhere });
  expect(await tryToAsk(copy.page)).toEqual(noRequest);
  await copy.quit();
  expect(gateway.connections()).toBe(before);

  const shop = await launch({ ...ring, dataFolder: data });
  expect(await tryToAsk(shop.page)).toMatchObject({ token: 'kept' });
  expect(gateway.connections()).toBeGreaterThan(before);
});

test('who deletes the owner from the settings has no token', async ({ launch, electronPath, dataFolder }) => {
  const ring = keyRingIn(join(dataFolder, 'ring'), electronPath);
  const data = join(dataFolder, 'data');
  const gateway = await aShop(launch, { ...ring, dataFolder: data });
  const before = gateway.connections();
  edited(data, ({ owner: _owner, ...settings }) => settings);
  const galla = await launch({ ...ring, dataFolder: data });
  expect(await tryToAsk(galla.page)).toEqual(noRequest);
  expect(gateway.connections()).toBe(before);
});

test('a token that is spliced behind another address does not go there', async ({
  launch,
  electronPath,
  dataFolder,
}) => {
  const ring = keyRingIn(join(dataFolder, 'ring'), electronPath);
  const data = join(dataFolder, 'data');
  await aShop(launch, { ...ring, dataFolder: data });
  const thief = { origin: (await aServer()).origin, username: 'thief' };

  // Another Galla of the same user seals whatever is typed into it; here by the shortest way.
  const other = await launch({ ...ring, dataFolder: join(dataFolder, 'other') });
  const ciphertext = ciphertextIn(data);
  const text = await unsealed(other, ciphertext);
  const heads = Array.from({ length: 300 }, (_, nth) => headFor(thief, nth));
  const sealed = await sealedBy(other, heads);
  const spliced = heads
    .map((head, at) =>
      splice({ ciphertext: sealed[at] ?? Buffer.alloc(0), text: head }, { ciphertext, text }),
    )
    .find((made) => made !== null);
  if (spliced === undefined) throw new Error('no splice is text');
  const inside = await unsealed(other, spliced);
  await other.quit();
  // So much the key ring allows: the shop's token beside the thief's address.
  expect(JSON.parse(inside)).toMatchObject({ ...thief, token });

  writeFileSync(join(data, 'secrets.json'), JSON.stringify({ current: spliced.toString('base64') }));
  edited(data, (settings) => ({ ...settings, account: thief }));
  const galla = await launch({ ...ring, dataFolder: data });
  expect(await tryToAsk(galla.page)).toEqual(noRequest);
  expect(servers.at(-1)?.connections()).toBe(0);
});

test('a token of the first releases is asked for once more, with a plain sentence', async ({
  launch,
  electronPath,
  dataFolder,
}) => {
  const ring = keyRingIn(join(dataFolder, 'ring'), electronPath);
  const data = join(dataFolder, 'data');
  const gateway = await aShop(launch, { ...ring, dataFolder: data });
  const other = await launch({ ...ring, dataFolder: join(dataFolder, 'other') });
  const [old] = await sealedBy(other, [JSON.stringify({ origin: gateway.origin, username, token })]);
  await other.quit();
  writeFileSync(join(data, 'secrets.json'), JSON.stringify({ current: old?.toString('base64'), older: [] }));
  const before = gateway.connections();

  const galla = await launch({ ...ring, dataFolder: data });
  expect(await tryToAsk(galla.page)).toEqual(noRequest);
  expect(gateway.connections()).toBe(before);
  await expect(galla.page.getByText('Galla needs the API token once more.')).toBeVisible();
  expect(await call(galla.page, 'account:enter-token', { apiToken: token })).toMatchObject({
    value: { account: { token: 'kept' } },
  });
  await galla.quit();
  const again = await launch({ ...ring, dataFolder: data });
  expect(await tryToAsk(again.page)).toMatchObject({ token: 'kept' });
});

test('after a change of the passphrase the token is at hand, and the old passphrase brings none back', async ({
  launch,
  electronPath,
  dataFolder,
}) => {
  const ring = keyRingIn(join(dataFolder, 'ring'), electronPath);
  const data = join(dataFolder, 'data');
  const gateway = await aShop(launch, { ...ring, dataFolder: data });
  const settingsBefore = readFileSync(join(data, 'settings.json'));
  const first = await launch({ ...ring, dataFolder: data });
  const change = { current: 'chai at four', next: 'chai at five' };
  expect(await call(first.page, 'owner:change-passphrase', change)).toMatchObject({ ok: true });
  await first.quit();

  const second = await launch({ ...ring, dataFolder: data });
  expect(await tryToAsk(second.page)).toMatchObject({ token: 'kept' });
  await second.quit();

  writeFileSync(join(data, 'settings.json'), settingsBefore);
  const before = gateway.connections();
  const third = await launch({ ...ring, dataFolder: data });
  expect(await tryToAsk(third.page)).toEqual(noRequest);
  expect(gateway.connections()).toBe(before);
});

test('a token that is kept is replaced by the owner only', async ({ launch, electronPath, dataFolder }) => {
  const ring = keyRingIn(join(dataFolder, 'ring'), electronPath);
  const data = join(dataFolder, 'data');
  await aShop(launch, { ...ring, dataFolder: data });
  const before = readFileSync(join(data, 'secrets.json'));
  const galla = await launch({ ...ring, dataFolder: data });
  // On a busy computer the key ring may take more than five seconds; a silent one is done without.
  const keyRing = async () => {
    const status = await call(galla.page, 'app:status', {});
    return status.ok ? status.value.keyRing : null;
  };
  await expect.poll(keyRing, { timeout: 30_000 }).toBe('protected');
  const another = { apiToken: 'somebody-elses-token' };
  expect(await call(galla.page, 'account:enter-token', another)).toEqual({
    ok: false,
    failure: { code: 'owner_locked' },
  });
  expect(readFileSync(join(data, 'secrets.json'))).toEqual(before);
  await call(galla.page, 'owner:unlock', { passphrase: 'chai at four' });
  expect(await call(galla.page, 'account:enter-token', another)).toMatchObject({ ok: true });
});
