import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import { TOKEN } from '../../support/desk/a-desk';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { amountRupees } from '../../support/builders/money-builder';
import { deskFixture } from '../../support/desk/desk-fixture';
import { neverAnswers, says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';
import { readDebts } from '../../../src/main/desk/verbs/money/read-debts';

const at = deskFixture(() => ({ deadlines: { totalMs: 1500 } }));

/** Copies the journal as an owner would, with the counter closed, and starts again. */
async function backUp(): Promise<void> {
  await at.restart(undefined, () =>
    copyFileSync(join(at.folder, 'journal.db'), join(at.folder, 'journal.backup')),
  );
}

/** Puts the copy back over the journal, with the counter closed, and starts again. */
async function restore(): Promise<void> {
  await at.restart(undefined, () => {
    for (const name of ['journal.db-wal', 'journal.db-shm']) rmSync(join(at.folder, name), { force: true });
    copyFileSync(join(at.folder, 'journal.backup'), join(at.folder, 'journal.db'));
  });
}

const second = { number: '9876500002' };
const third = { number: '9876500003' };

test('recharges that a restored journal lacks are there at once, as unknown, with what was sent', async () => {
  const kept = await at.sold();
  await backUp();
  const lost = await at.sold(says('Success'), second);
  const open = await at.sold(thenBecomes(says('Accepted'), 'Failure', 0), third);
  await restore();
  expect(at.desk.recovered.found.map((row) => row.refId)).toEqual([lost.refId, open.refId]);
  for (const { refId, number, amountPaise, operator, istDate, accountId } of [lost, open]) {
    expect(await at.desk.journal.recharge(refId)).toMatchObject({
      value: {
        state: 'unknown',
        cause: 'found_outside_journal',
        number,
        amountPaise,
        operator,
        istDate,
        accountId,
      },
    });
    expect(await at.desk.journal.details(refId)).toMatchObject({
      value: { events: [{ entry: { kind: 'found_outside_journal' } }] },
    });
  }
  expect(await at.desk.journal.recharge(kept.refId)).toMatchObject({ value: { state: 'success' } });
});

test('selling opens at once, and the shield sees what was found', async () => {
  await backUp();
  const lost = await at.sold(says('Success'), second);
  await restore();
  expect(await at.desk.sell(second, 'the customer says it did not come')).toMatchObject({
    ok: false,
    failure: { kind: 'open_duplicate', refId: lost.refId },
  });
  expect(await at.desk.sell(third)).toMatchObject({ ok: true });
  await at.desk.dispatcher.idle();
  expect([...at.gateway.seen().values()]).toEqual([1, 1]);
});

test('follow-up learns what became of each, naming the day on which it was sent', async () => {
  await backUp();
  const paid = await at.sold(says('Success'), second);
  const failed = await at.sold(thenBecomes(neverAnswers('Accepted'), 'Failure', 0), third);
  await restore();
  for (const { refId } of [paid, failed]) await at.desk.followUp.check(refId, 'by_hand', anybody);
  expect(await at.desk.journal.recharge(paid.refId)).toMatchObject({ value: { state: 'success' } });
  expect(await at.desk.journal.recharge(failed.refId)).toMatchObject({ value: { state: 'failed' } });
  expect(at.gateway.requests('status').map(({ params }) => params['recharge_date'])).toEqual([
    paid.istDate,
    failed.istDate,
  ]);
});

test('a restored journal is found once: the next start finds nothing more', async () => {
  await backUp();
  await at.sold(says('Success'), second);
  await restore();
  await at.restart();
  expect(at.desk.recovered).toEqual({ notSent: [], unknown: [], found: [] });
});

test('a sale on account that a restored journal lacks is owed by the same person, with the shop’s charge', async () => {
  await backUp();
  const lost = await at.sold(says('Success'), {
    ...second,
    payment: 'on_account',
    customerName: 'Asha',
    customerPhone: '9812345678',
    chargePaise: amountRupees(10),
    category: 'electricity',
    operatorName: 'Power company',
  });
  const upi = await at.sold(says('Success'), { ...third, payment: 'upi' });
  await restore();
  for (const { refId } of [lost, upi]) await at.desk.followUp.check(refId, 'by_hand', anybody);
  const told = ({ payment, customerName, customerPhone, chargePaise, category, operatorName }: Recharge) => ({
    payment,
    customerName,
    customerPhone,
    chargePaise,
    category,
    operatorName,
  });
  for (const row of [lost, upi]) {
    const found = await at.desk.journal.recharge(row.refId);
    expect(found.ok && found.value !== null && told(found.value)).toEqual(told(row));
  }
  expect(await readDebts(at.desk.journal)).toMatchObject({
    value: [{ name: 'Asha', owesPaise: 209_00 }],
  });
  const day = await at.desk.journal.day(lost.istDate, Date.now());
  expect(day).toMatchObject({ value: { byPayment: { cash: 0, upi: 199_00 } } });
});

test('the log of sent requests never holds the token', async () => {
  await at.sold(says('Success'), { ...second, payment: 'on_account', customerName: 'Asha' });
  await at.sold(says('Failure'), third);
  const log = readFileSync(join(at.folder, 'sent.log'), 'utf8');
  expect(log).toContain('Asha');
  for (const token of [TOKEN, encodeURIComponent(TOKEN), Buffer.from(TOKEN).toString('base64')]) {
    expect(log).not.toContain(token);
  }
});

describe('beside a restored journal, a line with', () => {
  /** Turns the number of the newest line into another, puts the old journal back and starts. */
  async function restoredWith(number: string): Promise<Recharge> {
    await at.sold();
    await backUp();
    const lost = await at.sold(says('Success'), second);
    const log = join(at.folder, 'sent.log');
    writeFileSync(log, readFileSync(log, 'utf8').replace(second.number, number));
    await restore();
    return lost;
  }

  test('one wrong bit is an unknown row with the number that was sent', async () => {
    const lost = await restoredWith('9876500003');
    expect(at.desk.recovered.found).toMatchObject([{ refId: lost.refId, number: lost.number }]);
    expect(at.desk.notReadable()).toMatchObject({ sentLines: 1, perhapsSent: [] });
    expect(await at.desk.followUp.check(lost.refId, 'by_hand', anybody)).toMatchObject({
      value: { state: 'success' },
    });
  });

  test('more wrong bits is listed as perhaps sent, and is no row: its number may be wrong', async () => {
    const lost = await restoredWith('9876500999');
    expect(at.desk.recovered.found).toEqual([]);
    expect(at.desk.notReadable()).toMatchObject({
      sentLines: 1,
      perhapsSent: [{ refId: lost.refId, number: '9876500999', amountPaise: lost.amountPaise }],
    });
    await at.restart();
    expect(at.desk.notReadable().perhapsSent).toHaveLength(1);
  });
});

test('a damaged line of a sale that the journal knows is counted and not listed', async () => {
  await at.sold(says('Success'), second);
  const log = join(at.folder, 'sent.log');
  const desk = await at.restart(undefined, () =>
    writeFileSync(log, readFileSync(log, 'utf8').replace(second.number, '9876500999')),
  );
  expect(desk.notReadable()).toMatchObject({ sentLines: 1, perhapsSent: [] });
});

test('an older journal begins a new epoch, once, and the log knows of it', async () => {
  await backUp();
  await at.sold(says('Success'), second);
  await restore();
  expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 2 } });
  await at.restart();
  expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 2 } });
  const log = readFileSync(join(at.folder, 'sent.log'), 'utf8').split('\n');
  expect(log.filter((line) => line.startsWith('{"mark":"epoch"'))).toHaveLength(1);
});

test.each([
  ['paid out', async () => moved(await at.desk.drawer.move(tea(), anybody))],
  [
    'given back to a customer',
    async (failed: Recharge) => moved(await at.desk.rows.dealWith(failed.refId, back(), anybody)),
  ],
  [
    'said to be cash',
    async (_: Recharge, paid: Recharge) =>
      moved(await at.desk.rows.correctWay(paid.refId, asCash(), anybody)),
  ],
  ['counted', async () => moved(await openedWithCount())],
] as const)(
  'a copy that lacks nothing but money that was %s is known for one: a new epoch begins, and the cash is not known',
  async (_, move) => {
    const failed = await at.sold(says('Failure'));
    const paid = await at.sold(says('Success'), { ...second, payment: 'upi' });
    await backUp();
    expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 1 } });
    await move(failed, paid);
    await restore();
    expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 2 } });
    expect(await at.desk.drawer.now()).toMatchObject({ value: { expectedPaise: null, unknown: 'restored' } });
    // One restore is one epoch.
    await at.restart();
    expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 2 } });
  },
);

test.each([
  ['a correction', async () => at.desk.wallet.correct(correction(), anybody)],
  ['a top-up from the bank', async () => at.desk.wallet.topUp(fromBank(), anybody)],
] as const)(
  'a copy that lacks nothing but %s of the wallet is known for one, and a start with nothing put back begins no epoch',
  async (_, write) => {
    await at.sold();
    await backUp();
    moved(await write());
    const lines = () => readFileSync(join(at.folder, 'sent.log'), 'utf8').match(/"mark":"wallet"/g);
    expect(lines()).toHaveLength(1);
    for (let starts = 0; starts < 2; starts += 1) await at.restart();
    expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 1 } });
    // No start repeats it.
    expect(lines()).toHaveLength(1);
    await restore();
    expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 2 } });
    await at.restart();
    expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 2 } });
  },
);

test('a start with nothing put back begins no epoch, however much moved before it', async () => {
  const failed = await at.sold(says('Failure'));
  moved(await at.desk.drawer.move(tea(), anybody));
  moved(await at.desk.rows.dealWith(failed.refId, back(), anybody));
  await at.sold(says('Success'), second);
  for (let starts = 0; starts < 3; starts += 1) await at.restart();
  expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 1 } });
  // Each move has its line, and a start repeats none.
  const log = readFileSync(join(at.folder, 'sent.log'), 'utf8');
  expect(log.match(/"mark":"move"/g)).toHaveLength(3);
});

const tea = () =>
  ({ requestId: aRequestId(), kind: 'paid_out', way: 'cash', amount: '20', reason: 'tea' }) as const;
const back = () =>
  ({ requestId: aRequestId(), how: 'cash_returned', way: 'cash', amount: '199', who: 'Asha' }) as const;
const correction = () =>
  ({
    requestId: aRequestId(),
    direction: 'less',
    amount: '500',
    balance: 'recharge',
    reason: 'a fee',
  }) as const;
const fromBank = () =>
  ({
    requestId: aRequestId(),
    amount: '500',
    balance: 'recharge',
    source: 'bank',
    bankReference: 'UTR 1',
  }) as const;
const asCash = () => ({ requestId: aRequestId(), to: 'cash', amount: '199', who: 'Asha' }) as const;

async function openedWithCount() {
  const { shifts } = at.desk;
  const begun = await shifts.beginCount({ requestId: aRequestId(), of: 'opening' }, anybody);
  if (!begun.ok) return begun;
  const { draft } = begun.value;
  const pieces = [{ kind: 'coin', paise: paise(100), pieces: '199' }] as const;
  return shifts.count({ requestId: aRequestId(), draft, pieces }, anybody);
}

function moved({ ok }: { readonly ok: boolean }): void {
  if (!ok) throw new Error('nothing moved');
}
