import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import { allReadable } from '../../../src/preload/contract/settings/settings';
import { passes } from '../../support/desk/a-desk';
import { deskFixture } from '../../support/desk/desk-fixture';
import { says } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

const at = deskFixture();

/** Damages one row of the closed journal as decay does: nobody is asked. */
function damage({ refId }: Recharge): void {
  const database = new Database(join(at.folder, 'journal.db'));
  database.pragma('ignore_check_constraints = ON');
  database.prepare(`UPDATE recharges SET state = 'succesq', cause = NULL WHERE ref_id = ?`).run(refId);
  database.close();
}

test('a row that does not read is told once, and the sale after it, the day and follow-up go on', async () => {
  const bad = await at.sold(says('Accepted'));
  const good = await at.sold(says('Accepted'), { number: '9876500002' });
  const desk = await at.restart(undefined, () => damage(bad));
  const day = await desk.journal.day(bad.istDate, Date.now());
  expect(day.ok && day.value.rows.map(({ refId }) => refId)).toEqual([good.refId]);
  await desk.journal.day(bad.istDate, Date.now());
  await passes(50);
  expect(desk.notReadable()).toEqual({ ...allReadable, rows: [{ refId: bad.refId, seq: bad.seq }] });
  expect(desk.bugs.filter((what) => what === 'row')).toHaveLength(1);
  expect(await desk.followUp.check(good.refId, 'by_hand', anybody)).toMatchObject({ ok: true });
  expect(await desk.sell()).toMatchObject({ failure: { kind: 'open_duplicate', refId: bad.refId } });
  expect(await desk.sell({ number: '9876500003' })).toMatchObject({ ok: true });
  await desk.dispatcher.idle();
});

test('damaged lines of sent.log are counted for the counter, torn ones are not', async () => {
  await at.sold();
  await at.sold(says('Success'), { number: '9876500002' });
  const log = join(at.folder, 'sent.log');
  const desk = await at.restart(undefined, () =>
    writeFileSync(log, `${readFileSync(log, 'utf8').replace('9876543210', '9876543218')}{"refId":"R00`),
  );
  expect(desk.notReadable()).toEqual({ ...allReadable, sentLines: 1 });
});
