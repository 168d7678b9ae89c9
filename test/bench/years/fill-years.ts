import type Database from 'better-sqlite3';
import { keepChain } from '../../../src/main/journal/chain/keep-chain';
import { journalCalls } from '../../../src/main/journal/thread/calls';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { beginBulk, leaveChain } from './bulk';
import { copyDays, lookAtTenDays } from './copy-days';
import { drawFrom } from './draw';
import { noteStrangers } from './note-strangers';
import { DAY_MS, DAYS, SALES_A_DAY, sellTenDays } from './sell-ten-days';

/** Sales of the ten days: a journal is filled in steps of these. */
export const STEP = DAYS * SALES_A_DAY;
const INDIA_MS = 5.5 * 3_600_000;

/** So many customers are noted by hand: one for so many sales, until nobody is new any more. */
const MOST_STRANGERS = 60_000;
const ROWS_FOR_STRANGER = 16;
/** Steps in one transaction. */
const STEPS_AT_ONCE = 40;

/** Fills a fresh journal step by step. */
export interface Filling {
  /** Goes on until there are so many recharges, a multiple of {@link STEP}. */
  upTo(rows: number): void;
}

/**
 * Begins to fill a fresh journal with years of sales. Nothing of it is synced: a stop of the machine spoils the file.
 * @param years so many rows in all: the last of them are of today.
 * @param isChained whether the copies are in the chain, too, or wait to enter it as rows of before it do.
 */
export function fillYears(database: Database.Database, years: number, isChained = true): Filling {
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -600000');
  database.pragma('temp_store = FILE');
  // What is temporary is gone with this, and so are the triggers of the chain.
  keepChain(database);
  database.pragma('threads = 2');
  const steps = Math.ceil(years / STEP);
  const today = Math.floor((Date.now() + INDIA_MS) / DAY_MS) * DAY_MS - INDIA_MS;
  const draw = drawFrom(14);
  const journal = journalCalls(database, { recognise: () => null, checkCopy: () => 'good' });
  sellTenDays(journal, today - (steps * DAYS - 1) * DAY_MS, draw);
  const ten = lookAtTenDays(database);
  let filled = 1;

  /** Up to so many steps, `atOnce` of them in a transaction. */
  function copyUpTo(step: number, atOnce: number): void {
    for (let from = filled; from < step; from += atOnce) {
      const until = Math.min(step, from + atOnce);
      database.transaction(() => {
        for (let copy = from; copy < until; copy += 1) copyDays(database, ten, copy, draw);
      })();
    }
    filled = Math.max(filled, step);
  }

  return {
    upTo(rows) {
      const last = Math.ceil(rows / STEP);
      // Nobody reads it meanwhile, so each page is written once, not twice.
      database.pragma('journal_mode = MEMORY');
      const enter = isChained ? null : leaveChain(database);
      const bulk = beginBulk(database);
      copyUpTo(last - 1, STEPS_AT_ONCE);
      bulk.end();
      database.pragma('journal_mode = WAL');
      // The newest rows stand in the search, and pass the guards, as sales of the last days do.
      copyUpTo(last, 1);
      knowCustomers(database, journal);
      noteStrangers(journal, Math.min(MOST_STRANGERS, rows / ROWS_FOR_STRANGER));
      enter?.();
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}

/** Knows whoever bought in the copies, as the sales of an older journal are looked through. */
function knowCustomers(database: Database.Database, journal: JournalCalls): void {
  database.exec('UPDATE customer_fill SET fill_until = (SELECT max(seq) FROM recharges)');
  while (journal.fillCustomers(Date.now()));
}
