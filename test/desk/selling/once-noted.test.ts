import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from '../../../src/main/bridge/door';
import type { Handlers } from '../../../src/main/bridge/handlers';
import { debtHandlers } from '../../../src/main/bridge/handlers/money/debt-handlers';
import { printHandlers } from '../../../src/main/bridge/handlers/printing/print-handlers';
import { rowHandlers } from '../../../src/main/bridge/handlers/row-handlers';
import { slipHandlers } from '../../../src/main/bridge/handlers/printing/slip-handlers';
import type { PrintJob } from '../../../src/main/journal/books/print-jobs';
import { failed, sent, type Delivery } from '../../../src/main/printing/transports/delivery';
import type { CallName } from '../../../src/preload/contract/bridge/calls';
import { buildWorker, type BuiltWorker } from '../../journal/support/build-worker';
import { aDesk, aFolder, passes, type TestDesk } from '../../support/desk/a-desk';
import { aPrinter } from '../../support/a-printer';
import { mortalWorker, type MortalWorker } from '../../support/trouble/mortal-worker';
import { says, thenBecomes, type Behaviour } from '../../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { slipCalls, slipParts } from '../../support/desk/slip-parts';
import { stubHandlers } from '../../support/desk/stub-handlers';
import { ok } from '../../../src/preload/contract/result';
import { anybody } from '../../../src/main/recharge/state/moment';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

let built: BuiltWorker;
let worker: MortalWorker;
let gateway: ScriptedGateway;
let place: ReturnType<typeof aFolder>;
let desk: TestDesk;
let handlers: Handlers;
let came: PrintJob[];
let delivers: Delivery;

beforeAll(async () => {
  built = await buildWorker();
});
afterAll(() => built.remove());

async function connect(): Promise<void> {
  desk = await aDesk(place.folder, gateway, worker.file, {
    deliver: async (job) => {
      came.push(job);
      return delivers;
    },
  });
  const parts = slipParts(
    { desk, folder: place.folder },
    { printers: [aPrinter('counter', 'Counter printer')], printer: 'counter' },
  );
  const calls = await slipCalls(desk, parts);
  handlers = {
    ...stubHandlers,
    ...rowHandlers(calls),
    ...debtHandlers(calls),
    ...printHandlers(calls),
    ...slipHandlers({ ...calls, chooseFile: () => Promise.resolve(null) }),
  };
}

beforeEach(async () => {
  gateway = await startScriptedGateway();
  place = aFolder();
  worker = mortalWorker(built.file);
  came = [];
  delivers = sent;
  await connect();
});
afterEach(async () => {
  worker.spare();
  await desk.close();
  await gateway.close();
  worker.remove();
  place.remove();
});

const ask = (name: CallName, request: unknown) =>
  answer(
    name,
    request,
    handlers,
    () => ok(anybody),
    () => undefined,
  );

async function sold(first: Behaviour, payment: 'cash' | 'on_account' = 'cash'): Promise<string> {
  gateway.setDefault(() => first);
  const submitted = await desk.sell({ payment, customerName: 'Sunita' });
  if (!submitted.ok) throw new Error(submitted.failure.kind);
  await desk.dispatcher.idle();
  return submitted.value.refId;
}

/** Asks while the thread dies between its commit and its answer; then it works again. */
async function askedAtDeath(call: string, name: CallName, request: unknown): Promise<void> {
  worker.strike(call, 'dies_after');
  expect(await ask(name, request)).toMatchObject({ ok: false });
  worker.spare();
  for (let waited = 0; !(await desk.journal.journalId()).ok; waited += 20) {
    if (waited > 10_000) throw new Error('the journal did not come back');
    await passes(20);
  }
}

async function eventsOf(refId: string, kind: string) {
  const details = await desk.journal.details(refId);
  if (!details.ok || details.value === null) throw new Error('no details');
  return details.value.events.filter(({ entry }) => entry.kind === kind);
}

const becomesFailed = thenBecomes(says('Accepted'), 'Failure', 0);

describe('a call whose answer was lost is made again with the same id', () => {
  test('and a part of the money is given back once, also after another start', async () => {
    const refId = await sold(becomesFailed);
    await ask('recharge:check', { refId });
    const part = { requestId: 'form-1', refId, how: 'cash_returned', amount: '50', who: 'Asha' };
    await askedAtDeath('dealWith', 'recharge:deal-with', part);
    const first = { ok: true, value: { money: { toCustomerPaise: 149_00 } } };
    expect(await ask('recharge:deal-with', part)).toMatchObject(first);
    await desk.close();
    await connect();
    expect(await ask('recharge:deal-with', part)).toMatchObject(first);
    expect(await eventsOf(refId, 'cash_returned')).toHaveLength(1);
    // Another form is another part.
    expect(await ask('recharge:deal-with', { ...part, requestId: 'form-2' })).toMatchObject({
      ok: true,
      value: { money: { toCustomerPaise: 99_00 } },
    });
  });

  test('and a payment of dues is taken once', async () => {
    await sold(says('Success'), 'on_account');
    const paid = {
      requestId: 'form-1',
      direction: 'paid_back',
      debtor: 'sunita',
      amount: '50',
      payment: 'cash',
      note: '',
    };
    await askedAtDeath('payDebt', 'debts:pay', paid);
    for (let press = 0; press < 3; press += 1) {
      expect(await ask('debts:pay', paid)).toMatchObject({ ok: true, value: [{ owesPaise: 149_00 }] });
    }
    expect(await ask('debts:pay', { ...paid, requestId: 'form-2' })).toMatchObject({
      ok: true,
      value: [{ owesPaise: 99_00 }],
    });
  });

  test('and a slip comes out once, as the original', async () => {
    const refId = await sold(says('Success'));
    const wanted = { requestId: 'form-1', refId, language: null };
    await askedAtDeath('queuePrint', 'slip:print', wanted);
    for (let press = 0; press < 3; press += 1) {
      expect(await ask('slip:print', wanted)).toMatchObject({ ok: true, value: { kind: 'queued', copy: 0 } });
    }
    await desk.prints.idle();
    expect(came.map(({ copy }) => copy)).toEqual([0]);
    expect(await eventsOf(refId, 'slip_printed')).toHaveLength(1);
    expect(await ask('slip:print', { ...wanted, requestId: 'form-2' })).toMatchObject({ value: { copy: 1 } });
  });

  test('and a slip that is printed again is one more, not two', async () => {
    delivers = failed('offline');
    const refId = await sold(says('Success'));
    await ask('slip:print', { requestId: 'form-1', refId, language: null });
    await desk.prints.idle();
    const [job] = came;
    delivers = sent;
    const again = { jobId: job?.jobId, printer: null };
    await askedAtDeath('queuePrint', 'prints:again', again);
    expect(await ask('prints:again', again)).toMatchObject({ ok: true });
    await desk.prints.idle();
    expect(came).toHaveLength(2);
    const jobs = await desk.journal.printsOf(refId);
    expect(jobs.ok && jobs.value.map(({ state }) => state)).toEqual(['cancelled', 'sent']);
  });
});

describe('an id that stands for something else already', () => {
  test('moves no money, and says so', async () => {
    const refId = await sold(becomesFailed);
    await ask('recharge:check', { refId });
    const part = { requestId: 'form-1', refId, how: 'cash_returned', amount: '50', who: 'Asha' };
    expect(await ask('recharge:deal-with', part)).toMatchObject({ ok: true });
    const refused = { ok: false, failure: { code: 'already_recorded' } };
    expect(await ask('recharge:deal-with', { ...part, amount: '60' })).toMatchObject(refused);
    expect(
      await ask('debts:pay', {
        requestId: 'form-1',
        direction: 'paid_back',
        debtor: 'sunita',
        amount: '1',
        payment: 'cash',
        note: '',
      }),
    ).toMatchObject(refused);
    expect(await eventsOf(refId, 'cash_returned')).toHaveLength(1);
  });

  test('what was refused took no id: the corrected amount goes under the same one', async () => {
    const refId = await sold(becomesFailed);
    await ask('recharge:check', { refId });
    const part = { requestId: 'form-1', refId, how: 'cash_returned', amount: '500', who: 'Asha' };
    expect(await ask('recharge:deal-with', part)).toMatchObject({ failure: { code: 'bad_fields' } });
    expect(await ask('recharge:deal-with', { ...part, amount: '50' })).toMatchObject({ ok: true });
  });
});
