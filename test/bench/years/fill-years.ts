import type Database from 'better-sqlite3';
import { journalCalls } from '../../../src/main/journal/thread/calls';
import { copyDays, lookAtTenDays } from './copy-days';
import { drawFrom } from './draw';
import { DAY_MS, DAYS, SALES_A_DAY, sellTenDays } from './sell-ten-days';

/** Sales of the ten days: a journal is filled in steps of these. */
export const STEP = DAYS * SALES_A_DAY;
const INDIA_MS = 5.5 * 3_600_000;

/** Fills a fresh journal step by step. */
export interface Filling {
  /** Goes on until there are so many recharges, a multiple of {@link STEP}. */
  upTo(rows: number): void;
}

/**
 * Begins to fill a fresh journal with years of sales. Nothing of it is synced: a stop of the machine spoils the file.
 * @param years so many rows in all: the last of them are of today.
 */
export function fillYears(database: Database.Database, years: number): Filling {
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -600000');
  database.pragma('wal_autocheckpoint = 20000');
  const steps = Math.ceil(years / STEP);
  const today = Math.floor((Date.now() + INDIA_MS) / DAY_MS) * DAY_MS - INDIA_MS;
  const draw = drawFrom(14);
  const journal = journalCalls(database, { recognise: () => null, checkCopy: () => 'good' });
  sellTenDays(journal, today - (steps * DAYS - 1) * DAY_MS, draw);
  const ten = lookAtTenDays(database);
  let filled = 1;
  return {
    upTo(rows) {
      for (; filled * STEP < rows; filled += 1) {
        database.transaction(() => copyDays(database, ten, filled, draw)).immediate();
      }
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
