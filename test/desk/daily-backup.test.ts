import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '../../src/preload/contract/result';
import { backUpToday, dailyBackup, type BackupParts } from '../../src/main/desk/background/daily-backup';
import { openSentLog } from '../../src/main/journal/sent-log/sent-log';
import { aRefId, aSentLine } from '../journal/support/builders';
import { fakeClock } from '../support/fake-clock';
import { aFolder } from '../support/desk/a-desk';

let place: ReturnType<typeof aFolder>;
let noted: string[];
let forgotten: (readonly string[])[];

beforeEach(() => {
  place = aFolder();
  noted = [];
  forgotten = [];
});
afterEach(() => place.remove());

function parts(changes: Partial<BackupParts> = {}): BackupParts {
  return {
    journal: {
      backUp: (file) => {
        writeFileSync(file, 'copy');
        return Promise.resolve(ok(null));
      },
    },
    sentLog: {
      noteCopy: (name) => {
        noted.push(name);
        return Promise.resolve(ok(null));
      },
      forgetCopied: (names) => {
        forgotten.push([...names].sort());
        return Promise.resolve(ok(null));
      },
    },
    clock: fakeClock(),
    folder: join(place.folder, 'backups'),
    keptElsewhere: () => [],
    selling: () => false,
    told: () => undefined,
    ...changes,
  };
}

test('one copy a day is made, noted in sent.log before it is begun, and what all copies hold may be forgotten', async () => {
  await backUpToday(parts());
  await backUpToday(parts());
  expect(readdirSync(join(place.folder, 'backups'))).toEqual(['journal-2026-11-12.db']);
  expect(noted).toEqual(['journal-2026-11-12.db']);
  expect(forgotten).toEqual([['journal-2026-11-12.db']]);
});

test('a copy that could not be made costs nothing: sent.log keeps everything', async () => {
  await backUpToday(parts({ journal: { backUp: () => Promise.resolve(fail('disk_full')) } }));
  expect(forgotten).toEqual([]);
});

test('a copy that cannot be made is told of, tried again, and told of when it is there', async () => {
  const clock = fakeClock();
  const told: unknown[] = [];
  const failures = ['disk_full', 'io'] as const;
  let tries = 0;
  const backup = dailyBackup(
    parts({
      clock,
      told: (problem) => void told.push(problem),
      journal: {
        backUp() {
          const failure = failures[tries++];
          return Promise.resolve(failure === undefined ? ok(null) : fail(failure));
        },
      },
    }),
  );
  await backup.start();
  for (const count of [1, 2, 3]) {
    clock.pass(10 * 60_000);
    await vi.waitUntil(() => told.length === count && clock.pending() === 1);
  }
  expect(told).toEqual(['disk_full', 'failed', null]);
  await backup.stop();
  expect(clock.pending()).toBe(0);
});

test('a folder that cannot be made is told of, too', async () => {
  const clock = fakeClock();
  const told: unknown[] = [];
  writeFileSync(join(place.folder, 'backups'), 'a file stands in the way');
  const backup = dailyBackup(parts({ clock, told: (problem) => void told.push(problem) }));
  await backup.start();
  clock.pass(10 * 60_000);
  await vi.waitUntil(() => told.length === 1);
  expect(told).toEqual(['failed']);
  await backup.stop();
});

test('a week of copies is kept, and files of other names are left alone', async () => {
  const folder = join(place.folder, 'backups');
  mkdirSync(folder);
  for (let day = 1; day <= 9; day += 1) writeFileSync(join(folder, `journal-2026-11-0${day}.db`), '');
  writeFileSync(join(folder, 'journal-mine.db'), '');
  await backUpToday(parts());
  const left = readdirSync(folder).sort();
  expect(left).toHaveLength(8);
  expect(left).toContain('journal-mine.db');
  expect(left).toContain('journal-2026-11-04.db');
  expect(existsSync(join(folder, 'journal-2026-11-03.db'))).toBe(false);
  expect(forgotten).toEqual([left.filter((name) => name !== 'journal-mine.db')]);
});

/** Puts copies of these days into the folder. */
function copiesOf(...days: readonly string[]): string {
  const folder = join(place.folder, 'backups');
  mkdirSync(folder);
  for (const day of days) writeFileSync(join(folder, `journal-${day}.db`), '');
  return folder;
}

test('copies made under a clock that ran ahead push out no copy, and count as copies that may be put back', async () => {
  const ahead = [1, 2, 3, 4, 5, 6, 7].map((day) => `2030-01-0${day}`);
  const folder = copiesOf('2026-11-11', ...ahead);
  await backUpToday(parts());
  const left = readdirSync(folder);
  expect(left).toContain('journal-2026-11-12.db');
  expect(left).toContain('journal-2026-11-11.db');
  expect(forgotten).toEqual([left.sort()]);
});

test('copies made under a clock that ran ahead go when a week of others is there', async () => {
  const folder = copiesOf(
    ...[6, 7, 8, 9].map((day) => `2026-11-0${day}`),
    '2026-11-10',
    '2026-11-11',
    '2030-01-01',
  );
  await backUpToday(parts());
  const left = readdirSync(folder);
  expect(left).toHaveLength(7);
  expect(left).not.toContain('journal-2030-01-01.db');
  expect(forgotten).toEqual([left.sort()]);
});

type Step = { readonly on: string; readonly sells?: number; readonly copies?: true };

/** The ref ids that `sent.log` holds after sales and copies under a clock that showed these days. */
async function linesAfter(steps: readonly Step[]): Promise<readonly string[]> {
  const file = join(place.folder, 'sent.log');
  const opened = await openSentLog(file);
  if (!opened.ok) throw new Error(opened.failure);
  const sentLog = opened.value;
  const clock = fakeClock();
  for (const { on, sells, copies } of steps) {
    clock.setTo(Date.parse(`${on}T12:00:00+05:30`));
    if (sells !== undefined) await sentLog.append(aSentLine(sells, { at: clock.now() }));
    if (copies === true) await backUpToday(parts({ sentLog, clock }));
  }
  await sentLog.close();
  return readFileSync(file, 'utf8').match(/(?<="refId":")\w+/g) ?? [];
}

test('a first sale under a clock turned back stays in sent.log: the copy before it may be put back', async () => {
  const kept = await linesAfter([
    { on: '2026-11-11', copies: true },
    { on: '2001-01-01', sells: 1 },
    { on: '2026-11-12', sells: 2, copies: true },
  ]);
  expect(kept).toEqual([aRefId(1), aRefId(2)]);
});

test('what every copy of the week holds is forgotten, and no more', async () => {
  const days = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const kept = await linesAfter(
    days.map((day) => ({ on: `2026-11-0${day}`, sells: day, copies: true }) as const),
  );
  expect(kept).toEqual([4, 5, 6, 7, 8, 9].map(aRefId));
});

test('what was sent since a copy elsewhere is kept for it, too', async () => {
  await backUpToday(parts({ keptElsewhere: () => ['galla-KDRW-2026-11-01-100000.galla'] }));
  expect(forgotten).toEqual([['galla-KDRW-2026-11-01-100000.galla', 'journal-2026-11-12.db']]);
});
