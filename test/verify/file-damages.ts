import Database from 'better-sqlite3';
import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultKinds } from '../../src/preload/contract/evidence/fault';
import { files } from './closed-shop';
import { contentsOf } from './contents-of';
import type { Damage } from './damage';
import { entriesIn } from './entries-in';
import { pickFrom } from './pick-from';

/** Lines of the log, and which of them a sale has. */
function saleLines(folder: string): { readonly lines: readonly string[]; readonly sales: readonly number[] } {
  const lines = readFileSync(join(folder, files.log), 'utf8').split('\n');
  return { lines, sales: lines.flatMap((line, place) => (line.startsWith('{"v"') ? [place] : [])) };
}

function withoutLines(folder: string, gone: (place: number) => boolean): void {
  const { lines } = saleLines(folder);
  writeFileSync(join(folder, files.log), lines.filter((_, place) => !gone(place)).join('\n'));
}

/** Leaves beside a journal the log of one that was not closed. */
function leaveLog(folder: string, of: string): void {
  const copy = join(folder, 'open.db');
  copyFileSync(join(of, files.journal), copy);
  const database = new Database(copy);
  database.pragma('wal_autocheckpoint = 0');
  database.exec('CREATE TABLE stray (a INTEGER) STRICT; INSERT INTO stray VALUES (1)');
  copyFileSync(`${copy}-wal`, join(folder, `${files.journal}-wal`));
  database.close();
  rmSync(copy);
}

/** Ways to damage the files of a folder: by a disk, by a hand, by a program that puts things back. */
export const fileDamages: readonly Damage[] = [
  {
    name: 'letters changed in the file',
    named: ['changed', 'damaged'],
    apply(folder, chance) {
      const file = join(folder, files.journal);
      const whole = readFileSync(file);
      const places: number[] = [];
      for (const text of [
        '"kind":"recharge_reply"',
        '"kind":"sending"',
        '"kind":"shown"',
        '"kind":"settled"',
      ]) {
        for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) places.push(at + 3);
      }
      const before = entriesIn(file);
      // What a page does not use any more holds old bytes that mean nothing: a change there is none.
      do {
        const bytes = Buffer.from(whole);
        const at = pickFrom(places, chance);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.whole(0, 4));
        writeFileSync(file, bytes);
      } while (entriesIn(file) === before);
    },
  },
  {
    name: 'the file cut off',
    named: ['damaged', 'changed', 'dropped', 'schema'],
    apply(folder, chance) {
      const file = join(folder, files.journal);
      const { length } = readFileSync(file);
      truncateSync(file, Math.floor(length * (0.2 + 0.7 * chance.next())));
    },
  },
  {
    name: 'a line of a sale removed from the log',
    named: ['log'],
    apply(folder, chance) {
      const { lines, sales } = saleLines(folder);
      const gone = pickFrom(sales.slice(1), chance);
      writeFileSync(join(folder, files.log), lines.filter((_, place) => place !== gone).join('\n'));
    },
  },
  {
    name: 'letters changed in the log',
    named: ['log'],
    apply(folder, chance) {
      const { lines, sales } = saleLines(folder);
      const which = pickFrom(sales, chance);
      const changed = lines.map((line, place) =>
        place === which ? line.replace('"amountPaise":', '"amountPaise":7') : line,
      );
      writeFileSync(join(folder, files.log), changed.join('\n'));
    },
  },
  {
    name: 'an older copy put back',
    named: ['cut_off'],
    apply: (folder) => copyFileSync(join(folder, files.older), join(folder, files.journal)),
  },
  {
    name: 'the journal of another shop',
    named: ['cut_off'],
    apply: (folder, _chance, other) => copyFileSync(join(other, files.journal), join(folder, files.journal)),
  },
  {
    name: 'the log of another shop',
    named: ['cut_off'],
    apply: (folder, _chance, other) => copyFileSync(join(other, files.log), join(folder, files.log)),
  },
  {
    name: 'a bit turned over anywhere in the file',
    named: faultKinds,
    apply(folder, chance) {
      const file = join(folder, files.journal);
      const whole = readFileSync(file);
      const before = contentsOf(file);
      // Bytes that mean nothing any more are most of an old page: a change there is none.
      do {
        const bytes = Buffer.from(whole);
        const at = chance.whole(0, whole.length - 1);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.whole(0, 7));
        writeFileSync(file, bytes);
      } while (contentsOf(file) === before);
    },
  },
  {
    name: 'the journal deleted',
    named: ['damaged'],
    refused: ['journal_missing'],
    apply: (folder) => rmSync(join(folder, files.journal)),
  },
  {
    name: 'the journal deleted, and its log left behind',
    named: ['damaged'],
    refused: ['journal_missing'],
    apply(folder) {
      leaveLog(folder, folder);
      rmSync(join(folder, files.journal));
    },
  },
  {
    name: 'the journal and the log of what was sent deleted, and its own log left behind',
    named: ['damaged'],
    refused: ['journal_missing'],
    apply(folder) {
      leaveLog(folder, folder);
      rmSync(join(folder, files.journal));
      rmSync(join(folder, files.log));
    },
  },
  {
    name: 'the journal emptied',
    named: ['damaged', 'schema'],
    refused: ['journal_missing'],
    apply: (folder) => writeFileSync(join(folder, files.journal), ''),
  },
  {
    name: 'rubbish in the place of the journal',
    named: ['damaged'],
    refused: ['journal_not_a_database'],
    apply: (folder, chance) =>
      writeFileSync(join(folder, files.journal), Buffer.alloc(chance.whole(1, 50_000), 'rubbish ')),
  },
  {
    name: 'the log of another journal beside it',
    named: faultKinds,
    apply: (folder, _chance, other) => leaveLog(folder, other),
  },
  {
    name: 'the journal and the log of what was sent change places',
    named: ['damaged'],
    refused: ['journal_not_a_database'],
    apply(folder) {
      const [journal, log, aside] = [files.journal, files.log, 'aside'].map((name) => join(folder, name));
      if (journal === undefined || log === undefined || aside === undefined) return;
      renameSync(journal, aside);
      renameSync(log, journal);
      renameSync(aside, log);
    },
  },
  {
    name: 'an older copy put back, and the newest lines of the log cut off',
    named: ['cut_off'],
    apply(folder, chance) {
      copyFileSync(join(folder, files.older), join(folder, files.journal));
      const { sales } = saleLines(folder);
      const from = sales.at(-chance.whole(1, 3)) ?? 0;
      withoutLines(folder, (place) => place >= from);
    },
  },
  {
    name: 'some lines removed from the log',
    named: ['log'],
    apply(folder, chance) {
      const { sales } = saleLines(folder);
      const from = chance.whole(1, sales.length - 2);
      const gone = new Set(sales.slice(from, from + chance.whole(2, sales.length - 1)));
      withoutLines(folder, (place) => gone.has(place));
    },
  },
  {
    name: 'the first lines of sales removed from the log',
    named: ['log'],
    apply(folder, chance) {
      const { sales } = saleLines(folder);
      const until = sales.at(chance.whole(1, sales.length - 1)) ?? 0;
      withoutLines(folder, (place) => place < until);
    },
  },
  {
    name: 'the end of the log cut off',
    named: ['log'],
    apply(folder, chance) {
      const file = join(folder, files.log);
      const { sales } = saleLines(folder);
      const text = readFileSync(file, 'utf8');
      const newest = text.indexOf(saleLines(folder).lines[sales.at(-1) ?? 0] ?? '');
      truncateSync(file, chance.whole(1, newest + 20));
    },
  },
  {
    name: 'all lines of sales removed from the log',
    named: ['log'],
    apply(folder) {
      const gone = new Set(saleLines(folder).sales);
      withoutLines(folder, (place) => gone.has(place));
    },
  },
  {
    name: 'the log emptied',
    named: ['log'],
    apply: (folder) => writeFileSync(join(folder, files.log), ''),
  },
  {
    name: 'the log deleted',
    named: ['log'],
    apply: (folder) => rmSync(join(folder, files.log)),
  },
];
