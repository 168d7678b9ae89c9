import { ok, type Result } from '../../../preload/contract/result';
import type { Day, DayReport, HistoryPage, NeedsYouPage } from '../../../preload/contract/sale/overview';
import type { HistoryQuestion } from '../../../preload/contract/sale/history-filter';
import type { SoldLately } from '../../../preload/contract/sale/sold-lately';
import type { UnnamedMessage } from '../../../preload/contract/settings/condition-phrases';
import type { NumberMemory } from '../../journal/read/number-memory';
import { isAbout, numberKeys } from '../../operators/number-hint';
import type { JournalFailure } from '../../recharge/ports';
import { istDate } from '../../../preload/contract/ist-date';
import type { DeskParts } from '../desk-parts';
import { exportHistory, type ExportWay, type NotExported } from '../export-history';
import type { Machinery } from '../machinery';
import { lookOn } from './look-on';
import { readSoldLately } from './read-sold-lately';

/** What was sold at a desk. */
export interface DeskHistory {
  today(): Promise<Result<Day, JournalFailure>>;
  /** An Indian day, `YYYY-MM-DD`. */
  day(istDate: string): Promise<Result<DayReport, JournalFailure>>;
  /** What waits for a person. `before`: as the page before ended; `null` at the beginning. */
  needsYou(before: string | null): Promise<Result<NeedsYouPage, JournalFailure>>;
  /** What is found, `limit` rows at most. Where that takes long, what was found so far: see {@link HistoryPage}. */
  page(
    question: HistoryQuestion,
    before: number | null,
    limit: number,
  ): Promise<Result<HistoryPage, JournalFailure>>;
  /** Writes what is found into a file. Answers the number of rows. */
  export(question: HistoryQuestion, file: string, way: ExportWay): Promise<Result<number, NotExported>>;
  /** What is sold most. */
  soldLately(): Promise<Result<SoldLately, JournalFailure>>;
  /** What was sold last to the number that is being typed; `null`: nothing, or the journal cannot be read now. */
  numberMemory(typed: string): Promise<NumberMemory | null>;
  /** What the gateway said lately of recharges that did not go well. */
  recentMessages(): Promise<Result<readonly UnnamedMessage[], JournalFailure>>;
}

/** Makes it over the journal of a desk. */
export function createDeskHistory(
  { journal, dispatcher }: Pick<Machinery, 'journal' | 'dispatcher'>,
  { clock, catalogue }: Pick<DeskParts, 'clock' | 'catalogue'>,
): DeskHistory {
  return {
    today: () => journal.day(istDate(clock.now()), clock.now()),
    async day(date) {
      const sold = await journal.day(date, clock.now());
      if (!sold.ok) return sold;
      const moves = await journal.movesOfDay(date);
      if (!moves.ok) return moves;
      const byPerson = await journal.peopleOfDay(date);
      return byPerson.ok ? ok({ ...sold.value, moves: moves.value, byPerson: byPerson.value }) : byPerson;
    },
    needsYou: (before) => journal.needsYouPage(clock.now(), before),
    page: (question, before, limit) => lookOn(journal, clock, question, before, limit),
    export: (question, file, way) =>
      exportHistory({ journal, clock, selling: () => dispatcher.inFlight() > 0 }, question, file, way),
    soldLately: () => readSoldLately(journal, clock.now()),
    async numberMemory(typed) {
      for (const key of numberKeys(typed)) {
        const found = await journal.numberMemory(key);
        if (found.ok && found.value !== null && isAbout(found.value, key, typed, catalogue()))
          return found.value;
      }
      return null;
    },
    recentMessages: () => journal.recentMessages(),
  };
}
