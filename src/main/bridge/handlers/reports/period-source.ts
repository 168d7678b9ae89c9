import type { PersonId } from '../../../../preload/contract/ids';
import { periodBefore } from '../../../../preload/contract/reports/period';
import type { ReportTable } from '../../../../preload/contract/reports/report-table';
import type { ReportWanted } from '../../../../preload/contract/reports/report-wanted';
import { tablesOfPeriod } from '../../../../preload/contract/reports/tables/tables-of-period';
import { ok, type Result } from '../../../../preload/contract/result';
import type { Say } from '../../../../preload/contract/words/say';
import type { Desk } from '../../../desk/desk';
import type { JournalFailure } from '../../../recharge/ports';

/** How a report is said. */
export interface ReportWords {
  readonly say: Say;
  readonly names: ReadonlyMap<PersonId, string>;
  /** `YYYY-MM-DD` in IST. */
  readonly today: string;
}

/** A period and the one before it, as the screen shows them. */
export async function periodTables(
  { unit, from, to }: Extract<ReportWanted, { of: 'period' }>,
  { reports }: Pick<Desk, 'reports'>,
  { say, names, today }: ReportWords,
): Promise<Result<readonly ReportTable[], JournalFailure>> {
  const period = { from, to };
  const sales = await reports.wholePeriod(period);
  if (!sales.ok) return sales;
  const beside = periodBefore(unit, period, today);
  const before = await reports.wholePeriod(beside);
  if (!before.ok) return before;
  return ok(tablesOfPeriod(say, { period, sales: sales.value, before: before.value }, names));
}
