import { beforeEach, expect, test } from 'vitest';
import { anybody } from '../../src/main/recharge/state/moment';
import { openTestJournal, type OpenedJournal } from '../journal/support/open-journal';
import { aRefId, anAccount, anIntent, NOON, WINDOW } from '../journal/support/builders';
import { statementDesk, type StatementDesk } from '../support/statements/statement-desk';

const DAY = 24 * 60 * 60 * 1000;

let opened: OpenedJournal;
let desk: StatementDesk;

beforeEach(async () => {
  opened = await openTestJournal();
  desk = statementDesk(opened.journal, { accountId: anAccount(), now: () => NOON + 3 * DAY });
});

/** A sale of ₹199 at noon whose end nobody knows. */
function unknownSale(): string {
  const moment = { at: NOON, ...anybody, jitter: 0 };
  opened.journal.openIntent(anIntent(1, { number: '9876543201' }), WINDOW, moment);
  opened.journal.enter(aRefId(1), { kind: 'sending' }, moment);
  opened.journal.enter(
    aRefId(1),
    { kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null },
    moment,
  );
  return aRefId(1);
}

const header = 'Date,Type,Number,Amount,Debit,Credit,Client Ref ID,Txn ID,Status';
const aFile = (...lines: readonly string[]): string => [header, ...lines].join('\n');
const other = '10-01-2026 12:30:00,Recharge,9876500000,10,10,,Z0000000000001,T9,Success';

/** The file that the event names by which a person settled the row. */
function settledBy(refId: string): unknown {
  return opened.database
    .prepare(
      `SELECT entry ->> '$.statement' AS hash, entry ->> '$.reason' AS reason
       FROM recharge_events WHERE ref_id = ? ORDER BY seq DESC LIMIT 1`,
    )
    .get(refId);
}

test('what is settled through a file names the file whose line says so, whichever the person looked at', async () => {
  const refId = unknownSale();
  const says = await desk.kept(
    'says.csv',
    aFile(`10-01-2026 12:01:05,Recharge,9876543201,199,199,,${refId},T1,Success`),
  );
  const silent = await desk.kept(
    'silent.csv',
    aFile('10-01-2026 11:00:00,Recharge,9876500001,10,10,,Z0000000000002,T8,Success', other),
  );
  expect(await desk.settle(silent.statement, { refId, to: 'success' }, anybody)).toMatchObject({ ok: true });
  expect(settledBy(refId)).toEqual({ hash: says.hash, reason: 'says.csv (2), 2026-01-10' });
});

test('a word in a later file is of that file, not of the one with the debit', async () => {
  const refId = unknownSale();
  const debit = await desk.kept(
    'debit.csv',
    aFile(`10-01-2026 12:01:05,Recharge,9876543201,199,199,,${refId},T1,`),
  );
  const back = await desk.kept(
    'back.csv',
    aFile(`11-01-2026 12:01:05,Refund,9876543201,199,,199,${refId},T1,Refunded`),
  );
  expect(await desk.settle(debit.statement, { refId, to: 'refunded' }, anybody)).toMatchObject({ ok: true });
  expect(settledBy(refId)).toEqual({ hash: back.hash, reason: 'back.csv (2), 2026-01-11' });
});

test('a file of which only a part is kept settles nothing: what takes its word back may stand in the rest', async () => {
  const refId = unknownSale();
  const between = Array.from(
    { length: 600 },
    (_, n) =>
      `10-01-2026 13:${String(n % 60).padStart(2, '0')}:00,Recharge,9876${String(n).padStart(6, '0')},10,10,,Z${String(n).padStart(13, '0')},X${n},Success`,
  );
  const whole = aFile(
    `10-01-2026 12:01:05,Recharge,9876543201,199,199,,${refId},T1,Success`,
    ...between,
    `10-01-2026 18:00:00,Refund,9876543201,199,,199,${refId},T1,Refunded`,
  );
  const { draft } = await desk.planned('long.csv', whole);
  const keeping = desk.keep(draft.draft, anybody);
  desk.stop();
  expect(await keeping).toMatchObject({ failure: { kind: 'stopped' } });
  const [partly] = opened.journal.statementsKept(anAccount());
  if (partly === undefined) throw new Error('nothing was kept');
  expect(partly.lines).toBeLessThan(partly.fresh);
  expect(await desk.settle(partly.statement, { refId, to: 'success' }, anybody)).toEqual({
    ok: false,
    failure: { kind: 'statement_changed' },
  });
  const kept = await desk.kept('long.csv', whole);
  expect(await desk.settle(kept.statement, { refId, to: 'refunded' }, anybody)).toMatchObject({ ok: true });
});
