import type { PersonId, RefId } from '../ids';
import type { Paise } from '../money';
import type { RechargeState } from '../sale/recharge';

/** What a column of a statement may hold. */
export const statementFields = [
  'date',
  'time',
  'type',
  'number',
  'operator',
  'amount',
  'debit',
  'credit',
  'refId',
  'txnId',
  'status',
  'balance',
] as const;
export type StatementField = (typeof statementFields)[number];

/** Which column holds what: its place from 0; `null`: none does. */
export type ColumnMap = Readonly<Record<StatementField, number | null>>;

/** A column of the file that was chosen, as a person recognises it. */
export interface StatementColumn {
  readonly name: string;
  /** What stands in its first rows. */
  readonly samples: readonly string[];
}

/** A file that was read and not kept: which column is what has to be said. */
export interface StatementDraft {
  readonly draft: string;
  /** Its name, without the folder. */
  readonly file: string;
  readonly columns: readonly StatementColumn[];
  readonly map: ColumnMap;
  /** The map is the one that was used for this account last. */
  readonly isRemembered: boolean;
  readonly rows: number;
}

/** Why a file does not become a statement. */
export const statementRefusals = [
  'not_readable',
  'empty',
  'too_large',
  'too_many_cells',
  'not_a_table',
  'old_workbook',
  'damaged',
  'no_lines',
  'columns_missing',
  'too_long',
  'old_draft',
] as const;
export type StatementRefusal = (typeof statementRefusals)[number];

/** What a statement says against the journal, in lists. */
export const findingLists = [
  'other_state',
  'other_amount',
  'refunds',
  'likely',
  'only_there',
  'only_here',
  'agree',
] as const;
export type FindingList = (typeof findingLists)[number];
export type FindingCounts = Readonly<Record<FindingList, number>>;

/** What the lines of one recharge come to. `debited`: money was taken, and no word says for what. */
export const statementStates = ['success', 'failed', 'refunded', 'pending', 'debited'] as const;
export type StatementState = (typeof statementStates)[number];

/** The line whose word counts, of all that are of one recharge: they may have come with different files. */
export interface WordOfLine {
  /** The statement that it came with; `null`: it is of a file that is not kept. */
  readonly statement: number | null;
  /** Its place in that file. */
  readonly place: number;
  /** UTC milliseconds. */
  readonly at: number;
}

/** What the statement says of one recharge. Times are UTC milliseconds. */
export interface ThereSaid {
  /** The line that stands for all of them: its key in the journal, and its place in the file it came with. */
  readonly line: number;
  readonly place: number;
  readonly at: number;
  /** The statement names the day alone. */
  readonly isDayOnly: boolean;
  readonly number: string | null;
  readonly operator: string;
  readonly amountPaise: Paise;
  readonly state: StatementState;
  readonly word: WordOfLine;
  /** How many lines were taken together. */
  readonly lines: number;
  readonly refId: string | null;
  readonly txnId: string | null;
  /** An id stood there, and a spreadsheet has turned it into a number. */
  readonly hasLostIds: boolean;
}

/** What the journal says of it. */
export interface HereSold {
  readonly refId: RefId;
  readonly createdAt: number;
  readonly number: string;
  readonly operatorName: string;
  readonly amountPaise: Paise;
  readonly state: RechargeState;
}

/** The states that a person may settle an open row as, from a statement. */
export type SettledAs = 'success' | 'failed' | 'refunded';

/** One line of a list. */
export interface Finding {
  readonly there: ThereSaid | null;
  readonly here: HereSold | null;
  /** Of what is likely: the recharges that it may be. */
  readonly candidates: readonly HereSold[];
  /** What the row may be settled as, as the statement says. */
  readonly settleAs: SettledAs | null;
  /** The keys of what people confirmed of its lines, which can be taken back; empty: ids say of which recharge they are. */
  readonly pairs: readonly number[];
}

/** A statement that was kept. */
export interface KeptStatement {
  readonly statement: number;
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly hash: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly by: PersonId | null;
  /** The lines that it brought, without those that were known. */
  readonly lines: number;
  /** How many it was to bring: more than `lines`, where keeping it was stopped. */
  readonly fresh: number;
  /** The period that it speaks of. UTC milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** Why a row of a file is no line of a statement. */
export const leftOutReasons = ['no_date', 'no_amount', 'total', 'no_recharge', 'fee'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What keeping a statement would do. Nothing is kept yet. */
export interface StatementPlan {
  readonly draft: string;
  readonly lines: number;
  /** Lines that are not kept yet. */
  readonly fresh: number;
  readonly known: number;
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  /** The first rows that do not read, by their place in the file. */
  readonly unread: readonly { readonly place: number; readonly why: LeftOutReason }[];
  readonly from: number;
  readonly to: number;
  /** What the comparison will show. */
  readonly counts: FindingCounts;
  /** This very file was kept before. */
  readonly keptBefore: boolean;
}

/** Some of a list, and how long each list is. */
export interface FindingsPage {
  readonly statement: KeptStatement;
  readonly counts: FindingCounts;
  readonly findings: readonly Finding[];
  /** Pass as `from` for what follows; `null` at the end. */
  readonly next: number | null;
}
