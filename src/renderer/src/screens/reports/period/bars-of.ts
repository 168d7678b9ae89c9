import { groupedRupees } from '../../../../../preload/contract/money';
import type {
  PeriodTable,
  PeriodTableName,
} from '../../../../../preload/contract/reports/tables/tables-of-period';
import type { ChartBar } from '../../../components/chart/chart-bar';

/** How the bars of each table lie; those that are not here have no chart: their table is the picture. */
const lying = {
  days: 'standing',
  hours: 'standing',
  weekdays: 'standing',
  operators: 'lying',
  people: 'lying',
  ways: 'lying',
} as const satisfies Partial<Record<PeriodTableName, 'standing' | 'lying'>>;

const hasBars = (about: PeriodTableName): about is keyof typeof lying => Object.hasOwn(lying, about);

/** The most bars that lie below each other; the table has them all. */
const MOST_ROWS = 12;

/** The amounts of a table as bars; `null`: it has no chart, or only one bar. */
export function barsOf({
  about,
  columns,
  rows,
}: PeriodTable): { readonly lie: 'standing' | 'lying'; readonly bars: readonly ChartBar[] } | null {
  if (!hasBars(about) || rows.length < 2) return null;
  const amount = columns.findIndex(({ as }) => as === 'paise');
  const lie = lying[about];
  const shown = lie === 'lying' ? rows.slice(0, MOST_ROWS) : rows;
  return {
    lie,
    bars: shown.map((row) => {
      const paise = Math.max(0, Number(row[amount] ?? 0));
      return { name: String(row[0] ?? ''), value: paise, says: `₹ ${groupedRupees(paise)}` };
    }),
  };
}
