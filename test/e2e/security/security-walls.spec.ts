import { expect } from '@playwright/test';
import { test } from '../../support/electron-app';

const elsewhere = [
  'https://example.invalid/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'data:text/html,<h1>elsewhere</h1>',
  'app://elsewhere/',
  'javascript:document.title="elsewhere"',
];

test('the page cannot be led to any other place', async ({ galla }) => {
  const before = galla.page.url();
  for (const url of elsewhere) {
    await test.step(url, async () => {
      await galla.page.evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        setTimeout(() => location.assign(target), 50);
      }, url);
      await galla.page.waitForTimeout(500);
      expect(galla.page.url()).toBe(before);
      expect(await galla.page.evaluate(() => location.origin)).toBe('app://galla');
      expect(await galla.page.title()).not.toBe('elsewhere');
    });
  }
});

test('the page comes back when it is led to about:blank, which no guard is asked about', async ({
  galla,
}) => {
  await galla.app.evaluate(({ BrowserWindow }) => {
    const been: string[] = [];
    Reflect.set(globalThis, 'been', been);
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', (_event, url) => been.push(url));
  });
  await galla.page.evaluate(() => location.assign('about:blank'));
  // Home itself may be told only now: the page draws before main hears that it has come.
  await expect
    .poll(() => galla.app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'been'))))
    .toMatch(/^\[("app:\/\/galla\/",)?"about:blank","app:\/\/galla\/"\]$/);
});

test('the page cannot send a form away or reload itself', async ({ galla }) => {
  await galla.page.evaluate(() => {
    document.documentElement.dataset['before'] = 'yes';
    const form = document.createElement('form');
    form.action = 'app://galla/';
    form.method = 'post';
    document.body.append(form);
    form.submit();
    setTimeout(() => location.reload(), 50);
  });
  await galla.page.waitForTimeout(500);
  expect(await galla.page.evaluate(() => document.documentElement.dataset['before'])).toBe('yes');
});

test('the page cannot open a window', async ({ galla }) => {
  for (const url of ['app://galla/', 'https://example.invalid/', 'about:blank']) {
    await test.step(url, async () => {
      const opened = await galla.page.evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        link.target = '_blank';
        document.body.append(link);
        link.click();
        return window.open(target) !== null;
      }, url);
      await galla.page.waitForTimeout(300);
      expect(opened).toBe(false);
      const windows = await galla.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
      expect(windows).toBe(1);
    });
  }
});

test('a frame inside the page stays empty', async ({ galla }) => {
  const frames = await galla.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'app://galla/index.html';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 400));
    try {
      return frame.contentDocument?.body.childElementCount ?? 'closed';
    } catch {
      return 'closed';
    }
  });
  expect(['closed', 0]).toContain(frames);
});

test('every permission is denied without a question', async ({ galla }) => {
  const answers = await galla.page.evaluate(async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'denied',
      );
    const states = await Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    );
    return [
      ...states,
      await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
      await refused(navigator.clipboard.readText()),
      await refused(new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
      await Notification.requestPermission(),
    ];
  });
  expect(new Set(answers)).toEqual(new Set(['denied']));
});

test('every device is denied', async ({ galla }) => {
  const granted = await galla.page.evaluate(async () => {
    const ways: Record<string, string> = { usb: 'getDevices', hid: 'getDevices', serial: 'getPorts' };
    const found: string[] = [];
    for (const [name, list] of Object.entries(ways)) {
      const api: unknown = Reflect.get(navigator, name);
      if (typeof api !== 'object' || api === null) continue;
      const ask: unknown = Reflect.get(api, list);
      const devices: unknown = typeof ask === 'function' ? await Reflect.apply(ask, api, []) : [];
      if (Array.isArray(devices) && devices.length > 0) found.push(name);
    }
    return found;
  });
  expect(granted).toEqual([]);
});

test('nothing is downloaded', async ({ galla }) => {
  const downloaded = await galla.app.evaluate(
    ({ BrowserWindow, session }) =>
      new Promise<string>((resolve) => {
        session.defaultSession.on('will-download', (event) =>
          resolve(event.defaultPrevented ? 'prevented' : 'downloading'),
        );
        BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://galla/index.html');
        setTimeout(resolve, 2_000, 'never began');
      }),
  );
  expect(['prevented', 'never began']).toContain(downloaded);
});

test('there is no menu, so no key opens developer tools or reloads the page', async ({ galla }) => {
  const menu = await galla.app.evaluate(({ Menu }) => Menu.getApplicationMenu() === null);
  expect(menu).toBe(true);
});

test('no crash report is ever made or sent', async ({ galla }) => {
  const reporter = await galla.app.evaluate(({ app, crashReporter }) => ({
    off: app.commandLine.hasSwitch('disable-breakpad'),
    parameters: Object.keys(crashReporter.getParameters()).length,
  }));
  expect(reporter).toEqual({ off: true, parameters: 0 });
});
