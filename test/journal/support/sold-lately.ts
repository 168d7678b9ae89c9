import { soldLatelyOf, type SoldGroup } from '../../../src/main/journal/read/sold-lately';
import type { PeriodPlace } from '../../../src/main/journal/reports/period-place';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import type { SoldLately } from '../../../src/preload/contract/sale/sold-lately';

/** What was sold most, all looks at once. `now` in UTC milliseconds. */
export function soldLately(journal: Pick<JournalCalls, 'soldSlice'>, now: number): SoldLately {
  const groups: SoldGroup[] = [];
  for (let place: PeriodPlace | null = null; ;) {
    const slice = journal.soldSlice(now, place);
    groups.push(...slice.groups);
    if (slice.after === null) return soldLatelyOf(groups);
    place = slice.after;
  }
}
