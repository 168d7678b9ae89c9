import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSentLog, type SentLog } from '../../../src/main/journal/sent-log/sent-log';
import type { LogMark } from '../../../src/main/recharge/ports';
import { after, anIntent, aRefId, aSentLine, WINDOW } from '../support/builders';
import { journalFolder } from '../support/journal-folder';
import { openTestJournal } from '../support/open-journal';

const head = { counter: 'KMTR', epoch: 2, n: null, head: { n: 7, h: '0123456789abcdef0123456789abcdef' } };

async function opened(file: string): Promise<SentLog> {
  const log = await openSentLog(file);
  if (!log.ok) throw new Error(log.failure);
  return log.value;
}

async function contents(file: string) {
  const log = await opened(file);
  const read = await log.read();
  await log.close();
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

/** A log with two sales after a head was told, and the same head told again. */
async function written(): Promise<string> {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  log.noteHead(head);
  await log.append(aSentLine(1));
  log.noteHead(head);
  await log.append(aSentLine(2));
  await log.close();
  return file;
}

test('a head stands once, before the line that it was told with', async () => {
  const file = await written();
  const kinds = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.slice(0, 8));
  expect(kinds).toEqual(['{"head":', '{"v":2,"', '{"v":2,"', '']);
  expect(await contents(file)).toMatchObject({
    marks: [head],
    damaged: 0,
    lines: [aSentLine(1), aSentLine(2)],
  });
});

test('no older Galla takes a head for damage: none knows its beginning or its end, and all pass over what ends as torn', async () => {
  const [line = ''] = readFileSync(await written(), 'utf8').split('\n');
  expect(line.startsWith('{"mark":')).toBe(false);
  expect(line.endsWith('#newer#torn')).toBe(false);
  expect(line.endsWith('#torn')).toBe(true);
});

test('what a stop tore of a head says nothing and is no damage', async () => {
  const file = await written();
  const [line = ''] = readFileSync(file, 'utf8').split('\n');
  const whole = line.indexOf('}') + 1;
  for (let length = 1; length < line.length; length += 1) {
    writeFileSync(file, '');
    appendFileSync(file, line.slice(0, length));
    expect(await contents(file)).toMatchObject({ damaged: 0, marks: length < whole ? [] : [head] });
  }
});

test('a head that the chain lacks, or has otherwise, begins one new epoch behind the place where the chain is', async () => {
  const { database, journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  const mark = journal.headMark();
  const at = mark.head;
  const lacked: LogMark = { ...mark, head: { ...at, n: at.n + 1 } };
  const other: LogMark = {
    ...mark,
    head: { ...at, h: at.h.replace(/^./, at.h.startsWith('0') ? '1' : '0') },
  };
  const epochs = () =>
    database
      .prepare('SELECT epoch, parent_n, parent_h FROM epochs WHERE parent_epoch IS NOT NULL ORDER BY seq')
      .all();
  journal.insertFound([], after(1), [mark]);
  expect(epochs()).toEqual([]);
  const full = database.prepare('SELECT lower(hex(h)) FROM chain WHERE n = ?').pluck().get(at.n);
  for (let start = 0; start < 3; start += 1) journal.insertFound([aSentLine(2)], after(1), [mark, lacked]);
  // Of before what was found with it.
  expect(epochs()).toEqual([{ epoch: 2, parent_n: at.n, parent_h: full }]);
  const again = journal.headMark();
  journal.insertFound([], after(2), [mark, lacked, again]);
  expect(epochs()).toHaveLength(1);
  journal.insertFound([], after(2), [{ ...other, epoch: 2 }]);
  expect(epochs()).toHaveLength(2);
  expect(journal.recharge(aRefId(1))).not.toBeNull();
});
