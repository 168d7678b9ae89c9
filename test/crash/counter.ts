import { createUnsavedSettings } from '../../src/main/shell/quit/unsaved-settings';
import { app } from 'electron';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paise } from '../../src/preload/contract/money';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { compose, type Galla } from '../../src/main/compose';
import { createMask } from '../../src/main/settings/mask';
import { openSettings } from '../../src/main/settings/settings-store';
import { taskSchema, type Claim, type Said, type Task } from './messages';
import { anybody } from '../../src/main/recharge/state/moment';
import { inEnglish } from '../support/say';
import { aDraft } from '../support/builders/a-draft';
import { searchingFor } from '../support/builders/searching-for';

/**
 * The real main process without its window, told what to sell and telling what it sees: what the crash matrix kills.
 * Everything from the handlers down is the program that shops run.
 */

const say = (said: Said): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`);
};

/** Outcomes of the sale that was started last, as the page would be told. */
let onChange: (recharge: Recharge) => void = () => undefined;

async function start(task: Task): Promise<void> {
  const folder = app.getPath('userData');
  const settings = openSettings(folder, Date.now);
  // A lane sells faster than any person, and nobody is there to ask.
  const { counter } = settings.read();
  settings.update({ counter: { ...counter, salesAMinute: 1000, spendAnHourPaise: paise(1_00_00_000_00) } });
  const galla = await compose({
    folder,
    workerFile: task.workerFile,
    resources: task.resources,
    version: 'crash',
    allowTestGateway: true,
    unsaved: createUnsavedSettings(),
    pageFaulted: () => undefined,
    drawing: { drawn: Promise.resolve(), tell: () => undefined },
    settings,
    keyRing: {
      isProtected: () => Promise.resolve(false),
      askAgain: () => undefined,
      seal: () => Promise.reject(new Error('no key ring')),
      unseal: () => Promise.reject(new Error('no key ring')),
    },
    mask: createMask(),
    log: { info: () => undefined, error: (_what, error) => say({ kind: 'bug', what: String(error) }) },
    printing: {
      find: () => Promise.resolve({ queues: [], devices: [] }),
      print: () => Promise.resolve({ ok: false, failure: 'no_such_printer' }),
      savePdf: () => Promise.resolve({ ok: false, failure: 'not_writable' }),
      savePicture: () => Promise.resolve({ ok: false, failure: 'not_writable' }),
    },
    logo: {
      keep: () => Promise.resolve({ ok: false, failure: 'not_readable' }),
      onPage: () => Promise.resolve(null),
      isPicture: () => Promise.resolve(false),
      onPaper: () => Promise.resolve(null),
      lookAgain: () => undefined,
    },
    canvas: { draw: () => Promise.resolve(null), close: () => undefined },
    words: () => Promise.resolve(inEnglish),
    spoken: { computers: 'en', follow: () => undefined },
    computer: () => ({ electron: '', chromium: '', node: '', locale: '', screens: [] }),
    publish: (name, data) => {
      if (name === 'recharge:changed' && 'refId' in data && 'seq' in data) onChange(data);
    },
    applyTheme: () => undefined,
    applyTextSize: () => undefined,
    paper: { pdf: () => Promise.resolve(null), print: () => Promise.resolve('cancelled') },
    chooseFile: () => Promise.resolve(null),
    chooseExisting: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    startVerifyChild: () => ({ end: () => undefined }),
    startCopyChild: () => ({ ask: () => undefined, answered: Promise.resolve(null), end: () => undefined }),
  });
  await connect(galla, task);
  say({ kind: 'rows', rows: await rows(galla) });
  if (task.kind === 'start') return waitToBeKilled();
  const sale = task.kind === 'sale' ? await review(galla, task) : null;
  if (task.kind === 'follow_up' || task.kind === 'end') await sellDuplicatesAgain(galla);
  if (task.kind === 'follow_up') arm(folder);
  await followUp(galla);
  say({ kind: 'followed_up', rows: await rows(galla) });
  if (task.kind === 'follow_up') return waitToBeKilled();
  if (sale !== null) {
    await sell(galla, sale, folder);
    return waitToBeKilled();
  }
  await galla.close();
  say({ kind: 'ended' });
  app.exit(0);
}

/** The last moment a process can be killed at: everything is done and nothing is closed. */
function waitToBeKilled(): void {
  say({ kind: 'done' });
}

/** From here on faultline counts. */
function arm(folder: string): void {
  writeFileSync(join(folder, 'faultline-arm'), '1');
}

async function connect(galla: Galla, { address, token }: Task): Promise<void> {
  const entered = await galla.handlers['account:enter-token']({ apiToken: token }, anybody);
  if (entered.ok) return;
  const connected = await galla.handlers['account:connect'](
    {
      gatewayAddress: address,
      username: 'crash',
      apiToken: token,
      ownerPassphrase: 'correct horse',
    },
    anybody,
  );
  if (!connected.ok) throw new Error(`not connected: ${connected.failure.code}`);
}

/** What the journal claims of every recharge, newest first. */
async function rows(galla: Galla): Promise<Claim[]> {
  const all = await history(galla);
  return all.map(({ refId, number, state, amountPaise }) => ({ refId, number, state, amountPaise }));
}

async function history(galla: Galla): Promise<readonly Recharge[]> {
  const page = await galla.handlers['history:page']({ ...searchingFor(), before: null, limit: 50 }, anybody);
  if (!page.ok) throw new Error(`no history: ${page.failure.code}`);
  return page.value.rows;
}

async function review(
  galla: Galla,
  sale: Pick<Task, 'number' | 'amount'>,
): Promise<{ ticket: string; at: number }> {
  const draft = aDraft({ number: sale.number, amount: sale.amount });
  const reviewed = await galla.handlers['recharge:review'](draft, anybody);
  if (!reviewed.ok) throw new Error(`no review: ${JSON.stringify(reviewed.failure)}`);
  return { ticket: reviewed.value.ticket, at: performance.now() };
}

/** Asks about everything that is open, as staff would with `Check status`. */
async function followUp(galla: Galla): Promise<void> {
  for (const { refId, state } of await rows(galla)) {
    if (state === 'pending' || state === 'unknown')
      await galla.handlers['recharge:check']({ refId }, anybody);
  }
}

async function sell(
  galla: Galla,
  { ticket, at }: { ticket: string; at: number },
  folder: string,
): Promise<void> {
  const wait = 400 - (performance.now() - at);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const outcome = new Promise<void>((resolve) => {
    onChange = ({ state }) => {
      if (state !== 'created' && state !== 'sent') resolve();
    };
  });
  arm(folder);
  const sent = await galla.handlers['recharge:submit'](
    { ticket, payment: 'cash', parts: null, reason: '', lastFour: '' },
    anybody,
  );
  if (!sent.ok) throw new Error(`not sent: ${JSON.stringify(sent.failure)}`);
  await outcome;
  await galla.idle(10_000);
}

/** What staff do who read "duplicate": sell it all once more. The shield has to stand in the way. */
async function sellDuplicatesAgain(galla: Galla): Promise<void> {
  for (const { number, amountPaise, condition } of await history(galla)) {
    if (condition !== 'duplicate_at_gateway') continue;
    const { ticket } = await review(galla, { number, amount: String(amountPaise / 100) });
    await new Promise((resolve) => setTimeout(resolve, 450));
    const again = { ticket, payment: 'cash', parts: null, reason: '', lastFour: '' } as const;
    const sent = await galla.handlers['recharge:submit'](again, anybody);
    if (sent.ok) await galla.idle(10_000);
    else if (sent.failure.code !== 'held_duplicate') throw new Error(`refused as ${sent.failure.code}`);
  }
}

if (!app.requestSingleInstanceLock()) throw new Error('another counter runs on this data folder');
const task = taskSchema.parse(JSON.parse(process.env['CRASH_TASK'] ?? 'null'));
void app
  .whenReady()
  .then(() => start(task))
  .catch((error: unknown) => {
    say({ kind: 'bug', what: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    app.exit(3);
  });
