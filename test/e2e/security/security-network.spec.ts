import { expect } from '@playwright/test';
import { test as base } from '../../support/electron-app';
import { startCountingServer, type CountingServer } from '../../support/counting-server';

const test = base.extend<{ server: CountingServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
  server: async ({}, use) => {
    const server = await startCountingServer();
    await use(server);
    await server.close();
  },
});

const ways = {
  'a fetch': 'fetch(url).then(() => "answered")',
  'a fetch without CORS': 'fetch(url, { mode: "no-cors" }).then(() => "answered")',
  'an XMLHttpRequest':
    'new Promise((done, no) => { const x = new XMLHttpRequest(); x.onload = () => done("answered");'
    + ' x.onerror = no; x.open("GET", url); x.send(); })',
  'a picture':
    'new Promise((done, no) => { const i = new Image(); i.onload = () => done("answered"); i.onerror = no; i.src = url; })',
  'a stylesheet':
    'new Promise((done, no) => { const l = document.createElement("link"); l.rel = "stylesheet"; l.href = url;'
    + ' l.onload = () => done("answered"); l.onerror = no; document.head.append(l); })',
  'a script':
    'new Promise((done, no) => { const s = document.createElement("script"); s.src = url;'
    + ' s.onload = () => done("answered"); s.onerror = no; document.head.append(s); })',
  'a module': 'import(url).then(() => "answered")',
  'a socket':
    'new Promise((done, no) => { const s = new WebSocket(url.replace("http", "ws")); s.onopen = () => done("answered");'
    + ' s.onerror = no; })',
  'an event source':
    'new Promise((done, no) => { const s = new EventSource(url); s.onopen = () => done("answered"); s.onerror = no; })',
  'a beacon': 'navigator.sendBeacon(url, "x") ? Promise.resolve("queued") : Promise.reject("refused")',
  'a frame':
    'new Promise((done, no) => { const f = document.createElement("iframe"); f.src = url;'
    + ' f.onload = () => no("empty"); document.body.append(f); })',
  'a hint to connect':
    'new Promise((done, no) => { const l = document.createElement("link"); l.rel = "preconnect"; l.href = url;'
    + ' document.head.append(l); no("no answer"); })',
} as const;

test('nothing that the page may try reaches anybody', async ({ galla, server }) => {
  for (const [way, script] of Object.entries(ways)) {
    await test.step(way, async () => {
      await attempt(script, server.origin, galla.page);
      await galla.page.waitForTimeout(400);
      expect(server.connections()).toBe(0);
    });
  }
});

test('what the policy would let through, the session blocks', async ({ galla, server }) => {
  // Pages that main loads have no policy of ours; the error says which wall stopped them.
  const errors = await galla.app.evaluate(async ({ BrowserWindow }, origin) => {
    const stopped: unknown[] = [];
    for (const url of [origin, 'https://example.invalid/', 'file:///etc/passwd', 'data:text/html,x']) {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL(url).then(
        () => stopped.push('opened'),
        (error: unknown) => stopped.push(error instanceof Error ? Reflect.get(error, 'code') : error),
      );
      window.destroy();
    }
    return stopped;
  }, server.origin);
  expect(errors).toEqual(Array.from({ length: 4 }, () => 'ERR_BLOCKED_BY_CLIENT'));
  expect(server.connections()).toBe(0);
});

test('no name leads anywhere for Chromium, whoever asks', async ({ galla, server }) => {
  const url = server.origin.replace('127.0.0.1', 'localhost');
  const outcome = await galla.app.evaluate(async ({ session }, asked) => {
    const other = session.fromPartition('unguarded');
    // Take the second lock away: the third, the resolver's rule, has to hold alone.
    other.webRequest.onBeforeRequest(null);
    return other.fetch(asked).then(
      () => 'answered',
      () => 'blocked',
    );
  }, url);
  expect(outcome).toBe('blocked');
  expect(server.connections()).toBe(0);
});

test('a whole run talks to nobody', async ({ launch, server }) => {
  // Everything Chromium might want goes to a proxy that only counts.
  const galla = await launch({
    args: [`--proxy-server=${server.origin}`, '--proxy-bypass-list=<-loopback>'],
  });
  await galla.page.waitForTimeout(2_500);
  await galla.quit();
  expect(server.connections()).toBe(0);
});

async function attempt(script: string, url: string, page: { evaluate(text: string): Promise<unknown> }) {
  const outcome = await page.evaluate(
    `((url) => Promise.race([${script}, new Promise((_, no) => setTimeout(no, 1500, 'silent'))])`
      + `.then((word) => word, () => 'refused'))(${JSON.stringify(url)})`,
  );
  expect(['refused', 'queued']).toContain(outcome);
}
