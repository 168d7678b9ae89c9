import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import { deskFixture } from '../../support/desk/desk-fixture';
import { behaves, says } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

let atLog: (when: 'before' | 'after') => void;
const at = deskFixture(() => ({ atSentLog: (when) => atLog(when) }));

/** Takes the database and its log as they lie, as a copying program does. */
function take(): void {
  for (const name of ['journal.db', 'journal.db-wal']) {
    copyFileSync(join(at.folder, name), join(at.folder, `${name}.taken`));
  }
}

/** Puts both back with the counter closed, and starts again. */
async function putBack(): Promise<void> {
  await at.restart(undefined, () => {
    rmSync(join(at.folder, 'journal.db-shm'), { force: true });
    for (const name of ['journal.db', 'journal.db-wal']) {
      copyFileSync(join(at.folder, `${name}.taken`), join(at.folder, name));
    }
  });
}

/** Flips one bit in the last frame of the copied log: its checksum ends there, and so does SQLite's reading. */
function flipLastFrame(): void {
  const file = join(at.folder, 'journal.db-wal.taken');
  const bytes = readFileSync(file);
  const place = bytes.length - 2000;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

async function expectUnknownAndHeld(row: Recharge): Promise<void> {
  expect(at.desk.recovered).toMatchObject({ notSent: [], unknown: [{ refId: row.refId, state: 'unknown' }] });
  expect(await at.desk.sell()).toMatchObject({
    ok: false,
    failure: { kind: 'open_duplicate', refId: row.refId },
  });
  expect(await at.desk.followUp.check(row.refId, 'by_hand', anybody)).toMatchObject({
    ok: true,
    value: { state: 'success' },
  });
  expect([...at.gateway.seen().values()]).toEqual([1]);
}

test('a journal copied while a sale was only written, and put back after it, asks about it', async () => {
  atLog = (when) => when === 'before' && take();
  const row = await at.sold();
  expect(row.state).toBe('success');
  atLog = () => undefined;
  await putBack();
  await expectUnknownAndHeld(row);
});

test('one flipped bit in the last commit of a sale on its way does not make it "not sent"', async () => {
  atLog = () => undefined;
  const { books, play } = says('Success');
  const row = await at.sold(
    behaves(books, (exchange) => {
      take();
      play(exchange);
    }),
  );
  expect(row.state).toBe('success');
  flipLastFrame();
  await putBack();
  await expectUnknownAndHeld(row);
});

test.each([
  ['one wrong bit', '9876543211'],
  ['more wrong bits', '9876543999'],
])('a sale whose line has %s is asked about, too', async (_, number) => {
  atLog = (when) => when === 'before' && take();
  const row = await at.sold();
  expect(row.state).toBe('success');
  atLog = () => undefined;
  const log = join(at.folder, 'sent.log');
  writeFileSync(log, readFileSync(log, 'utf8').replace('9876543210', number));
  await putBack();
  await expectUnknownAndHeld(row);
});
