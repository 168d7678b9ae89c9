import { ok, type Result } from '../../../preload/contract/result';
import type { SoldLately } from '../../../preload/contract/sale/sold-lately';
import { soldLatelyOf, type SoldGroup } from '../../journal/read/sold-lately';
import type { PeriodPlace } from '../../journal/reports/period-place';
import type { Journal } from '../../journal/thread/journal-client';
import type { JournalFailure } from '../../recharge/ports';

/** What was sold most in the last 90 days, read look by look. `now` in UTC milliseconds. */
export async function readSoldLately(
  journal: Pick<Journal, 'soldSlice'>,
  now: number,
): Promise<Result<SoldLately, JournalFailure>> {
  const groups: SoldGroup[] = [];
  let place: PeriodPlace | null = null;
  do {
    const slice: Awaited<ReturnType<typeof journal.soldSlice>> = await journal.soldSlice(now, place);
    if (!slice.ok) return slice;
    groups.push(...slice.value.groups);
    place = slice.value.after;
  } while (place !== null);
  return ok(soldLatelyOf(groups));
}
