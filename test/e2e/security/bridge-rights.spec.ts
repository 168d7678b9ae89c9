import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callNames } from '../../../src/preload/contract/bridge/access';
import type { CallName } from '../../../src/preload/contract/bridge/calls';
import { bridgeDoc } from '../../support/bridge-doc';
import { wellFormed } from '../../support/builders/bridge-requests';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { hostileForms, rubbish } from '../../support/builders/hostile-values';
import { loginAt } from '../../support/pages/welcome-page';
import { aRequestId } from '../../support/builders/a-request-id';
import { changeCounterSettings } from '../../support/pages/change-counter-settings';
import { searchingFor } from '../../support/builders/searching-for';

interface Heard {
  readonly ok: boolean;
  readonly code: string | null;
}

/** Asks the same call with many requests, one after the other, as a script in the page. */
function askAll(page: Page, name: CallName, requests: readonly unknown[]): Promise<readonly Heard[]> {
  return page.evaluate<readonly Heard[]>(`(async () => {
    const heard = [];
    for (const request of ${JSON.stringify(requests)}) {
      const answer = await window.galla[${JSON.stringify(name)}](request);
      heard.push({ ok: answer.ok, code: answer.ok ? null : answer.failure.code });
    }
    return heard;
  })()`);
}

/** Nobody answers the dialogs of the system here: a person who changes their mind. */
async function closeDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.print = (_options, done) => done?.(false, 'Print job canceled');
  });
}

/** What no call may change while the owner is away: settings, secrets, operators, and which files there are. */
function keptIn(folder: string) {
  const text = (name: string): string | null => {
    const isThere = readdirSync(folder).includes(name);
    return isThere ? readFileSync(join(folder, name), 'utf8') : null;
  };
  const ours = readdirSync(folder).filter((name) =>
    /\.(?:json|db|log|png)$|^(?:slips|backups|logs)$/.test(name),
  );
  return {
    settings: text('settings.json'),
    secrets: text('secrets.json'),
    operators: text('operators.json'),
    files: ours.filter((name) => name !== 'backups').sort(),
  };
}

const isCallName = (name: string): name is CallName => Object.hasOwn(wellFormed, name);

/** These change which counter is shown: tried last, by themselves. */
const modeCalls: readonly CallName[] = ['app:practise', 'app:work'];

test('with the owner away no call of the bridge moves money, settings or files, whatever it is asked', async ({
  counter,
  galla,
  gateway,
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const { page } = counter;
  await closeDialogs(galla.app);
  await call(page, 'owner:lock', {});
  // The journal opens after the counter is there, and the log says so.
  await call(page, 'day:today', {});
  await expect.poll(() => keptIn(dataFolder).files).toEqual(expect.arrayContaining(['journal.db', 'logs']));
  const before = keptIn(dataFolder);
  const rights = bridgeDoc();

  for (const name of callNames.filter(isCallName).filter((each) => !modeCalls.includes(each))) {
    const right = rights.get(name);
    const [heard] = await askAll(page, name, [wellFormed[name]]);
    if (right === 'refused')
      expect({ name, heard }).toEqual({ name, heard: { ok: false, code: 'owner_locked' } });
    if (right === 'passphrase') {
      expect({ name, heard: heard?.ok }).toEqual({ name, heard: false });
      expect(['wrong_passphrase', 'wrong_recovery_code', 'no_such_person', 'restore_over']).toContain(
        heard?.code,
      );
    }
    if (right === 'answered') expect({ name, heard }).not.toMatchObject({ heard: { code: 'owner_locked' } });
    const answers = await askAll(page, name, [...rubbish, ...hostileForms(wellFormed[name])]);
    const codes = new Set(answers.map(({ code }) => code));
    expect({ name, internal: codes.has('internal') }).toEqual({ name, internal: false });
    if (right === 'refused' || right === 'passphrase') {
      expect({ name, done: answers.filter(({ ok }) => ok).length }).toEqual({ name, done: 0 });
    }
  }
  expect(keptIn(dataFolder)).toEqual(before);
  expect(gateway.requests('recharge')).toEqual([]);
  expect(gateway.requests('complaint')).toEqual([]);
  expect(await call(page, 'history:page', { ...searchingFor(), before: null, limit: 10 })).toMatchObject({
    value: { rows: [] },
  });

  for (const name of modeCalls) await askAll(page, name, [...rubbish, {}]);
  const { settings: _then, ...others } = before;
  expect(keptIn(dataFolder)).toMatchObject({ secrets: others.secrets, operators: others.operators });
  expect(gateway.requests('recharge')).toEqual([]);
  expect(galla.output()).not.toContain(loginAt('').apiToken);
});

test('a script in the page opens one dialog for files at a time, and cannot read the history without end', async ({
  counter,
  galla,
}) => {
  const { page } = counter;
  await galla.app.evaluate(({ dialog }) => {
    // Nobody ever answers the first one.
    dialog.showSaveDialog = () => {
      process.env['DIALOGS_SHOWN'] = `${process.env['DIALOGS_SHOWN'] ?? ''}1`;
      return new Promise(() => undefined);
    };
  });
  const everything = JSON.stringify(wellFormed['history:export']);
  const codes = await page.evaluate<readonly string[]>(`(async () => {
    void window.galla['history:export'](${everything});
    const others = await Promise.race([
      Promise.all(Array.from({ length: 20 }, () => window.galla['history:export'](${everything}))),
      new Promise((resolve) => setTimeout(() => resolve([]), 5000)),
    ]);
    return others.map((answer) => (answer.ok ? 'ok' : answer.failure.code));
  })()`);
  expect(codes).toEqual(Array.from({ length: 20 }, () => 'cancelled'));
  expect(await galla.app.evaluate(() => process.env['DIALOGS_SHOWN'])).toBe('1');

  const read = await page.evaluate<readonly string[]>(`(async () => {
    const codes = new Set();
    for (let nth = 0; nth < 1000; nth += 1) {
      const answer = await window.galla['history:page'](${JSON.stringify(wellFormed['history:page'])});
      codes.add(answer.ok ? 'ok' : answer.failure.code);
    }
    return [...codes];
  })()`);
  expect(read).toEqual(['ok', 'too_many_reads']);
  expect(await call(page, 'day:today', {})).toMatchObject({ ok: true });
});

test('a script in the page sells no more than the owner allows, and the owner can allow more', async ({
  counter,
  gateway,
}) => {
  test.setTimeout(120_000);
  const { page } = counter;
  await call(page, 'owner:lock', {});
  const sold = await sellAsAScript(page, 20);
  expect(gateway.requests('recharge')).toHaveLength(15);
  expect(sold).toEqual([
    ...Array.from({ length: 15 }, () => 'sold'),
    ...Array.from({ length: 5 }, () => 'spending_limit'),
  ]);

  await counter.typeSale({ number: '9876543210', operator: 'ai', amount: '199' });
  await expect(page.getByText('Too many sales in one minute.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Owner passphrase', exact: true }).fill('chai at four');
  await page.keyboard.press('Enter');
  await expect(counter.readBack).toBeVisible();
  expect(gateway.requests('recharge')).toHaveLength(15);
});

test('an hour of a real account has a limit in rupees, too; practice has none', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  await changeCounterSettings(page, ({ lowBalancePaise }) => ({ spendAnHourPaise: lowBalancePaise }));
  await call(page, 'owner:lock', {});
  expect(await sellAsAScript(page, 4)).toEqual(['sold', 'sold', 'spending_limit', 'spending_limit']);
  expect(gateway.requests('recharge')).toHaveLength(2);
  await counter.typeSale({ number: '9876543210', operator: 'ai', amount: '199' });
  await expect(page.getByText('Too much was sold in one hour.')).toBeVisible();
  await call(page, 'app:practise', {});
  expect(await sellAsAScript(page, 3)).toEqual(['sold', 'sold', 'sold']);
});

test('a read-back that is asked for while a sale is being sent counts that sale', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  await changeCounterSettings(page, ({ lowBalancePaise }) => ({ spendAnHourPaise: lowBalancePaise }));
  await call(page, 'owner:lock', {});
  // ₹500 an hour. The ticket is used while the next one is on its way.
  const ends = await page.evaluate<readonly string[]>(`(async () => {
    const draft = (nth) => ({ operator: 'AT', number: String(9876500050 + nth), amount: '499', fields: [],
      payment: 'cash', customerPhone: '', customerName: '', collected: '', restartOf: null });
    const codeOf = (answer) => (answer.ok ? 'ok' : answer.failure.code);
    const first = await window.galla['recharge:review'](draft(0));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const next = window.galla['recharge:review'](draft(1));
    const ticket = first.ok ? first.value.ticket : '';
    const sent = await window.galla['recharge:submit']({ ticket, payment: 'cash', parts: null, reason: '', lastFour: '' });
    return [codeOf(first), codeOf(sent), codeOf(await next)];
  })()`);
  expect(ends).toEqual(['ok', 'ok', 'spending_limit']);
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('a script in the page that asks without end keeps nobody from selling', async ({ counter, gateway }) => {
  test.setTimeout(120_000);
  const { page } = counter;
  const codes = await page.evaluate<Record<string, number>>(`(async () => {
    const asks = Array.from({ length: 3000 }, () => window.galla['operators:list']({}));
    const codes = {};
    for (const answer of await Promise.all(asks)) {
      const code = answer.ok ? 'ok' : answer.failure.code;
      codes[code] = (codes[code] ?? 0) + 1;
    }
    return codes;
  })()`);
  expect(codes['ok']).toBeLessThanOrEqual(120);
  expect((codes['ok'] ?? 0) + (codes['too_many_calls'] ?? 0)).toBe(3000);
  await counter.sell({ number: '9876543210', operator: 'ai', amount: '199' });
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('a script in the page cannot fill the computer with the hidden windows that look for printers', async ({
  counter,
  galla,
}) => {
  const { page } = counter;
  await call(page, 'owner:lock', {});
  await galla.app.evaluate(({ app, BrowserWindow }) => {
    app.on('browser-window-created', () => {
      const now = BrowserWindow.getAllWindows().length;
      process.env['MOST_WINDOWS'] = String(Math.max(now, Number(process.env['MOST_WINDOWS'] ?? 0)));
    });
  });
  const found = await page.evaluate<number>(`(async () => {
    const asks = Array.from({ length: 50 }, () => window.galla['printers:find']({}));
    return (await Promise.all(asks)).filter((answer) => answer.ok).length;
  })()`);
  expect(found).toBe(50);
  expect(await galla.app.evaluate(() => process.env['MOST_WINDOWS'])).toBe('2');
});

/** Sells ₹199 to one number after the other, as fast as main lets it; answers what became of each. */
function sellAsAScript(page: Page, times: number): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(async () => {
    const ends = [];
    for (let nth = 0; nth < ${times}; nth += 1) {
      const draft = { operator: 'AT', number: String(9876500050 + nth), amount: '199', fields: [], payment: 'cash',
        customerPhone: '', customerName: '', collected: '', restartOf: null };
      const review = await window.galla['recharge:review'](draft);
      if (!review.ok) { ends.push(review.failure.code); continue; }
      await new Promise((resolve) => setTimeout(resolve, 400));
      const sent = await window.galla['recharge:submit'](
        { ticket: review.value.ticket, payment: 'cash', parts: null, reason: '', lastFour: '' });
      ends.push(sent.ok ? 'sold' : sent.failure.code);
    }
    return ends;
  })()`);
}

test('a thousand slips that a script asks for are refused, and the others cancelled at once', async ({
  counter,
}) => {
  test.setTimeout(120_000);
  const { page } = counter;
  const saved = await call(page, 'printers:save', {
    printer: {
      ...wellFormed['printers:save'].printer,
      // Nobody listens there.
      target: { kind: 'network', host: '127.0.0.1', port: 9 },
    },
  });
  expect(saved).toMatchObject({ ok: true });
  const refId = await counter.sell({ number: '9876543211', operator: 'ai', amount: '199' });
  const answers = await askAll(
    page,
    'slip:print',
    Array.from({ length: 1000 }, () => ({ requestId: aRequestId(), refId, language: null })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(60);
  expect(answers.filter(({ code }) => code === 'too_many_prints')).toHaveLength(940);
  await expect.poll(async () => (await call(page, 'prints:cancel-all', {})).ok).toBe(true);
  await expect
    .poll(async () => {
      await call(page, 'prints:cancel-all', {});
      const open = await call(page, 'prints:open', {});
      return open.ok ? open.value.length : -1;
    })
    .toBe(0);
});

test('files and folders are for this user only, also when the folder was there before', async ({
  launch,
  dataFolder,
}) => {
  const data = join(dataFolder, 'data');
  mkdirSync(join(data, 'logs'), { recursive: true });
  writeFileSync(join(data, 'logs/galla.log'), 'of before\n');
  for (const [path, mode] of [
    [data, 0o755],
    [join(data, 'logs'), 0o755],
    [join(data, 'logs/galla.log'), 0o644],
  ] as const) {
    chmodSync(path, mode);
  }
  const galla = await launch({ dataFolder: data });
  await call(galla.page, 'app:practise', {});
  await call(galla.page, 'number:hint', { number: '98765' });
  await expect.poll(() => statSync(join(data, 'logs/galla.log')).mode & 0o077).toBe(0);
  await galla.quit();
  const open = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const stats = statSync(join(data, name), { throwIfNoEntry: false });
    const isOurs = stats?.isFile() === true || stats?.isDirectory() === true;
    return isOurs && (stats.mode & 0o077) !== 0;
  });
  expect(open).toEqual([]);
  expect(statSync(data).mode & 0o077).toBe(0);
});
