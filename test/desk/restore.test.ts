import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskFixture } from '../support/desk-fixture';
import { neverAnswers, says, thenBecomes } from '../support/scripted-gateway/behaviour';

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
      value: { events: [{ kind: 'found_outside_journal' }] },
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
  for (const { refId } of [paid, failed]) await at.desk.followUp.check(refId, 'by_hand');
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
