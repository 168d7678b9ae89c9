import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSentLog, type SentLog } from '../../src/main/journal/sent-log';
import { after, aSentLine } from './support/builders';
import { journalFolder } from './support/journal-folder';
import { openTestJournal } from './support/open-journal';
import { canMount, smallDisk } from './support/small-disk';

async function opened(file: string): Promise<SentLog> {
  const log = await openSentLog(file);
  if (!log.ok) throw new Error(log.failure);
  return log.value;
}

test('what was appended is read back, after a restart too', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await Promise.all([log.append(aSentLine(1)), log.append(aSentLine(2)), log.append(aSentLine(3))]);
  await log.close();
  const again = await opened(file);
  expect(await again.read()).toEqual({ ok: true, value: [aSentLine(1), aSentLine(2), aSentLine(3)] });
  await again.close();
});

test('a line that a power cut tore is passed over, and the next one stands alone', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1));
  await log.close();
  appendFileSync(file, '{"refId":"R00000');
  const again = await opened(file);
  await again.append(aSentLine(2));
  expect(await again.read()).toEqual({ ok: true, value: [aSentLine(1), aSentLine(2)] });
  await again.close();
});

test('lines of nonsense, zeros and strangers are passed over', async () => {
  const file = join(journalFolder(), 'sent.log');
  writeFileSync(file, `\0\0\0\0\n{}\n${JSON.stringify({ ...aSentLine(1), amountPaise: -1 })}\nnull\n`);
  const log = await opened(file);
  expect(await log.read()).toEqual({ ok: true, value: [] });
  await log.close();
});

test.each([
  ['no number', { number: '' }],
  ['no operator', { operator: '' }],
  ['a day that is none', { istDate: '2026-1x-10' }],
])(
  'a line with %s, which no journal would take, keeps no start from finding the others',
  async (_, damage) => {
    const file = join(journalFolder(), 'sent.log');
    const lines = [{ ...aSentLine(1), ...damage }, aSentLine(2)];
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const log = await opened(file);
    const read = await log.read();
    await log.close();
    if (!read.ok) throw new Error(read.failure);
    const { journal } = await openTestJournal();
    expect(journal.insertFound(read.value, after(0)).map(({ refId }) => refId)).toEqual([aSentLine(2).refId]);
  },
);

test('lines older than every backup are forgotten, those written meanwhile are kept', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1, { at: 1000 }));
  await log.append(aSentLine(2, { at: 2000 }));
  const [forgotten] = await Promise.all([log.forgetBefore(2000), log.append(aSentLine(3, { at: 3000 }))]);
  expect(forgotten.ok).toBe(true);
  const kept = [aSentLine(2, { at: 2000 }), aSentLine(3, { at: 3000 })];
  expect(await log.read()).toEqual({ ok: true, value: kept });
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3);
  await log.close();
});

test('rubbish among the forgotten lines costs no byte of those that are kept', async () => {
  const file = join(journalFolder(), 'sent.log');
  const rubbish = Buffer.from([0xff, 0xfe, 0xc3, 0x0a]);
  const kept = aSentLine(2, { at: 2000, operator: 'आ' });
  const lines = [aSentLine(1, { at: 1000, operator: 'अ' }), kept].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(file, Buffer.concat([Buffer.from(lines[0] ?? ''), rubbish, Buffer.from(lines[1] ?? '')]));
  const log = await opened(file);
  await log.forgetBefore(2000);
  expect(await log.read()).toEqual({ ok: true, value: [kept] });
  expect(readFileSync(file, 'utf8')).toBe(lines[1]);
  await log.close();
});

test('a clock that was turned back for one sale costs no line after it', async () => {
  const log = await opened(join(journalFolder(), 'sent.log'));
  await log.append(aSentLine(1, { at: 5000 }));
  await log.append(aSentLine(2, { at: 10 }));
  await log.forgetBefore(4000);
  expect(await log.read()).toMatchObject({ ok: true, value: [{ at: 5000 }, { at: 10 }] });
  await log.close();
});

test('a log that cannot be there says so', async () => {
  expect(await openSentLog(join(journalFolder(), 'absent', 'sent.log'))).toEqual({
    ok: false,
    failure: 'not_writable',
  });
});

test.runIf(canMount)('a full disk refuses the line, and later lines are whole again', async () => {
  const disk = smallDisk(256);
  const log = await opened(join(disk.folder, 'sent.log'));
  await log.append(aSentLine(1));
  disk.fill();
  // The page that the first line has begun still takes some.
  const long = aSentLine(2, { operator: 'x'.repeat(3000) });
  expect(await log.append(long).then((first) => (first.ok ? log.append(long) : first))).toEqual({
    ok: false,
    failure: 'disk_full',
  });
  disk.empty();
  expect(await log.append(aSentLine(3))).toEqual({ ok: true, value: null });
  const read = await log.read();
  expect(read.ok && read.value.map((line) => line.refId).at(-1)).toBe(aSentLine(3).refId);
  await log.close();
});
