import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { beforeEach, expect, test, vi } from 'vitest';
import { addCheckpointBeside } from '../../../src/main/journal/checkpoints/checkpoints-file';
import { createCounterKey } from '../../../src/main/settings/counter/counter-key';
import { deskFixture } from '../../support/desk/desk-fixture';
import { testRing } from '../../people/crew-fixture';
import { checkpointsIn } from '../../outside/check-checkpoints';
import { closeDay, copyOfTheDay, faultsOf } from './a-signing-shop';
import { rewriteJournal, withoutLines, type Rewriting } from './rewrite-journal';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const ring = testRing();
const signing = () => ({ counterKey: createCounterKey({ folder: at.folder, ring, now: Date.now }) });
const at = deskFixture();
const stick = () => join(at.folder, 'stick');

/** A shop that sold, copied and closed, and whose stick has the checkpoints of now. It stays closed while somebody is at its files. */
beforeEach(async () => {
  await at.restart(signing());
  await at.sold();
  await copyOfTheDay(at.folder, at.desk);
  await closeDay(at.desk, 199);
  const newest = await at.desk.newestCheckpoint();
  if (newest === null) throw new Error('no checkpoint');
  mkdirSync(stick());
  await addCheckpointBeside(stick(), newest);
});

/** Closes the shop and lets somebody at its files; answers what a check of them finds. */
async function found(work: () => void, elsewhere: string | null = null): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  await at.desk.close();
  work();
  faults = await faultsOf(at.folder, elsewhere);
  return faults;
}

const copies = () => join(at.folder, 'backups');
const everythingOutside = (): void => {
  withoutLines(at.folder, '{"head":', '{"checkpoint":');
  rmSync(copies(), { recursive: true });
};
const rewrite =
  (how: Rewriting, ...more: readonly (() => void)[]) =>
  (): void => {
    rewriteJournal(at.folder, how);
    for (const each of more) each();
  };

test('what nobody changed has no fault, also where its stick is there', async () => {
  expect(await found(() => undefined, stick())).toEqual([]);
});

test('a chain that was made anew does not fit the checkpoints of the journal itself', async () => {
  expect(await found(rewrite('chain', everythingOutside))).toContain('checkpoint checkpoints');
});

test('where those were made to fit, their signatures are wrong', async () => {
  const file = join(at.folder, 'journal.db');
  expect(checkpointsIn(file)).toEqual({ wrong: [], signed: 2 });
  expect(await found(rewrite('hashes', everythingOutside))).toContain('signature checkpoints');
  // A program that knows the documents alone finds the same.
  expect(checkpointsIn(file).wrong).toEqual([1, 2]);
});

test('a journal that was rewritten as a whole, key and signatures and all, is named by each place outside that was left alone', async () => {
  const inLog = () => rmSync(copies(), { recursive: true });
  const inCopy = () => withoutLines(at.folder, '{"head":', '{"checkpoint":');
  await at.desk.close();
  rewriteJournal(at.folder, 'signatures');
  const keep = readFileSync(join(at.folder, 'sent.log'));
  inCopy();
  expect(await faultsOf(at.folder)).toEqual([
    expect.stringMatching(/^checkpoint journal-\d{4}-\d{2}-\d{2}\.db$/),
  ]);
  inLog();
  // This is what cannot be seen: nothing is left outside.
  expect(await faultsOf(at.folder)).toEqual([]);
  expect(await faultsOf(at.folder, stick())).toEqual([
    expect.stringMatching(/^checkpoint galla-[A-Z]{4}-checkpoints\.txt$/),
  ]);
  writeFileSync(join(at.folder, 'sent.log'), keep);
  withoutLines(at.folder, '{"head":');
  expect(await faultsOf(at.folder)).toEqual(['checkpoint sent.log', 'checkpoint sent.log']);
});

test('a checkpoint in the log that was made to fit is not signed by this counter', async () => {
  const faults = await found(() => {
    rewriteJournal(at.folder, 'signatures');
    rmSync(copies(), { recursive: true });
    withoutLines(at.folder, '{"head":');
    fitLog(at.folder);
  });
  expect(new Set(faults)).toEqual(new Set(['signature sent.log']));
});

test('a key in the place of the counter’s does not sign for itself', async () => {
  const faults = await found(() => {
    const database = new Database(join(at.folder, 'journal.db'));
    database.exec(
      `DROP TRIGGER counter_keys_as_written; UPDATE counter_keys SET public_key = '${'ab'.repeat(32)}'`,
    );
    database.close();
  });
  expect(faults).toContain('signature counter_keys');
});

/** Writes into each checkpoint of the log the hash that the journal has there now, with a right sum. */
function fitLog(folder: string): void {
  const log = join(folder, 'sent.log');
  const database = new Database(join(folder, 'journal.db'), { readonly: true });
  const hashAt = database.prepare('SELECT lower(hex(h)) FROM chain WHERE n = ?').pluck();
  const lines = readFileSync(log, 'utf8').split('\n');
  const fitted = lines.map((line) => {
    const n = /^\{"checkpoint":(\d+)/.exec(line)?.[1];
    if (n === undefined) return line;
    const h = z.string().parse(hashAt.get(Number(n)));
    const content = (line.split(',"sum":')[0] ?? '').replace(/"h":"[0-9a-f]{64}"/, `"h":"${h}"`);
    const sum = createHash('sha256').update(content).digest('hex').slice(0, 16);
    return `${content},"sum":"${sum}"}${/#.*$/.exec(line)?.[0] ?? ''}`;
  });
  database.close();
  writeFileSync(log, fitted.join('\n'));
}
