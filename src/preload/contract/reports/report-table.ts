/** How the cells of a column are meant. The same table is shown, printed and written as a spreadsheet. */
export const reportCellKinds = [
  /** Kept as it is, whatever it looks like: names, numbers of customers, ids. */
  'text',
  /** Whole paise, also below zero. */
  'paise',
  /** A whole number. */
  'count',
  /** UTC milliseconds; shown as India's clock. */
  'time',
  /** Hundredths of a percent, whole, also below zero: `1250` is 12.5 %. */
  'percent',
] as const;
export type ReportCellKind = (typeof reportCellKinds)[number];

/** A column with its heading, as the reader's language says it. */
export interface ReportColumn {
  readonly title: string;
  readonly as: ReportCellKind;
}

/** A text where its column is `text`, else a number as its column says; `null`: nothing. */
export type ReportCell = string | number | null;

/** A report, or one of its tables, as people read it. */
export interface ReportTable {
  readonly title: string;
  /** Of when it tells. */
  readonly period: string;
  readonly columns: readonly ReportColumn[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** What all of it comes to; `null`: it has no sum. */
  readonly foot: readonly ReportCell[] | null;
}
