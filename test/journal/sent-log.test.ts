import { appendFileSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RefId } from '../../src/preload/contract/ids';
import type { SentLine } from '../../src/main/recharge/ports';
import { openSentLog, type SentLog } from '../../src/main/journal/sent-log/sent-log';
import { contentsOf } from '../../src/main/journal/sent-log/sent-log-text';
import { after, anOldLine, aRefId, aSentLine } from './support/builders';
import { journalFolder } from './support/journal-folder';
import { openTestJournal } from './support/open-journal';
import { canMount, smallDisk } from './support/small-disk';

async function opened(file: string): Promise<SentLog> {
  const log = await openSentLog(file);
  if (!log.ok) throw new Error(log.failure);
  return log.value;
}

/** What a log says that holds these lines, of which some are damaged and some were given up. */
function holds(lines: readonly SentLine[], damaged = 0, givenUp: readonly RefId[] = [], forgot = false) {
  const health = {
    marks: [],
    away: null,
    isEmpty: false,
    isCut: false,
    hasForgotten: forgot,
    mended: 0,
    remains: [],
  };
  return { ok: true, value: { lines, damaged, givenUp: new Set(givenUp), ...health } };
}

test('what was appended is read back, after a restart too', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await Promise.all([log.append(aSentLine(1)), log.append(aSentLine(2)), log.append(aSentLine(3))]);
  await log.close();
  const again = await opened(file);
  expect(await again.read()).toEqual(holds([aSentLine(1), aSentLine(2), aSentLine(3)]));
  await again.close();
});

test.each([
  ['in the middle', (line: string) => line.slice(0, 16)],
  ['before the last sign', (line: string) => line.slice(0, -1)],
  ['into zeros', (line: string) => line.slice(0, 30).padEnd(line.length, '\0')],
])('a line that a power cut tore %s says nothing, and the next one stands alone', async (_, tear) => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1));
  await log.close();
  const [whole = ''] = readFileSync(file, 'utf8').split('\n');
  appendFileSync(file, tear(whole.replace(aSentLine(1).refId, aSentLine(9).refId)));
  for (const n of [2, 3]) {
    const again = await opened(file);
    await again.append(aSentLine(n));
    await again.close();
  }
  const last = await opened(file);
  expect(await last.read()).toEqual(holds([aSentLine(1), aSentLine(2), aSentLine(3)]));
  await last.close();
});

test('a whole last line that lost only its end is whole', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1));
  await log.close();
  truncateSync(file, statSync(file).size - 1);
  const again = await opened(file);
  await again.append(aSentLine(2));
  expect(await again.read()).toEqual(holds([aSentLine(1), aSentLine(2)]));
  await again.close();
});

test('one flipped bit anywhere in a line costs no line, not even its own, and is told', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  for (const n of [1, 2, 3]) await log.append(aSentLine(n));
  await log.close();
  const sound = readFileSync(file);
  const second = sound.indexOf('\n') + 1;
  const third = sound.indexOf('\n', second) + 1;
  for (let place = second; place < third; place += 1) {
    for (const bit of [1, 4, 0x40]) {
      const bytes = Buffer.from(sound);
      bytes[place] = (bytes[place] ?? 0) ^ bit;
      const { mended, damaged, lines } = contentsOf({ bytes, skipped: 0 });
      // A bit that made an end of line left two pieces, which nobody puts together.
      const isSplit = bytes[place] === 0x0a;
      expect({ place, bit, isRead: isSplit ? damaged > 0 : mended === 1 && damaged === 0, lines }).toEqual({
        place,
        bit,
        isRead: true,
        lines: [1, ...(isSplit ? [] : [2]), 3].map((n) => aSentLine(n)),
      });
    }
  }
});

test('a flipped bit in the last line is damage, not a tear', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1));
  await log.close();
  for (const back of [1, 2, 30]) {
    const bytes = readFileSync(file);
    const place = bytes.length - back;
    const before = bytes[place] ?? 0;
    bytes[place] = before ^ 1;
    writeFileSync(file, bytes);
    const again = await opened(file);
    expect(await again.read(), `${back} from the end`).toMatchObject({
      value: { lines: [aSentLine(1)], mended: 1, damaged: 0 },
    });
    await again.close();
    bytes[place] = before;
    writeFileSync(file, bytes);
  }
});

test('lines of an older Galla, which have no checksum, are read', async () => {
  const file = join(journalFolder(), 'sent.log');
  writeFileSync(file, anOldLine(1));
  const log = await opened(file);
  await log.append(aSentLine(3));
  expect(await log.read()).toEqual(holds([aSentLine(1, { sold: null }), aSentLine(3)]));
  await log.close();
});

test('lines of an older Galla, which do not say how it was paid, are read', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(2, { sold: null }));
  expect(readFileSync(file, 'utf8')).not.toMatch(/"v"|payment/);
  expect(await log.read()).toEqual(holds([aSentLine(2, { sold: null })]));
  await log.close();
});

test('of a line with more than one wrong bit is said what can be read, and it is no sale', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1));
  await log.append(aSentLine(2));
  await log.close();
  writeFileSync(file, readFileSync(file, 'utf8').replace('9876543210', '9876543999'));
  const again = await opened(file);
  const line = aSentLine(1);
  expect(await again.read()).toMatchObject({
    value: {
      lines: [aSentLine(2)],
      damaged: 1,
      mended: 0,
      remains: [{ refId: line.refId, number: '9876543999', amountPaise: line.amountPaise, at: line.at }],
    },
  });
  await again.close();
});

test.each([
  ['the second half', (line: string) => line.slice(0, 60), { refId: aRefId(1), number: null }],
  ['the first half', (line: string) => line.slice(70), { refId: null, number: '9876543210' }],
  ['the ref id', (line: string) => line.replace('R00', 'r\0\0'), { refId: null, number: '9876543210' }],
  ['the number', (line: string) => line.replace('98765', '\0\0\0\0\0'), { refId: aRefId(1), number: null }],
])('of a line that lost %s the rest is said', async (_, damage, rest) => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1));
  await log.close();
  writeFileSync(file, `${damage(readFileSync(file, 'utf8').trimEnd())}\n`);
  const again = await opened(file);
  expect(await again.read()).toMatchObject({ value: { lines: [], damaged: 1, remains: [rest] } });
  await again.close();
});

test('a damaged line that gave up a sale, or marks a copy, names no sale', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.giveUp(aRefId(1), 1000);
  await log.noteCopy('journal-2026-01-10.db', 1000);
  await log.close();
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(':1000', ':2999'));
  const again = await opened(file);
  expect(await again.read()).toEqual(holds([], 2, [], true));
  await again.close();
});

describe('a log that is longer than any shop’s', () => {
  /** Makes it so by a hole, which costs no room. */
  async function long(): Promise<{ readonly file: string; readonly log: SentLog }> {
    const file = join(journalFolder(), 'sent.log');
    const first = await opened(file);
    await first.append(aSentLine(1));
    await first.close();
    truncateSync(file, 5 * 1024 ** 3);
    return { file, log: await opened(file) };
  }

  test('is read at its end, in bounded memory, and what is before it is told as damage', async () => {
    const { log } = await long();
    await log.append(aSentLine(2));
    const before = process.memoryUsage().rss;
    const cut = { ...holds([aSentLine(2)], 1, [], true).value, isCut: true };
    expect(await log.read()).toEqual({ ok: true, value: cut });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    await log.close();
  });

  test('is short again once copies hold what was before its end', async () => {
    const { file, log } = await long();
    await log.noteCopy('journal-2026-01-10.db', 1000);
    await log.append(aSentLine(2));
    await log.forgetCopied(['journal-2026-01-10.db']);
    expect(statSync(file).size).toBeLessThan(2000);
    expect(await log.read()).toEqual(holds([aSentLine(2)], 0, [], true));
    await log.close();
  });

  test('that is one line of somebody else’s without an end is damaged, not torn', async () => {
    const file = join(journalFolder(), 'sent.log');
    writeFileSync(file, '['.repeat(2 * 1024 * 1024));
    const log = await opened(file);
    await log.append(aSentLine(1));
    expect(await log.read()).toEqual(holds([aSentLine(1)], 1, [], true));
    await log.close();
  });

  test('of ends of line only says nothing, and costs no memory', async () => {
    const file = join(journalFolder(), 'sent.log');
    writeFileSync(file, Buffer.alloc(20 * 1024 * 1024, '\n'));
    const log = await opened(file);
    expect(await log.read()).toMatchObject({ value: { lines: [], damaged: 1, isCut: true } });
    await log.close();
  });
});

test.runIf(process.platform === 'linux')('a device in its place, which never ends, is refused', async () => {
  const file = join(journalFolder(), 'sent.log');
  symlinkSync('/dev/zero', file);
  expect(await openSentLog(file)).toEqual({ ok: false, failure: 'io' });
});

test('a line that was given up says that nothing left', async () => {
  const log = await opened(join(journalFolder(), 'sent.log'));
  await log.append(aSentLine(1));
  await log.giveUp(aSentLine(1).refId, 1000);
  expect(await log.read()).toEqual(holds([aSentLine(1)], 0, [aSentLine(1).refId]));
  await log.close();
});

test('lines of nonsense, zeros and strangers are counted as damaged', async () => {
  const file = join(journalFolder(), 'sent.log');
  writeFileSync(file, `\0\0\0\0\n{}\n${anOldLine(1, { amountPaise: -1 }).trimEnd()}\nnull\n`);
  const log = await opened(file);
  expect(await log.read()).toMatchObject({ value: { lines: [], damaged: 4 } });
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
    writeFileSync(file, `${anOldLine(1, damage)}${anOldLine(2)}`);
    const log = await opened(file);
    const read = await log.read();
    await log.close();
    if (!read.ok) throw new Error(read.failure);
    const { journal } = await openTestJournal();
    expect(journal.insertFound(read.value.lines, after(0)).map(({ refId }) => refId)).toEqual([
      aSentLine(2).refId,
    ]);
  },
);

test('what all copies hold is forgotten, and what was noted meanwhile is kept', async () => {
  const file = join(journalFolder(), 'sent.log');
  const log = await opened(file);
  await log.append(aSentLine(1));
  await log.noteCopy('journal-2026-01-09.db', 1000);
  await log.append(aSentLine(2));
  await log.noteCopy('journal-2026-01-10.db', 2000);
  await log.noteCopy('journal-2026-01-09.db', 3000);
  await log.append(aSentLine(3));
  const [forgotten] = await Promise.all([
    log.forgetCopied(['journal-2026-01-10.db', 'journal-2026-01-09.db']),
    log.append(aSentLine(4)),
  ]);
  expect(forgotten.ok).toBe(true);
  expect(await log.read()).toEqual(holds([aSentLine(2), aSentLine(3), aSentLine(4)], 0, [], true));
  await log.forgetCopied(['journal-2026-01-10.db']);
  expect(await log.read()).toEqual(holds([aSentLine(3), aSentLine(4)], 0, [], true));
  await log.close();
});

test.each([[[]], [['journal-2026-01-09.db']], [['journal-2026-01-10.db', 'journal-2026-01-09.db']]])(
  'nothing is forgotten for %j: of an older Galla’s copy nobody knows what it holds',
  async (names) => {
    const log = await opened(join(journalFolder(), 'sent.log'));
    await log.append(aSentLine(1));
    await log.noteCopy('journal-2026-01-10.db', 1000);
    await log.forgetCopied(names);
    expect(await log.read()).toEqual(holds([aSentLine(1)]));
    await log.close();
  },
);

test('rubbish among the forgotten lines costs no byte of those that are kept', async () => {
  const file = join(journalFolder(), 'sent.log');
  writeFileSync(file, Buffer.from([0xff, 0xfe, 0xc3, 0x0a]));
  const log = await opened(file);
  await log.append(aSentLine(1, { operator: 'अ' }));
  await log.noteCopy('journal-2026-01-10.db', 1000);
  const kept = aSentLine(2, { operator: 'आ' });
  await log.append(kept);
  await log.forgetCopied(['journal-2026-01-10.db']);
  expect(await log.read()).toEqual(holds([kept], 0, [], true));
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
  expect(read.ok && read.value.lines.map((line) => line.refId).at(-1)).toBe(aSentLine(3).refId);
  await log.close();
});
