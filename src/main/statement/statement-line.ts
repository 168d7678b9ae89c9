import type { Paise } from '../../preload/contract/money';

/** The words of a statement for what became of a recharge. */
export type LineStatus = 'success' | 'failed' | 'refunded' | 'pending';

/** One line of a statement, read. Ids are those that can be trusted. */
export interface StatementLine {
  /** Its place in the file: 1, 2, 3 … */
  readonly place: number;
  /** UTC milliseconds; of a day alone its first. */
  readonly at: number;
  readonly isDayOnly: boolean;
  readonly refId: string | null;
  readonly txnId: string | null;
  /** An id stood there that a spreadsheet turned into a number. */
  readonly hasLostIds: boolean;
  readonly number: string | null;
  readonly operator: string;
  /** What was recharged, whatever was debited for it. */
  readonly amountPaise: Paise;
  readonly side: 'debit' | 'credit';
  readonly status: LineStatus | null;
  /**
   * What tells this line from every other, however often and in whatever file it comes. Two lines that are alike in all have
   * numbers at the end.
   */
  readonly slot: string;
}

/** A line that the journal keeps. */
export interface KeptLine extends StatementLine {
  /** Its key in the journal. */
  readonly line: number;
  /** The statement that it came with; `null`: of a file that is not kept. */
  readonly statement: number | null;
}
