import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPrintContent } from '../../src/main/printing/outbox/print-content';
import { createReturnPrinter } from '../../src/main/desk/slips/return-printer';
import { createOpenPrints } from '../../src/main/desk/slips/open-prints';
import { anybody } from '../../src/main/recharge/state/moment';
import { failed } from '../../src/main/printing/transports/delivery';
import { slipText } from '../../src/main/slips/slip-text';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { aPrinter } from '../support/a-printer';
import { deskFixture } from '../support/desk/desk-fixture';
import { slipParts } from '../support/desk/slip-parts';
import { says } from '../support/scripted-gateway/behaviour';

/** A printer that is switched off: what waits for it can be read. */
const at = deskFixture(() => ({ deliver: async () => failed('offline') }));
const printer = aPrinter('counter');
const inShop = { printers: [printer], printer: printer.id };

/** Money that went back by this way; answers its move. */
async function returned(way: 'cash' | 'upi', number: string): Promise<number> {
  const { refId } = await at.sold(says('Failure'), { number });
  const back = { requestId: aRequestId(), how: 'cash_returned', amount: '199', way, who: 'Asha' } as const;
  const dealt = await at.desk.rows.dealWith(refId, back, anybody);
  if (!dealt.ok || dealt.value.move === null) throw new Error('nothing was given back');
  return dealt.value.move.seq;
}

async function queued() {
  const jobs = await at.desk.journal.openPrints();
  if (!jobs.ok) throw new Error(jobs.failure);
  return jobs.value.map(({ slip }) => readPrintContent(slip));
}

test('a return has its numbered slip on the way once, and cash opens the drawer for it', async () => {
  const returns = createReturnPrinter(slipParts(at, inShop));
  const [cash, upi] = [await returned('cash', '9000000001'), await returned('upi', '9000000002')];
  expect(await returns.printByItself(cash, anybody)).toMatchObject({ ok: true, value: { kind: 'queued' } });
  await returns.printByItself(cash, anybody);
  await returns.printByItself(upi, anybody);
  const slips = await queued();
  expect(slips.map((content) => content?.openDrawer)).toEqual([true, false]);
  expect(slips.map((content) => (content === null ? '' : slipText(content.slip)))).toEqual([
    expect.stringMatching(/Money returned[^]*Slip no\.: 1\n[^]*Returned by: Cash/),
    expect.stringMatching(/Money returned[^]*Slip no\.: 2\n[^]*Returned by: UPI/),
  ]);
});

test('a shop without a printer gets none by itself, and a file when somebody asks', async () => {
  const returns = createReturnPrinter(slipParts(at));
  const seq = await returned('cash', '9000000003');
  expect(await returns.printByItself(seq, anybody)).toBeNull();
  expect(await returns.print({ seq, language: 'hi', requestId: aRequestId() }, anybody)).toMatchObject({
    ok: true,
    value: { kind: 'saved' },
  });
  expect(await queued()).toEqual([]);
});

test('what is no return has no slip, and a slip of a return is no copy of the slip of its recharge', async () => {
  const parts = slipParts(at, inShop);
  const returns = createReturnPrinter(parts);
  const seq = await returned('cash', '9000000004');
  const wanted = { language: null, requestId: aRequestId() };
  expect(await returns.print({ ...wanted, seq: seq - 1 }, anybody)).toMatchObject({
    failure: { kind: 'no_such_move' },
  });
  expect(await returns.print({ ...wanted, seq: 999 }, anybody)).toMatchObject({
    failure: { kind: 'no_such_move' },
  });
  await returns.print({ ...wanted, seq }, anybody);
  const move = await at.desk.journal.moneyMove(seq);
  const refId = move.ok ? (move.value?.refId ?? '') : '';
  expect(await at.desk.journal.recharge(refId)).toMatchObject({ value: { slipsPrinted: 0 } });
  // Where it waits, it names its recharge.
  expect(await createOpenPrints(parts).list()).toMatchObject({ value: [{ sale: { refId } }] });
});

test('a return that was taken back has no slip: the money did not go out', async () => {
  const returns = createReturnPrinter(slipParts(at, inShop));
  const seq = await returned('cash', '9000000008');
  const back = { requestId: aRequestId(), seq, reason: 'wrong row' };
  expect(await at.desk.drawer.reverse(back, anybody)).toMatchObject({ ok: true });
  const refused = { ok: false, failure: { kind: 'already_reversed' } };
  expect(await returns.print({ seq, language: null, requestId: aRequestId() }, anybody)).toEqual(refused);
  expect(await returns.printByItself(seq, anybody)).toEqual(refused);
  expect(await queued()).toEqual([]);
});

test('the slip of a return is signed by whoever wanted it, and marked where no PIN was looked at', async () => {
  const returns = createReturnPrinter(slipParts(at, inShop));
  const seq = await returned('cash', '9000000005');
  const asha = { by: aPersonId('a'), allowedBy: aPersonId('b') };
  await returns.printByItself(seq, asha);
  await returns.print(
    { seq, language: null, requestId: aRequestId() },
    { ...asha, allowedBy: null, notVerified: true },
  );
  const jobs = new Database(join(at.folder, 'journal.db'), { readonly: true })
    .prepare('SELECT by, allowed_by, not_verified FROM print_jobs ORDER BY job_id')
    .all();
  expect(jobs).toEqual([
    { by: asha.by, allowed_by: asha.allowedBy, not_verified: null },
    { by: asha.by, allowed_by: null, not_verified: 1 },
  ]);
});

test('a return is printed again as a duplicate, and the same request is the same paper', async () => {
  const returns = createReturnPrinter(slipParts(at, inShop));
  const seq = await returned('cash', '9000000006');
  const again = { seq, language: null, requestId: aRequestId() };
  await returns.printByItself(seq, anybody);
  // Two at once are two duplicates.
  const [first, second] = await Promise.all([
    returns.print(again, anybody),
    returns.print({ ...again, requestId: aRequestId() }, anybody),
  ]);
  expect([first, second]).toMatchObject([{ value: { copy: 1 } }, { value: { copy: 2 } }]);
  await returns.print(again, anybody);
  await returns.printByItself(seq, anybody);
  const slips = await queued();
  expect(slips.map((content) => content?.openDrawer)).toEqual([true, false, false]);
  expect(
    slips.map((content) => /DUPLICATE \d/.exec(content === null ? '' : slipText(content.slip))?.[0] ?? null),
  ).toEqual([null, 'DUPLICATE 1', 'DUPLICATE 2']);
});

test('the slip of a return that an older Galla printed by itself is printed again as a duplicate', async () => {
  const returns = createReturnPrinter(slipParts(at, inShop));
  const seq = await returned('cash', '9000000007');
  // Its job named no move yet: only its request tells what it was of.
  const job = { refId: null, copy: 0, printer: printer.id, slip: '{}' };
  const queuedThen = await at.desk.journal.queuePrint(
    { ...job, requestId: `return:${seq}` },
    { at: 1, ...anybody },
  );
  expect(queuedThen).toMatchObject({ ok: true });
  expect(await returns.print({ seq, language: null, requestId: aRequestId() }, anybody)).toMatchObject({
    value: { copy: 1 },
  });
});

test('a return that is saved as a file again says so: a PDF counts like paper', async () => {
  const parts = slipParts(at);
  const saved: string[] = [];
  const savePdf: typeof parts.files.savePdf = (slip, width, file) => {
    if (!('close' in slip)) saved.push(slipText(slip));
    return parts.files.savePdf(slip, width, file);
  };
  const returns = createReturnPrinter({ ...parts, files: { ...parts.files, savePdf } });
  const seq = await returned('cash', '9000000009');
  for (const copy of [0, 1]) {
    expect(await returns.print({ seq, language: 'en', requestId: aRequestId() }, anybody)).toMatchObject({
      value: { kind: 'saved', copy },
    });
  }
  expect(saved).toEqual([expect.not.stringContaining('DUPLICATE'), expect.stringContaining('DUPLICATE 1')]);
  // The one that a printer brings then is the next.
  const onPaper = createReturnPrinter(slipParts(at, inShop));
  expect(await onPaper.printByItself(seq, anybody)).toMatchObject({ value: { copy: 2 } });
});

test('the slip of a return that was taken back while it waited is not printed, and waits no more', async () => {
  const sent: number[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resume) => {
    letGo = resume;
  });
  await at.restart({
    async deliver({ jobId }) {
      sent.push(jobId);
      await held;
      return failed('offline');
    },
  });
  const returns = createReturnPrinter(slipParts(at, inShop));
  const [first, second] = [await returned('cash', '9000000010'), await returned('cash', '9000000011')];
  await returns.printByItself(first, anybody);
  await returns.printByItself(second, anybody);
  const back = { requestId: aRequestId(), seq: second, reason: 'wrong row' };
  expect(await at.desk.drawer.reverse(back, anybody)).toMatchObject({ ok: true });
  letGo();
  await at.desk.prints.idle();
  expect(sent).toHaveLength(1);
  expect(await at.desk.journal.openPrints()).toMatchObject({ value: [{ jobId: sent[0] }] });
});
