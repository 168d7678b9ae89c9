import { beforeEach, describe, expect, test } from 'vitest';
import type { CallName } from '../../src/preload/contract/bridge/calls';
import { fail, ok } from '../../src/preload/contract/result';
import { answer } from '../../src/main/bridge/door';
import type { Handlers } from '../../src/main/bridge/handlers';
import { createHides } from '../../src/main/bridge/masking/hiding';
import { systemClock } from '../../src/main/desk/system-clock';
import { drawerHandlers } from '../../src/main/bridge/handlers/money/drawer-handlers';
import { walletHandlers } from '../../src/main/bridge/handlers/money/wallet-handlers';
import { createDesks } from '../../src/main/desk/desks';
import { anybody } from '../../src/main/recharge/state/moment';
import { aRequestId } from '../support/builders/a-request-id';
import { aPrinter } from '../support/a-printer';
import { deskFixture } from '../support/desk/desk-fixture';
import { slipParts } from '../support/desk/slip-parts';
import { stubHandlers } from '../support/desk/stub-handlers';
import { inEnglish } from '../support/say';

const at = deskFixture();

let handlers: Handlers;
/** What was done, in its order. */
let opened: unknown[];
let isFull: boolean;
const bugs: unknown[] = [];

/** The handlers over the desk that is open now, in a shop with these printers. */
async function connect(printers: Parameters<typeof slipParts>[1] = {}): Promise<void> {
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  [opened, isFull] = [[], false];
  const budget = { take: () => true };
  const { settings } = slipParts(at, printers);
  handlers = {
    ...stubHandlers,
    ...drawerHandlers({
      desks,
      settings,
      printBudget: budget,
      readBudget: budget,
      noteFirst: async (change, { by }) => {
        if (isFull) return fail('disk_full');
        opened.push({ ...change, by });
        return ok(null);
      },
      sendSlip: async ({ openDrawer }) => {
        opened.push(openDrawer);
        return { kind: 'sent' };
      },
      words: async () => inEnglish,
      hides: createHides(systemClock),
    }),
    ...walletHandlers({ desks, readBudget: budget }),
  };
}

beforeEach(async () => {
  bugs.length = 0;
  await connect();
});

const ask = async (name: CallName, request: unknown): Promise<unknown> =>
  answer(
    name,
    request,
    handlers,
    () => ok(anybody),
    (_, error) => bugs.push(error),
  );
const move = (changes: object) =>
  ask('drawer:move', {
    requestId: aRequestId(),
    kind: 'paid_in',
    amount: '100',
    way: 'cash',
    reason: 'float',
    ...changes,
  });
const refused = (code: string) => ({ ok: false, failure: { code } });
const expected = () => ask('drawer:now', {});

describe('money at the drawer', () => {
  test('goes in and out to the paisa, and each of it can be taken back once', async () => {
    expect(await move({ amount: '1,000.50' })).toMatchObject({ ok: true, value: { paise: 1000_50 } });
    expect(await move({ kind: 'paid_out', amount: '20', reason: 'Tea' })).toMatchObject({
      value: { paise: -20_00 },
    });
    expect(await move({ kind: 'safe_drop', amount: '500' })).toMatchObject({ value: { paise: -500_00 } });
    expect(await move({ kind: 'other_sale', amount: '5', reason: '' })).toMatchObject({
      value: { kind: 'other_sale' },
    });
    expect(await expected()).toMatchObject({ value: { expectedPaise: 485_50, unknown: null } });
    const tea = { requestId: aRequestId(), seq: 2, reason: 'not today' };
    expect(await ask('drawer:reverse', tea)).toMatchObject({
      value: { kind: 'reversal', reverses: 2, paise: 20_00 },
    });
    expect(await ask('drawer:reverse', { ...tea, requestId: aRequestId() })).toMatchObject(
      refused('already_reversed'),
    );
    expect(await ask('drawer:reverse', { ...tea, requestId: aRequestId(), seq: 5 })).toMatchObject(
      refused('cannot_reverse'),
    );
    expect(await expected()).toMatchObject({
      value: { expectedPaise: 505_50, parts: [{}, { kind: 'paid_out', cashPaise: 0 }, {}, {}] },
    });
  });

  test('is noted once for each request, however often it is asked', async () => {
    const form = { requestId: aRequestId(), amount: '10' };
    const answers = await Promise.all([move(form), move(form), move(form)]);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await move({ ...form, amount: '11' })).toMatchObject(refused('already_recorded'));
    expect(await expected()).toMatchObject({ value: { expectedPaise: 10_00 } });
  });

  test('takes no amount that is none, and no move without a reason', async () => {
    for (const amount of ['', '0', '-1', '1e3', '0.001', 'NaN', '99999999999999999', '1,00', '<b>']) {
      expect([amount, await move({ amount })]).toMatchObject([amount, refused('bad_fields')]);
    }
    for (const reason of ['', '  ', '\u200B']) {
      expect(await move({ reason })).toMatchObject(refused('why_needed'));
      expect(await ask('drawer:reverse', { requestId: aRequestId(), seq: 1, reason })).toMatchObject(
        refused('why_needed'),
      );
    }
    for (const kind of ['sale', 'counted', 'taken_out', '', null]) {
      expect(await move({ kind })).toMatchObject(refused('bad_request'));
    }
    expect(await ask('drawer:moves', { before: null })).toMatchObject({ value: { moves: [] } });
    expect(bugs).toEqual([]);
  });

  test('opens without a sale where there is a printer, and says where there is none', async () => {
    expect(await ask('drawer:open', {})).toMatchObject(refused('no_printer'));
    const printer = aPrinter('counter');
    await connect({ printers: [printer], printer: printer.id });
    expect(await ask('drawer:open', {})).toEqual(ok({}));
    // Who did it is written before it opens; where it cannot be, the drawer stays shut.
    const noted = { what: 'drawer.opened', from: null, to: JSON.stringify(printer.label), by: anybody.by };
    expect(opened).toEqual([noted, true]);
    isFull = true;
    expect(await ask('drawer:open', {})).toMatchObject(refused('disk_full'));
    expect(opened).toEqual([noted, true]);
  });

  test('keeps what money is paid out for, each reason once', async () => {
    expect(await ask('drawer:save-reasons', { reasons: ['Tea', 'Rent', 'Tea'] })).toEqual(
      ok(['Tea', 'Rent']),
    );
    expect(await ask('drawer:reasons', {})).toEqual(ok(['Tea', 'Rent']));
    expect(await ask('drawer:save-reasons', { reasons: [' '] })).toMatchObject(refused('bad_request'));
  });
});

describe('the wallet', () => {
  const topUp = (changes: object) =>
    ask('wallet:top-up', {
      requestId: aRequestId(),
      amount: '500',
      balance: 'recharge',
      source: 'drawer',
      bankReference: ' UTR7 ',
      ...changes,
    });

  test('is topped up from the drawer in one commit, and taken back with its cash', async () => {
    await move({ amount: '800' });
    expect(await topUp({})).toMatchObject({
      value: { seq: 1, paise: 500_00, bankReference: 'UTR7', moveSeq: 2 },
    });
    expect(await topUp({ source: 'bank', bankReference: '' })).toMatchObject({
      value: { bankReference: null, moveSeq: null },
    });
    expect(await expected()).toMatchObject({ value: { expectedPaise: 300_00 } });
    // Its cash goes with it, not without it.
    expect(await ask('drawer:reverse', { requestId: aRequestId(), seq: 2, reason: 'x' })).toMatchObject(
      refused('cannot_reverse'),
    );
    const back = { requestId: aRequestId(), seq: 1, reason: 'typed twice' };
    expect(await ask('wallet:reverse', back)).toMatchObject({
      value: { kind: 'reversal', paise: -500_00, reverses: 1 },
    });
    expect(await ask('wallet:reverse', { ...back, requestId: aRequestId() })).toMatchObject(
      refused('already_reversed'),
    );
    expect(await expected()).toMatchObject({ value: { expectedPaise: 800_00 } });
    expect(await ask('wallet:entries', { before: null })).toMatchObject({
      value: {
        entries: [{ kind: 'reversal' }, { source: 'bank' }, { source: 'drawer', reversedBy: 3 }],
        before: null,
      },
    });
  });

  test('is corrected either way, with a reason', async () => {
    const correct = (changes: object) =>
      ask('wallet:correct', {
        requestId: aRequestId(),
        direction: 'less',
        amount: '7',
        balance: 'utility',
        reason: 'fee',
        ...changes,
      });
    expect(await correct({})).toMatchObject({
      value: { kind: 'correction', paise: -7_00, balance: 'utility' },
    });
    expect(await correct({ direction: 'more' })).toMatchObject({ value: { paise: 7_00 } });
    expect(await correct({ reason: '' })).toMatchObject(refused('why_needed'));
    expect(await correct({ amount: '0' })).toMatchObject(refused('bad_fields'));
    expect(await expected()).toMatchObject({ value: { expectedPaise: 0 } });
  });
});
