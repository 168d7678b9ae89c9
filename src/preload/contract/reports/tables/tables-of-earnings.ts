import type { EarningsReport, OperatorMonth } from '../../earnings/earnings-report';
import type { Say } from '../../words/say';
import type { ReportCell, ReportTable } from '../report-table';
import { sayDays } from './say-days';

/** What is added up. */
const sums = ['soldPaise', 'grossPaise', 'gstPaise', 'tdsPaise', 'chargesPaise', 'netPaise'] as const;

const titles = {
  soldPaise: 'earnings.column.sold',
  grossPaise: 'earnings.column.commission',
  gstPaise: 'earnings.column.gst',
  tdsPaise: 'earnings.column.tds',
  chargesPaise: 'earnings.column.charges',
  netPaise: 'earnings.column.net',
} as const satisfies Readonly<Record<(typeof sums)[number], string>>;

/** By month and operator, with whether its commission was set or observed, and the sum of all. */
export function tablesOfEarnings(say: Say, { from, to, rows }: EarningsReport): readonly ReportTable[] {
  const all = (of: keyof Pick<OperatorMonth, (typeof sums)[number] | 'count'>): number =>
    rows.reduce((sum, row) => sum + row[of], 0);
  return [
    {
      title: say('earnings.title'),
      period: sayDays(say, { from, to }),
      columns: [
        { title: say('earnings.column.month'), as: 'text' },
        { title: say('earnings.column.operator'), as: 'text' },
        { title: say('earnings.column.from'), as: 'text' },
        { title: say('earnings.column.count'), as: 'count' },
        ...sums.map((sum) => ({ title: say(titles[sum]), as: 'paise' }) as const),
      ],
      rows: rows.map((row): readonly ReportCell[] => [
        row.month.split('-').toReversed().join('-'),
        row.operatorName,
        say(`earnings.from.${row.from}`),
        row.count,
        ...sums.map((sum) => row[sum]),
      ]),
      foot: [say('earnings.all'), null, null, all('count'), ...sums.map((sum) => all(sum))],
    },
  ];
}
