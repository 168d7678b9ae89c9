import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSentLog, type SentLog } from '../../../src/main/journal/sent-log/sent-log';
import { aSentLine } from '../support/builders';
import { journalFolder } from '../support/journal-folder';

const epoch = { counter: 'KMTR', epoch: 2, n: null };
const z = { counter: 'KMTR', epoch: 2, n: 17 };

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

/** A log with a sale, an epoch, a Z and a sale. */
async function written(): Promise<string> {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1));
  await log.noteMark(epoch, 1000);
  await log.noteMark(z, 2000);
  await log.append(aSentLine(2));
  await log.close();
  return file;
}

const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\n');

test('epochs and closes are read back in their order, beside the sales', async () => {
  const read = await contents(await written());
  expect(read).toMatchObject({ marks: [epoch, z], damaged: 0, mended: 0 });
  expect(read.lines.map(({ refId }) => refId)).toEqual([aSentLine(1).refId, aSentLine(2).refId]);
});

test('a Galla of before them takes their lines for torn, as whatever ends so, and passes them over', async () => {
  const lines = linesOf(await written());
  expect(lines.slice(1, 3).every((line) => line.endsWith('#torn'))).toBe(true);
});

test('what a stop tore of one says nothing and is no damage; what stands behind its checksum changes nothing', async () => {
  const file = await written();
  const [, mark = ''] = linesOf(file);
  const whole = mark.indexOf('}') + 1;
  for (let length = 1; length < mark.length; length += 1) {
    writeFileSync(file, '');
    appendFileSync(file, mark.slice(0, length));
    const read = await contents(file);
    expect(read).toMatchObject({ damaged: 0, mended: 0, marks: length < whole ? [] : [epoch] });
    const log = await opened(file);
    await log.append(aSentLine(3));
    await log.close();
    expect(await contents(file)).toMatchObject({ damaged: 0, lines: [aSentLine(3)] });
  }
});

test('one wrong bit of what it says is mended, two wrong letters are told as damage', async () => {
  const file = await written();
  const lines = linesOf(file);
  const [, mark = ''] = lines;
  const whole = mark.indexOf('}') + 1;
  for (let place = 0; place < whole; place += 1) {
    const flipped = String.fromCodePoint((mark.codePointAt(place) ?? 0) ^ 1);
    writeFileSync(file, `${mark.slice(0, place)}${flipped}${mark.slice(place + 1)}\n`);
    expect(await contents(file)).toMatchObject({ marks: [epoch], damaged: 0, mended: 1 });
    if (place + 2 > whole) continue;
    writeFileSync(file, `${mark.slice(0, place)}~~${mark.slice(place + 2)}\n`);
    expect(await contents(file)).toMatchObject({ marks: [], damaged: 1, remains: [] });
  }
});
