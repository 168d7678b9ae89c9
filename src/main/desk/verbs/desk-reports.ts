import { daysIn, type Days } from '../../../preload/contract/reports/period';
import type { PeriodSales } from '../../../preload/contract/reports/period-sales';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { PeriodPlace } from '../../journal/reports/period-place';
import { periodSalesOf } from '../../journal/reports/period-sales-of';
import type { SalesGroup } from '../../journal/reports/sales-sums';
import type { JournalFailure } from '../../recharge/ports';
import type { Machinery } from '../machinery';

/** The share of a period that is summed up: 0 … 1. Must not throw. */
export type PeriodProgress = (share: number) => void;

/** What was sold at a desk over days. */
export interface DeskReports {
  /** For the screen. Asked again, the earlier one ends with `stopped`. */
  period(days: Days, progress: PeriodProgress): Promise<Result<PeriodSales, JournalFailure | 'stopped'>>;
  /** Ends the one for the screen. */
  stop(): void;
  /** The same for a file: nothing else ends it. */
  wholePeriod(days: Days): Promise<Result<PeriodSales, JournalFailure>>;
}

/** Makes it over the journal of a desk. A period is summed up look by look: between two of them a sale has its turn. */
export function createDeskReports({ journal }: Pick<Machinery, 'journal'>): DeskReports {
  let turn = 0;

  async function sumUp(
    days: Days,
    goesOn: (place: PeriodPlace | null) => boolean,
  ): Promise<Result<PeriodSales, JournalFailure | 'stopped'>> {
    const groups: SalesGroup[] = [];
    let after: PeriodPlace | null = null;
    do {
      const slice: Awaited<ReturnType<typeof journal.periodSlice>> = await journal.periodSlice(days, after);
      if (!slice.ok) return slice;
      groups.push(...slice.value.groups);
      ({ after } = slice.value);
      if (!goesOn(after)) return fail('stopped');
    } while (after !== null);
    return ok(periodSalesOf(groups));
  }

  return {
    period(days, progress) {
      turn += 1;
      const mine = turn;
      return sumUp(days, (place) => {
        if (mine !== turn) return false;
        if (place !== null) progress((daysIn({ from: days.from, to: place.istDate }) - 1) / daysIn(days));
        return true;
      });
    },
    stop() {
      turn += 1;
    },
    async wholePeriod(days) {
      const summed = await sumUp(days, () => true);
      if (summed.ok) return summed;
      const { failure } = summed;
      if (failure === 'stopped') throw new Error('nothing ends the summing up for a file');
      return fail(failure);
    },
  };
}
