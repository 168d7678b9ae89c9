import { beforeEach, expect, test } from 'vitest';
import { anybody } from '../../src/main/recharge/state/moment';
import { openTestJournal, type OpenedJournal } from '../journal/support/open-journal';
import { aRefId, anAccount, anIntent, NOON, rechargeReply, WINDOW } from '../journal/support/builders';
import { statementDesk, type StatementDesk } from '../support/statements/statement-desk';

const DAY = 24 * 60 * 60 * 1000;

let opened: OpenedJournal;
let desk: StatementDesk;

beforeEach(async () => {
  opened = await openTestJournal();
  desk = statementDesk(opened.journal, { accountId: anAccount(), now: () => NOON + 3 * DAY });
});

/** A sale of ₹199 at noon, sent, with what the gateway said; without a word it is unknown. */
function sold(n: number, word?: Parameters<typeof rechargeReply>[0]): string {
  const moment = { at: NOON + n * 60_000, ...anybody, jitter: 0 };
  const number = `98765432${String(n).padStart(2, '0')}`;
  opened.journal.openIntent(anIntent(n, { number }), WINDOW, moment);
  opened.journal.enter(aRefId(n), { kind: 'sending' }, moment);
  const unclear = { kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null } as const;
  opened.journal.enter(aRefId(n), word === undefined ? unclear : rechargeReply(word), moment);
  return aRefId(n);
}

const header = 'Date,Type,Number,Amount,Debit,Credit,Client Ref ID,Txn ID,Status';

function aFile(...lines: readonly string[]): string {
  return [header, ...lines].join('\n');
}

test('of a line that was fetched again with another status the newer one counts', async () => {
  const refId = sold(1);
  const line = (status: string) => `10-01-2026 12:01:05,Recharge,9876543201,199,199,,${refId},T1,${status}`;
  const first = await desk.kept('first.csv', aFile(line('Pending')));
  expect((await desk.all(first.statement, 'agree'))[0]).toMatchObject({
    there: { state: 'pending', lines: 1 },
  });
  const second = await desk.kept('second.csv', aFile(line('Success')));
  expect(await desk.all(second.statement, 'other_state')).toMatchObject([
    { there: { state: 'success', amountPaise: 199_00, lines: 1 }, settleAs: 'success' },
  ]);
});

test('money that was taken without a word settles nothing, and what came back does', async () => {
  const [taken, back] = [sold(1), sold(2)];
  const { statement } = await desk.kept(
    'ledger.csv',
    aFile(
      `10-01-2026 12:01:05,Recharge,9876543201,199,195.02,,${taken},T1,`,
      `10-01-2026 12:02:05,Recharge,9876543202,199,195.02,,${back},T2,`,
      `10-01-2026 18:00:00,Reversal,9876543202,199,,195.02,,T2,`,
      `10-01-2026 12:02:05,Commission,9876543202,3.98,,3.98,${back},T2,`,
    ),
  );
  const findings = await desk.all(statement, 'other_state');
  expect(
    findings.map(({ here, there, settleAs }) => [here?.refId, there?.state, there?.lines, settleAs]),
  ).toEqual([
    [taken, 'debited', 1, null],
    [back, 'failed', 2, 'failed'],
  ]);
  expect(await desk.settle(statement, { refId: taken, to: 'success' }, anybody)).toMatchObject({ ok: false });
});

test('a debit twice is another amount, and a line of another account’s number is of nobody', async () => {
  const refId = sold(1, 'Success');
  const { statement } = await desk.kept(
    'twice.csv',
    aFile(
      `10-01-2026 12:01:05,Recharge,9876543201,199,199,,${refId},T1,Success`,
      `10-01-2026 12:01:06,Recharge,9876543201,199,199,,${refId},T1,Success`,
      // The txn id of our recharge, and another number.
      '10-01-2026 12:01:07,Recharge,9876500000,199,199,,,0012345,Success',
    ),
  );
  expect(await desk.all(statement, 'other_amount')).toMatchObject([
    { there: { amountPaise: 398_00, lines: 2 } },
  ]);
  expect(await desk.all(statement, 'only_there')).toMatchObject([{ there: { number: '9876500000' } }]);
});

test('keeping that was stopped goes on where it was, and reads what is hostile as text', async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, n) =>
      `10-01-2026 ${String(10 + (n % 10))}:${String(n % 60).padStart(2, '0')}:00,"=HYPERLINK(""http://x"",""y"")",\u202E98765${String(n).padStart(5, '0')},10,10,,Z${String(n).padStart(13, '0')},T${n},Success`,
  );
  const { draft } = await desk.planned('long.csv', aFile(...lines));
  const keeping = desk.keep(draft.draft, anybody);
  desk.stop();
  expect(await keeping).toEqual({ ok: false, failure: { kind: 'stopped' } });
  const [partly] = opened.journal.statementsKept(anAccount());
  expect(partly).toMatchObject({ lines: 200, fresh: 3000 });
  const whole = await desk.kept('long.csv', aFile(...lines));
  expect(whole).toMatchObject({ statement: partly?.statement, lines: 3000, fresh: 3000 });
  expect(await desk.all(whole.statement, 'only_there')).toHaveLength(3000);
});

test('what is missing is said before anything is kept', async () => {
  const open = async (content: string) =>
    desk.open({ name: 'x.csv', bytes: new TextEncoder().encode(content) });
  expect(await open('')).toEqual({ ok: false, failure: { kind: 'refused', cause: 'empty' } });
  expect(await open(header)).toEqual({ ok: false, failure: { kind: 'refused', cause: 'no_lines' } });
  const drafted = await open('a,b\n1,2\n');
  if (!drafted.ok) throw new Error('not read');
  expect(await desk.plan(drafted.value.draft, drafted.value.map)).toEqual({
    ok: false,
    failure: { kind: 'refused', cause: 'columns_missing' },
  });
  expect(await desk.keep(drafted.value.draft, anybody)).toEqual({
    ok: false,
    failure: { kind: 'refused', cause: 'old_draft' },
  });
  const dated = { ...drafted.value.map, date: 0, amount: 1, number: 1 };
  expect(await desk.plan(drafted.value.draft, dated)).toMatchObject({ failure: { cause: 'no_lines' } });
  expect(opened.journal.statementsKept(anAccount())).toEqual([]);
});
