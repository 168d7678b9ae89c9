import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSentLog } from '../../../src/main/journal/sent-log/sent-log';
import { aRefId } from '../../journal/support/builders';
import { deskFixture } from '../../support/desk/desk-fixture';

const at = deskFixture();

let file: string;
let copy: string;

beforeEach(() => {
  file = join(at.folder, 'journal.db');
  copy = join(at.folder, 'backups/real/journal-2026-01-10.db');
  mkdirSync(join(at.folder, 'backups/real'), { recursive: true });
});

const gone = () => rmSync(file);
const emptied = () => writeFileSync(file, '');
const losses = [
  ['gone', gone],
  ['an empty file', emptied],
] as const;

/** Starts again after `loss`; answers what the folder holds then. */
async function refused(loss: () => void): Promise<readonly string[]> {
  await expect(at.restart(undefined, loss)).rejects.toThrow('journal_missing');
  return readdirSync(at.folder);
}

/** What a log holds that was told only this. */
async function linesOf(told: 'giveUp' | 'noteCopy'): Promise<string> {
  const place = join(at.folder, `${told}.log`);
  const log = await openSentLog(place);
  if (!log.ok) throw new Error(log.failure);
  await (told === 'giveUp'
    ? log.value.giveUp(aRefId(1), 1000)
    : log.value.noteCopy('journal-2026-01-10.db', 1000));
  await log.value.close();
  return readFileSync(place, 'utf8');
}

/** The log of a journal in use, as a kill leaves it. */
function logOfNow(): Buffer {
  return readFileSync(`${file}-wal`);
}

describe.each(losses)('a journal that is %s', (_, lose) => {
  test('beside a sale in sent.log is refused, start after start, and none is made in its place', async () => {
    await at.sold();
    await refused(lose);
    await refused(() => undefined);
    expect(existsSync(file) && readFileSync(file).length > 0).toBe(false);
  });

  test.each([
    ['a line that was given up', () => linesOf('giveUp')],
    ['the mark of a copy', () => linesOf('noteCopy')],
    ['damaged lines', () => Promise.resolve('\0\0\0\0\n{"refId":"R0000000')],
    ['a line that a stop tore: its row was on disk before', () => Promise.resolve('{"refId":"R0000')],
  ])('beside a sent.log that holds only %s is refused', async (__, text) => {
    const log = await text();
    await refused(() => {
      lose();
      writeFileSync(join(at.folder, 'sent.log'), log);
    });
    await refused(() => undefined);
    expect(existsSync(file) && readFileSync(file).length > 0).toBe(false);
  });

  test('beside a copy of it is refused, and works again with the copy in its place', async () => {
    const { refId } = await at.sold();
    await at.desk.journal.backUp(copy);
    rmSync(join(at.folder, 'sent.log'));
    await refused(lose);
    const desk = await at.restart(undefined, () => copyFileSync(copy, file));
    expect(await desk.journal.recharge(refId)).toMatchObject({ value: { state: 'success' } });
  });

  test('beside its own log is refused, and the log is kept aside byte for byte', async () => {
    await at.sold();
    const log = logOfNow();
    expect(log.length).toBeGreaterThan(0);
    const names = await refused(() => {
      lose();
      rmSync(join(at.folder, 'sent.log'));
      writeFileSync(`${file}-wal`, log);
    });
    const aside = names.find((name) => /^journal\.db-wal\.\d{8}T\d{9}\.aside$/.test(name));
    expect(readFileSync(join(at.folder, aside ?? 'no log aside')).equals(log)).toBe(true);
    expect(names).not.toContain('journal.db-wal');
    await refused(() => undefined);
  });
});

test('a copy that is put back beside the orphaned log is the copy, and sent.log finds what it lacks', async () => {
  const first = await at.sold();
  await at.desk.journal.backUp(copy);
  const second = await at.sold(undefined, { number: '9876500002' });
  const log = logOfNow();
  await refused(() => {
    gone();
    writeFileSync(`${file}-wal`, log);
  });
  const desk = await at.restart(undefined, () => copyFileSync(copy, file));
  expect(desk.recovered.found.map(({ refId }) => refId)).toEqual([second.refId]);
  expect(await desk.journal.recharge(first.refId)).toMatchObject({ value: { state: 'success' } });
});

test('a folder in which nothing was sold and nothing copied gets its journal, again and again', async () => {
  const desk = await at.restart(undefined, gone);
  expect(desk.recovered).toEqual({ notSent: [], unknown: [], found: [] });
});

test('what a stopped first start left behind is no journal that is missing', async () => {
  const desk = await at.restart(undefined, () => {
    emptied();
    writeFileSync(join(at.folder, 'sent.log'), '');
  });
  expect(desk.recovered.found).toEqual([]);
});
