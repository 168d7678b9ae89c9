import type { Days, PeriodUnit } from './period';

/** A report that is taken out of Galla as a file, and of when. Main makes it anew: no figures come from the page. */
export type ReportWanted =
  | ({ readonly of: 'period'; readonly unit: PeriodUnit } & Days)
  | ({ readonly of: 'earnings' | 'wallet' } & Days);

/** As which kind of file tables are written. */
export const reportFiles = ['csv', 'xlsx'] as const;
export type ReportFile = (typeof reportFiles)[number];
