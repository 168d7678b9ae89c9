import type Database from 'better-sqlite3';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import type { Moment } from '../../src/main/recharge/state/moment';
import type { Chance } from '../support/chance';
import type { PaperShop } from './paper-shop';

/** A journal that a story may close and open again. */
export interface StoryJournal {
  readonly calls: JournalCalls;
  readonly database: Database.Database;
  reopen(): Promise<void>;
}

/** A story while it is played. */
export interface Story {
  readonly at: StoryJournal;
  readonly shop: PaperShop;
  readonly chance: Chance;
  now(): Moment;
  request(): string;
  did(what: string): void;
}

/** The ledger and the paper differ. */
export class Wrong extends Error {}

/** @throws Wrong unless it is so. */
export function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Wrong(what);
}
