import { expect, type Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { call, test, type RunningGalla } from '../../support/electron-app';
import { keyRingIn, ringAnswered } from '../../support/key-ring';

const token = 'tok-4711/very+Secret=token';
// A closed port: nothing in these tests has to be answered.
const login = {
  gatewayAddress: 'http://127.0.0.1:9',
  username: 'shop1',
  apiToken: token,
  ownerPassphrase: 'chai at four',
};

async function accountOf(page: Page) {
  const status = await call(page, 'app:status', {});
  return status.ok ? status.value.account : null;
}

/** Every file of a folder that holds `text` in any way it may have been written. */
function filesWith(folder: string, text: string): string[] {
  const forms = [text, encodeURIComponent(text), Buffer.from(text).toString('base64').slice(0, -4)];
  const needles = forms.flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    const content = readFileSync(path);
    return needles.some((needle) => content.includes(needle));
  });
}

test.describe('with a key ring', () => {
  test('the token survives a restart, and only ciphertext is on disk', async ({
    launch,
    electronPath,
    dataFolder,
  }) => {
    const ring = {
      ...keyRingIn(join(dataFolder, 'ring'), electronPath),
      dataFolder: join(dataFolder, 'data'),
    };
    const first = await launch(ring);
    await ringAnswered(first.page);
    expect(await call(first.page, 'account:connect', login)).toMatchObject({
      ok: true,
      value: { keyRing: 'protected', account: { token: 'kept', hasToken: true } },
    });
    await first.quit();
    expect(ciphertextOf(first).subarray(0, 3).toString()).toBe('v11');
    expect(filesWith(ring.dataFolder, token)).toEqual([]);
    const second = await launch(ring);
    await ringAnswered(second.page);
    await expect.poll(() => accountOf(second.page)).toMatchObject({ token: 'kept', hasToken: true });
    await second.quit();
    expect(first.output() + second.output()).not.toContain(token);
  });

  test('another key ring cannot read it, says so, and leaves it where it is', async ({
    launch,
    electronPath,
    dataFolder,
  }) => {
    const data = join(dataFolder, 'data');
    const mine = { ...keyRingIn(join(dataFolder, 'mine'), electronPath), dataFolder: data };
    const theirs = { ...keyRingIn(join(dataFolder, 'theirs'), electronPath), dataFolder: data };
    const first = await launch(mine);
    await ringAnswered(first.page);
    await call(first.page, 'account:connect', login);
    await first.quit();
    const sealed = ciphertextOf(first);
    const foreign = await launch(theirs);
    await ringAnswered(foreign.page);
    await expect.poll(() => accountOf(foreign.page)).toMatchObject({ token: 'lost', hasToken: false });
    await foreign.quit();
    expect(ciphertextOf(first)).toEqual(sealed);
    const back = await launch(mine);
    await ringAnswered(back.page);
    await expect.poll(() => accountOf(back.page)).toMatchObject({ token: 'kept', hasToken: true });
  });

  test('after the address or the username in the settings file was changed, the token is asked for again', async ({
    launch,
    electronPath,
    dataFolder,
  }) => {
    const ring = {
      ...keyRingIn(join(dataFolder, 'ring'), electronPath),
      dataFolder: join(dataFolder, 'data'),
    };
    const first = await launch(ring);
    await ringAnswered(first.page);
    await call(first.page, 'account:connect', login);
    await first.quit();
    const file = join(ring.dataFolder, 'settings.json');
    const settings = readFileSync(file, 'utf8');
    const edits = [
      ['http://127.0.0.1:9', 'http://127.0.0.1:10'],
      ['http://127.0.0.1:9', 'https://127.0.0.1:9'],
      ['http://127.0.0.1:9', 'https://evil.example'],
      ['shop1', 'shop2'],
    ] as const;
    for (const [from, to] of edits) {
      expect(settings).toContain(from);
      writeFileSync(file, settings.replace(from, to));
      const edited = await launch(ring);
      await ringAnswered(edited.page);
      await expect.poll(() => accountOf(edited.page)).toMatchObject({ token: 'lost', hasToken: false });
      await edited.quit();
    }
  });
});

test.describe('without a key ring', () => {
  test('the form is told before, and the token is gone after a restart', async ({ launch }) => {
    const first = await launch();
    expect(await call(first.page, 'app:status', {})).toMatchObject({ value: { keyRing: 'unprotected' } });
    expect(await call(first.page, 'account:connect', login)).toMatchObject({
      ok: true,
      value: { keyRing: 'unprotected', account: { token: 'this_session', hasToken: true } },
    });
    await first.quit();
    expect(filesWith(first.dataFolder, token)).toEqual([]);
    const second = await launch();
    await expect.poll(() => accountOf(second.page)).toMatchObject({ token: 'missing', hasToken: false });
    expect(await call(second.page, 'account:enter-token', { apiToken: token })).toMatchObject({
      value: { account: { token: 'this_session' } },
    });
  });
});

test('the token goes in and never comes out', async ({ launch }) => {
  const galla = await launch({ env: { NODE_DEBUG: 'http,https,net,tls' } });
  await call(galla.page, 'account:connect', login);
  expect(await galla.page.evaluate(everythingReachable)).not.toContain(token);
  const { pid } = galla.app.process();
  for (const file of ['cmdline', 'environ']) {
    expect(readFileSync(`/proc/${pid}/${file}`, 'utf8')).not.toContain(token);
  }
  await galla.quit();
  expect(galla.output()).not.toContain(token);
  expect(galla.output()).not.toContain(encodeURIComponent(token));
  expect(filesWith(galla.dataFolder, token)).toEqual([]);
});

test('a profile of the program does not hold the token', async ({ launch, dataFolder }) => {
  const profile = join(dataFolder, 'profile.log');
  const galla = await launch({
    dataFolder: join(dataFolder, 'data'),
    args: [`--js-flags=--prof --no-logfile-per-isolate --logfile=${profile}`],
  });
  await call(galla.page, 'account:connect', login);
  // An answer and a line of the log: both are searched for the token.
  await call(galla.page, 'gateway:balance', {});
  await galla.quit();
  expect(readFileSync(profile, 'utf8')).toContain('code-creation');
  expect(filesWith(dataFolder, token)).toEqual([]);
});

/** Walks everything a script of the page can reach, and asks main for all it tells. */
const everythingReachable = `(async () => {
  const seen = new Set();
  const texts = [];
  const queue = [window, document.documentElement.outerHTML];
  for (const name of ['app:status', 'settings:read', 'gateway:health']) queue.push(await window.galla[name]({}));
  while (queue.length > 0 && seen.size < 50000) {
    const value = queue.pop();
    if (typeof value === 'string') texts.push(value);
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const key of Reflect.ownKeys(value)) {
      try { queue.push(value[key]); } catch {}
    }
  }
  return texts.join('\\n');
})()`;

function ciphertextOf({ dataFolder }: Pick<RunningGalla, 'dataFolder'>): Buffer {
  const content: unknown = JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8'));
  return Buffer.from(z.object({ current: z.string() }).parse(content).current, 'base64');
}
