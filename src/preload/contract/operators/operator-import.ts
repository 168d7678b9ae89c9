import type { OperatorProblemCode } from './operator-problem';

/** The kinds of file operators come in and go out as. */
export const operatorFormats = ['csv', 'json'] as const;
export type OperatorFormat = (typeof operatorFormats)[number];

/** `merge`: operators that the file does not name stay. `replace`: they go. */
export const importModes = ['merge', 'replace'] as const;
export type ImportMode = (typeof importModes)[number];

/** What can be wrong with a file of operators as a whole, with its lines and columns. */
export const fileProblemCodes = [
  'file_too_large',
  'empty_file',
  'not_utf8',
  'not_csv',
  'not_json',
  'not_operators',
  'too_many_operators',
  'no_code_column',
  'unknown_column',
  'repeated_column',
  'wrong_cell_count',
  'repeated_code',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

/** One thing wrong with a file. While there is any, nothing of the file is used. */
export interface ImportProblem {
  /** Line of the file, from 1, where a text editor shows it; `null`: the file as a whole. */
  readonly line: number | null;
  /** The CSV column or the path in the JSON; empty for the line or the file. Capped, safe to show. */
  readonly column: string;
  readonly code: FileProblemCode | OperatorProblemCode;
  readonly hint?: string;
}

/** One operator that an import would change. */
export interface ChangedOperator {
  readonly code: string;
  readonly name: string;
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** What an import would do. Lists are cut at {@link PREVIEW_ROWS}; the counts are whole. */
export interface ImportPreview {
  readonly count: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly problems: number;
  };
  readonly added: readonly { readonly code: string; readonly name: string }[];
  readonly changed: readonly ChangedOperator[];
  readonly removed: readonly { readonly code: string; readonly name: string }[];
  readonly problems: readonly ImportProblem[];
}

export const PREVIEW_ROWS = 200;
