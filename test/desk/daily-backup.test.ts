import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fail, ok } from '../../src/preload/contract/result';
import { backUpToday, type BackupParts } from '../../src/main/desk/daily-backup';
import { istDayStart } from '../../src/main/recharge/ist-date';
import { fakeClock } from '../support/fake-clock';
import { aFolder } from '../support/a-desk';

let place: ReturnType<typeof aFolder>;
let forgotten: number[];

beforeEach(() => {
  place = aFolder();
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
      forgetBefore: (at) => {
        forgotten.push(at);
        return Promise.resolve(ok(null));
      },
    },
    clock: fakeClock(),
    folder: join(place.folder, 'backups'),
    selling: () => false,
    ...changes,
  };
}

test('one copy a day is made, and sent.log keeps what was sent since the day of the oldest copy', async () => {
  await backUpToday(parts());
  await backUpToday(parts());
  expect(readdirSync(join(place.folder, 'backups'))).toEqual(['journal-2026-11-12.db']);
  expect(forgotten).toEqual([istDayStart('2026-11-12')]);
});

test('a copy that could not be made costs nothing: sent.log keeps everything', async () => {
  await backUpToday(parts({ journal: { backUp: () => Promise.resolve(fail('disk_full')) } }));
  expect(forgotten).toEqual([]);
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
  expect(forgotten).toEqual([istDayStart('2026-11-04')]);
});
