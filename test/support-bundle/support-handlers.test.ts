import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMask } from '../../src/main/settings/mask';
import { Secret } from '../../src/main/settings/secret';
import { anybody } from '../../src/main/recharge/state/moment';
import { ok, type Result } from '../../src/preload/contract/result';
import type { AppStatus } from '../../src/preload/contract/settings/settings';
import { STATE_ROWS } from '../../src/main/journal/read/journal-figures';
import { fillJournal } from '../bench/fill-journal';
import { anAccount } from '../journal/support/builders';
import { canMount, smallDisk } from '../journal/support/small-disk';
import { deskFixture } from '../support/desk/desk-fixture';
import { supportWorld } from './support-world';
import { unzip } from './unzip';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-support-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function valueOf<T>(answer: Result<T, unknown>): T {
  if (!answer.ok) throw new Error('refused');
  return answer.value;
}

test('what is written is what was shown, for this user only', async () => {
  const { handlers, asked, file } = supportWorld(folder);
  const shown = valueOf(await handlers['support:read']({}, anybody));
  expect(await handlers['support:folder']({}, anybody)).toEqual(ok({ folder }));
  // Showing writes nothing.
  expect(readdirSync(folder)).toEqual([]);
  expect(await handlers['support:save']({ bundle: shown.bundle }, anybody)).toEqual(ok({ file }));
  expect(asked).toEqual(['galla-support-2026-11-12.zip']);
  const files = await unzip(readFileSync(file ?? ''));
  expect([...files.values()].map(String)).toEqual(shown.parts.map(({ text }) => text));
  expect(statSync(file ?? '').mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['bundle.zip']);
});

test('a page names no other bundle than the one that was shown last', async () => {
  const { handlers, asked } = supportWorld(folder);
  expect(await handlers['support:save']({ bundle: '' }, anybody)).toMatchObject({
    failure: { code: 'bundle_gone' },
  });
  const first = valueOf(await handlers['support:read']({}, anybody));
  const second = valueOf(await handlers['support:read']({}, anybody));
  expect(second.bundle).not.toBe(first.bundle);
  expect(await handlers['support:save']({ bundle: first.bundle }, anybody)).toMatchObject({
    failure: { code: 'bundle_gone' },
  });
  expect(asked).toEqual([]);
});

test('where Galla does not start the passphrase opens it, and a ticket stands for it as long as that lasts', async () => {
  let problem: AppStatus['problem'] = { code: 'journal_corrupt', file: 'journal.db' };
  const world = supportWorld(folder, {
    passphrase: 'chai at four',
    get status() {
      return { problem };
    },
  });
  const { handlers, file } = world;
  expect(await handlers['support:open']({ passphrase: 'chai' }, anybody)).toMatchObject({
    failure: { code: 'wrong_passphrase' },
  });
  expect(await handlers['support:read']({ ticket: 'guessed' }, anybody)).toMatchObject({
    failure: { code: 'bundle_gone' },
  });
  const { ticket } = valueOf(await handlers['support:open']({ passphrase: 'chai at four' }, anybody));
  const { bundle, parts } = valueOf(await handlers['support:read']({ ticket }, anybody));
  expect(parts.find(({ part }) => part === 'faults')?.text).toContain('journal_corrupt');
  expect(await handlers['support:save']({ bundle, ticket: 'guessed' }, anybody)).toMatchObject({
    failure: { code: 'bundle_gone' },
  });
  expect(await handlers['support:save']({ bundle, ticket }, anybody)).toEqual(ok({ file }));
  problem = null;
  for (const answer of [
    await handlers['support:read']({ ticket }, anybody),
    await handlers['support:save']({ bundle, ticket }, anybody),
  ])
    expect(answer).toMatchObject({ failure: { code: 'bundle_gone' } });
});

test('a shop without a passphrase brings none', async () => {
  const { handlers } = supportWorld(folder, {
    status: { problem: { code: 'disk_full', file: 'journal.db' } },
  });
  const { ticket } = valueOf(await handlers['support:open']({ passphrase: '' }, anybody));
  expect((await handlers['support:read']({ ticket }, anybody)).ok).toBe(true);
});

test('who changes their mind about the file has none, and may still save it', async () => {
  const { handlers } = supportWorld(folder, { file: null });
  const { bundle } = valueOf(await handlers['support:read']({}, anybody));
  const mind = { failure: { code: 'cancelled' } };
  expect(await handlers['support:save']({ bundle }, anybody)).toMatchObject(mind);
  expect(await handlers['support:save']({ bundle }, anybody)).toMatchObject(mind);
  expect(readdirSync(folder)).toEqual([]);
});

test('a place that cannot be written is told', async () => {
  const { handlers } = supportWorld(folder, { file: join(folder, 'taken') });
  const taken = supportWorld(folder, { file: folder });
  const { bundle } = valueOf(await taken.handlers['support:read']({}, anybody));
  expect(await taken.handlers['support:save']({ bundle }, anybody)).toMatchObject({
    failure: { code: 'export_failed' },
  });
  expect(valueOf(await handlers['support:read']({}, anybody)).parts).toHaveLength(8);
});

test.runIf(canMount)('a full disk is told, and leaves no half', async () => {
  const disk = smallDisk(400);
  const { handlers } = supportWorld(folder, { file: join(disk.folder, 'bundle.zip') });
  const { bundle } = valueOf(await handlers['support:read']({}, anybody));
  disk.fill();
  expect(await handlers['support:save']({ bundle }, anybody)).toMatchObject({
    failure: { code: 'disk_full' },
  });
  expect(readdirSync(disk.folder).filter((name) => name.startsWith('bundle'))).toEqual([]);
  disk.empty();
  expect(await handlers['support:save']({ bundle }, anybody)).toMatchObject({ ok: true });
});

test('a known token is hidden even where a part lets it in', async () => {
  const mask = createMask();
  mask.learn(new Secret('33.2.1'));
  const { handlers } = supportWorld(folder, { mask });
  const { parts } = valueOf(await handlers['support:read']({}, anybody));
  expect(parts.map(({ text }) => text).join('')).not.toContain('33.2.1');
});

describe('of a journal', () => {
  const at = deskFixture();

  test('rows are counted by their state', async () => {
    await at.sold();
    const { handlers } = supportWorld(folder, { desks: [at.desk] });
    const { parts } = valueOf(await handlers['support:read']({}, anybody));
    const text = parts.find(({ part }) => part === 'journal')?.text ?? '';
    expect(JSON.parse(text)).toMatchObject([
      { mode: 'real', rowsByState: { success: 1 }, rowsInNoState: 0, newest: { recharges: 1 } },
    ]);
  });

  test('of a long one the page hears how far it is', async () => {
    const database = new Database(join(at.folder, 'journal.db'));
    fillJournal(database, {
      rows: 2 * STATE_ROWS + 1,
      accountId: anAccount(),
      firstDay: Date.parse('2026-01-01'),
    });
    database.close();
    const shares: number[] = [];
    const progress = (share: number): void => void shares.push(share);
    const { handlers } = supportWorld(folder, { desks: [at.desk, at.desk], progress });
    await handlers['support:read']({}, anybody);
    const half = STATE_ROWS / (2 * STATE_ROWS + 1);
    expect(shares).toEqual([half / 2, half, (1 + half) / 2, (1 + 2 * half) / 2]);
  });

  test('one that cannot be read is said to be so, and the rest is there', async () => {
    await at.desk.journal.close();
    const { handlers } = supportWorld(folder, { desks: [at.desk] });
    const { parts } = valueOf(await handlers['support:read']({}, anybody));
    const text = parts.find(({ part }) => part === 'journal')?.text ?? '';
    expect(JSON.parse(text)).toEqual([{ mode: 'real', notRead: 'closed' }]);
    expect(parts).toHaveLength(8);
  });

  test('one at a time, and it can be stopped', async () => {
    const { handlers } = supportWorld(folder, { desks: [at.desk] });
    const making = handlers['support:read']({}, anybody);
    expect(await handlers['support:read']({}, anybody)).toMatchObject({
      failure: { code: 'too_many_reads' },
    });
    await handlers['support:stop']({}, anybody);
    expect(await making).toMatchObject({ failure: { code: 'cancelled' } });
    expect(await handlers['support:read']({}, anybody)).toMatchObject({ ok: true });
  });
});
