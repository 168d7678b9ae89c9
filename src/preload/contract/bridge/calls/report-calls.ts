import type { Days } from '../../reports/period';
import type { PeriodSales } from '../../reports/period-sales';
import type { ReportFile, ReportWanted } from '../../reports/report-wanted';
import type { Call, Data, None } from '../call';

/** What was sold over days, and reports as files and on paper. */
export interface ReportCalls {
  /**
   * What was sold on these days. A long one is told of by `reports:progress`, and ends with `cancelled` when it is stopped or
   * another one is asked for. Withheld from whoever counts blind until the count is written: `count_first`.
   */
  'reports:period': Call<
    Days,
    PeriodSales,
    Data | 'count_first' | 'too_many_reads' | 'bad_fields' | 'cancelled'
  >;
  /** Ends the one that is being summed up. */
  'reports:stop-period': Call<None, None, Data>;
  /** Asks where to save, makes the report anew and writes it. Who did it stands in Settings › Changes. */
  'reports:export': Call<
    { readonly wanted: ReportWanted; readonly as: ReportFile },
    { readonly file: string },
    | Data
    | 'count_first'
    | 'too_many_reads'
    | 'bad_fields'
    | 'cancelled'
    | 'export_failed'
    | 'journal_not_writable'
    | 'disk_full'
  >;
  /** The report that is on the screen, with its charts, as a PDF of A4 sheets. */
  'reports:save-pdf': Call<
    { readonly name: string },
    { readonly file: string },
    | 'cancelled'
    | 'pdf_not_saved'
    | 'too_many_prints'
    | 'journal_not_writable'
    | 'disk_full'
    | 'journal_unreadable'
  >;
  /** The same on a printer that the person chooses in the dialog of the system. */
  'reports:print': Call<
    None,
    None,
    | 'cancelled'
    | 'no_printer'
    | 'too_many_prints'
    | 'journal_not_writable'
    | 'disk_full'
    | 'journal_unreadable'
  >;
}
