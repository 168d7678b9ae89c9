import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClosePrinter } from '../../src/main/desk/slips/close-printer';
import { failed } from '../../src/main/printing/transports/delivery';
import { anybody } from '../../src/main/recharge/state/moment';
import { aPrinter } from '../support/a-printer';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { deskFixture } from '../support/desk/desk-fixture';
import { slipParts } from '../support/desk/slip-parts';

/** A printer that is switched off: what waits for it can be read. */
const at = deskFixture(() => ({ deliver: async () => failed('offline') }));
const printer = aPrinter('counter');

async function closedDay() {
  const { closes } = at.desk;
  const wanted = { requestId: aRequestId(), day: null, ask: false };
  const begun = await closes.begin(wanted, () => undefined, anybody);
  if (!begun.ok) throw new Error(begun.failure.kind);
  const { draft } = begun.value;
  await closes.count({ requestId: aRequestId(), draft, pieces: [], again: false }, anybody);
  await closes.compare({ draft, upiTold: '' }, anybody);
  const close = await closes.finish({ requestId: aRequestId(), draft, note: '', takenOut: '' }, anybody);
  if (!close.ok) throw new Error(close.failure.kind);
  return close.value;
}

test('a Z on paper is signed by whoever wanted it, and marked where no PIN was looked at', async () => {
  const { counter, epoch, n } = await closedDay();
  const parts = slipParts(at, { printers: [printer], printer: printer.id });
  const closePrinter = createClosePrinter({ ...parts, journal: at.desk.journal });
  const asha = { by: aPersonId('a'), allowedBy: aPersonId('b') };
  const wanted = { counter, epoch, n, language: null };
  await closePrinter.print({ ...wanted, requestId: aRequestId() }, asha);
  const byName = { ...asha, allowedBy: null, notVerified: true } as const;
  expect(await closePrinter.print({ ...wanted, requestId: aRequestId() }, byName)).toMatchObject({
    value: { copy: 1 },
  });
  const jobs = new Database(join(at.folder, 'journal.db'), { readonly: true })
    .prepare('SELECT close, by, allowed_by, not_verified FROM print_jobs ORDER BY job_id')
    .all();
  expect(jobs).toEqual([
    { close: 1, by: asha.by, allowed_by: asha.allowedBy, not_verified: null },
    { close: 1, by: asha.by, allowed_by: null, not_verified: 1 },
  ]);
});

test('a Z that is saved as a file again says so, and so does the one on paper behind it', async () => {
  const { counter, epoch, n } = await closedDay();
  const wanted = { counter, epoch, n, language: null };
  const filed = createClosePrinter({ ...slipParts(at), journal: at.desk.journal });
  const file = join(at.folder, 'z.pdf');
  const first = await filed.savePdf(wanted, file, anybody);
  const second = await filed.print({ ...wanted, requestId: aRequestId() }, anybody);
  expect([first, second]).toMatchObject([{ value: { copy: 0 } }, { value: { copy: 1 } }]);
  const parts = slipParts(at, { printers: [printer], printer: printer.id });
  const printed = createClosePrinter({ ...parts, journal: at.desk.journal });
  expect(await printed.print({ ...wanted, requestId: aRequestId() }, anybody)).toMatchObject({
    value: { kind: 'queued', copy: 2 },
  });
  expect(await filed.preview(wanted)).toMatchObject({ value: { copy: 3 } });
});
